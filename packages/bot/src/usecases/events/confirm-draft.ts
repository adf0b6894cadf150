import type {
  Act,
  EventBook,
  EventCard,
  EventDraft,
  SnapshotArchive,
  StoreIssue,
} from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { assignAll } from './assign-agents.ts';
import type { Draft } from './draft.ts';
import { readEventSettings } from './event-settings.ts';
import { localOf } from './zoned-time.ts';

/** What became of a confirmed draft. */
export type ConfirmOutcome =
  | { readonly kind: 'created' | 'changed'; readonly event: EventCard }
  /** The chat has another event of that name and start. */
  | { readonly kind: 'twin'; readonly name: string }
  /** The event that was to be changed is over or deleted. */
  | { readonly kind: 'gone' }
  | StoreUnavailable;

/** Makes or changes the event; posts are looked at anew where its times changed. Repeating it changes nothing. */
export async function confirmDraft(
  store: EventBook & SnapshotArchive,
  { eventId }: Pick<Draft, 'eventId'>,
  event: EventDraft,
  act: Act,
): Promise<ConfirmOutcome> {
  if (eventId !== undefined) return change(store, eventId, event, act);
  const made = await store.createEvent(event, act);
  if (made.isErr()) return storeUnavailable(made.error);
  return isSame(made.value, event)
    ? { kind: 'created', event: made.value }
    : { kind: 'twin', name: event.name };
}

async function change(
  store: EventBook & SnapshotArchive,
  id: string,
  { chatId: _, settings, ...event }: EventDraft,
  act: Act,
): Promise<ConfirmOutcome> {
  const before = await store.eventById(id);
  if (before.isErr()) return storeUnavailable(before.error);
  if (before.value === undefined) return { kind: 'gone' };
  const kept = readEventSettings(before.value.settings);
  const { cleanDays } = readEventSettings(settings);
  const saved = await store.changeEvent(id, { ...event, settings: { ...kept, cleanDays } }, act);
  if (saved.isErr()) return refusalOf(saved.error, event.name);
  const assigned = await assignAll(store, saved.value);
  if (assigned.isErr()) return storeUnavailable(assigned.error);
  return { kind: 'changed', event: saved.value };
}

function refusalOf(issue: StoreIssue, name: string): ConfirmOutcome {
  switch (issue.code) {
    case 'event_closed':
    case 'event_unknown':
      return { kind: 'gone' };
    case 'request_invalid':
      return { kind: 'twin', name };
    default:
      return storeUnavailable(issue);
  }
}

/** Whether the stored event is the one asked for, and not an earlier one of that name and start. */
function isSame(stored: EventCard, { to, formula }: EventDraft): boolean {
  return stored.to === to && JSON.stringify(stored.formula) === JSON.stringify(formula);
}

/** The draft that changes an event. */
export function draftOfEvent(event: EventCard, now: Date): Draft {
  const { id: eventId, chatId, name, from, to, zone, formula, graceMinutes, settings } = event;
  const { cleanDays, topicId } = readEventSettings(settings);
  return {
    no: Math.floor(now.getTime() / 1_000),
    chatId,
    eventId,
    name,
    from: localOf(from, zone),
    to: localOf(to, zone),
    zone,
    formula,
    graceMinutes,
    cleanDays,
    ...(topicId !== undefined && { topicId }),
  };
}

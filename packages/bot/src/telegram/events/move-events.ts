import type {
  EventBook,
  EventCard,
  EventState,
  Outbox,
  SnapshotArchive,
  UserId,
} from '@prime-tally/stats-core/ports';
import type { Log } from '../../log.ts';
import { assignAll } from '../../usecases/events/assign-agents.ts';
import { countingTimeOf } from '../../usecases/events/assign-posts.ts';
import { readEventSettings } from '../../usecases/events/event-settings.ts';
import { showResult } from '../../usecases/events/show-result.ts';
import type { Knowledge } from '../../usecases/knowledge.ts';
import type { SettingsBook } from '../../usecases/settings/settings-book.ts';
import { announcementView } from '../../views/events/announcement.ts';
import type { EventFrame } from '../../views/events/event-text.ts';
import { eventResultView, strictResultView } from '../../views/events/result.ts';
import type { View } from '../../views/view.ts';
import { eventLocaleOf } from './event-locale.ts';
import { boardMessage, eventMessage } from './event-message.ts';

const EVERY_MS = 20_000;
/** The most that the store gives at once. */
const BATCH = 200;

/** What moves events on. */
export interface EventClockDeps {
  readonly store: EventBook & Outbox & SnapshotArchive;
  readonly settings: Pick<SettingsBook, 'chat'>;
  readonly knowledge: () => Knowledge;
  readonly log: Log;
  readonly now: () => Date;
  readonly wakeOutbox: () => void;
}

/** Moves events on every twenty seconds, and once at the start for what was missed. */
export function startEventClock(deps: EventClockDeps): { stop(): void } {
  const run = (): void => {
    moveEvents(deps).catch((error: unknown) => deps.log.error({ err: error }, 'the event clock failed'));
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/**
 * Opens the events whose start has come, asks for the last posts at their end, and closes them an hour later (or after a
 * longer grace) with their result. What was missed is made up for; repeating it tells nothing twice.
 */
export async function moveEvents(deps: EventClockDeps): Promise<void> {
  const due = await deps.store.eventsDue(deps.now().toISOString(), BATCH);
  if (due.isErr()) {
    deps.log.warn({ reason: due.error.message }, 'events could not be moved on');
    return;
  }
  for (const event of due.value) await moveOn(deps, event);
}

async function moveOn(deps: EventClockDeps, event: EventCard): Promise<void> {
  const now = deps.now();
  if (now.getTime() >= Date.parse(countingTimeOf(event).closesAt)) return closeEvent(deps, event);
  const what = now.getTime() < Date.parse(event.to) ? 'opened' : 'ended';
  // Told before the state is set, so that a crash in between repeats it instead of losing it.
  await tell(deps, event, `${what}:${event.from}:${event.to}`, (frame) =>
    announcementView(frame, event, what),
  );
  if (event.state === 'planned') await setState(deps, event, 'open');
}

/** Announces an event's result and closes it; nothing counts any more. Repeating it tells nothing twice. */
export async function closeEvent(deps: EventClockDeps, event: EventCard, userId?: UserId): Promise<void> {
  if (event.state !== 'closed') {
    const assigned = await assignAll(deps.store, event);
    if (assigned.isErr()) return deps.log.warn({ reason: assigned.error.message }, 'no result yet');
  }
  const knowledge = deps.knowledge();
  const outcome = await showResult({ store: deps.store, knowledge }, event.id, { withHidden: false });
  if (outcome.kind === 'store_unavailable') deps.log.warn({ reason: outcome.reason }, 'no result yet');
  if (outcome.kind !== 'result') return;
  const result = { ...outcome.result, event: { ...outcome.result.event, state: 'closed' as const } };
  const chat = await deps.settings.chat(event.chatId);
  const isStrict = chat.isErr() || chat.value.privacy === 'strict';
  await tell(deps, event, 'result', (frame) =>
    isStrict ? strictResultView(frame.locale, result.event) : eventResultView(frame, result),
  );
  await setState(deps, event, 'closed', userId);
  if (readEventSettings(event.settings).boardId === undefined) return;
  await deps.store.enqueue([boardMessage(event, deps.now())], deps.now().toISOString());
}

async function setState(
  { store, log, now }: EventClockDeps,
  { id, chatId }: EventCard,
  state: EventState,
  by?: UserId,
): Promise<void> {
  const act = { ...(by !== undefined && { by }), chatId, at: now().toISOString() };
  const set = await store.setEventState(id, state, act);
  if (set.isErr()) log.warn({ reason: set.error.message }, 'an event could not be moved on');
}

async function tell(
  deps: EventClockDeps,
  event: EventCard,
  cause: string,
  view: (frame: EventFrame) => View,
): Promise<void> {
  const locale = await eventLocaleOf(deps.settings, event);
  const message = eventMessage(event, cause, view({ locale, catalogue: deps.knowledge().catalogue }));
  const told = await deps.store.enqueue([message], deps.now().toISOString());
  if (told.isErr()) deps.log.warn({ reason: told.error.message }, 'an event could not be announced');
  else if (told.value.added > 0) deps.wakeOutbox();
}

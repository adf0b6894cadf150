import type { EventBook } from '@prime-tally/stats-core/ports';
import { type Api, GrammyError } from 'grammy';
import { readEventSettings } from '../../usecases/events/event-settings.ts';
import { showResult } from '../../usecases/events/show-result.ts';
import type { Knowledge } from '../../usecases/knowledge.ts';
import type { SettingsBook } from '../../usecases/settings/settings-book.ts';
import { wholeSecondOf } from '../../usecases/whole-second.ts';
import { eventResultView } from '../../views/events/result.ts';
import type { OutboxRunnerDeps } from '../outbox/outbox-runner.ts';
import type { OutboxWork } from '../outbox/work.ts';
import { markupOf } from '../reply.ts';
import { eventLocaleOf } from './event-locale.ts';
import { cleanupMessage, EVENT_KINDS, readBoardEvent, readLeftover } from './event-message.ts';

const DAY_MS = 86_400_000;
/** Asked again after a failure of the store. */
const LATER_MS = 60_000;

/** What the works of events need. */
export interface EventWorkDeps {
  readonly store: EventBook;
  readonly settings: Pick<SettingsBook, 'chat'>;
  readonly knowledge: () => Knowledge;
  readonly api: Api;
  readonly now: () => Date;
}

/** What the outbox does for events: takes their messages away in time, draws live boards anew, and remembers what it has sent. */
export function eventWorks(deps: EventWorkDeps): Pick<OutboxRunnerDeps, 'works' | 'onSent'> {
  const works: Readonly<Record<string, OutboxWork>> = {
    [EVENT_KINDS.cleanup]: (payload) => cleanUp(deps, payload),
    [EVENT_KINDS.board]: (payload) => drawBoard(deps, payload),
  };
  return {
    works,
    onSent: ({ ofEvent, chatId }, messageId) =>
      ofEvent === undefined
        ? []
        : [cleanupMessage({ eventId: ofEvent, chatId, messageId, sentAt: deps.now().toISOString() })],
  };
}

/** Deletes the message so many days after its event, or after it was sent where that is later; leaves it where the organiser wants that. */
async function cleanUp({ store, api, now }: EventWorkDeps, payload: unknown): ReturnType<OutboxWork> {
  const leftover = readLeftover(payload);
  if (leftover === undefined) return {};
  const event = await store.eventById(leftover.eventId);
  if (event.isErr()) return { again: wholeSecondOf(now().getTime() + LATER_MS) };
  if (event.value === undefined) return {};
  const { to, state, settings } = event.value;
  const { cleanDays } = readEventSettings(settings);
  const due = Math.max(Date.parse(to), Date.parse(leftover.sentAt)) + Math.max(1, cleanDays) * DAY_MS;
  // While it can still be changed, the organiser may yet want it.
  if (now().getTime() < due || state !== 'closed')
    return { again: wholeSecondOf(Math.max(due, now().getTime() + LATER_MS)) };
  if (cleanDays > 0) await api.deleteMessage(leftover.chatId, leftover.messageId);
  return {};
}

async function drawBoard(deps: EventWorkDeps, payload: unknown): ReturnType<OutboxWork> {
  const { store, api, settings } = deps;
  const id = readBoardEvent(payload);
  if (id === undefined) return {};
  const knowledge = deps.knowledge();
  const outcome = await showResult({ store, knowledge }, id, { withHidden: false });
  if (outcome.kind !== 'result') return {};
  const { event } = outcome.result;
  const { boardId } = readEventSettings(event.settings);
  const chat = await settings.chat(event.chatId);
  if (boardId === undefined || chat.isErr() || chat.value.privacy === 'strict') return {};
  const locale = await eventLocaleOf(settings, event);
  const view = eventResultView({ locale, catalogue: knowledge.catalogue }, outcome.result);
  try {
    await api.editMessageText(event.chatId, boardId, view.text, markupOf(view));
  } catch (error) {
    if (!(error instanceof GrammyError && error.description.includes('message is not modified'))) throw error;
  }
  return {};
}

import type { EventCard, Instant, OutboxMessage } from '@prime-tally/stats-core/ports';
import { z } from 'zod';
import { readEventSettings } from '../../usecases/events/event-settings.ts';
import { wholeSecondOf } from '../../usecases/whole-second.ts';
import type { View } from '../../views/view.ts';
import { outboxMessage } from '../outbox/message.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Kinds of the outbox that belong to events. */
export const EVENT_KINDS = { cleanup: 'event_cleanup', board: 'event_board' } as const;

/** A message to the chat and topic of an event, told once for each `cause`; it goes when the event's messages go. */
export function eventMessage(event: EventCard, cause: string, view: View): OutboxMessage {
  const { topicId } = readEventSettings(event.settings);
  const place = { chatId: event.chatId, ofEvent: event.id, ...(topicId !== undefined && { topicId }) };
  return outboxMessage(`event_${cause}:${event.id}`, place, view);
}

/** A sent message that goes with its event's. */
export interface EventLeftover {
  readonly eventId: string;
  readonly chatId: string;
  readonly messageId: number;
  readonly sentAt: Instant;
}

const LEFTOVER = z.object({
  eventId: z.string(),
  chatId: z.string(),
  messageId: z.int(),
  sentAt: z.string(),
});

/** Remembers a sent message for a day; then the event says whether and when it goes. */
export function cleanupMessage(leftover: EventLeftover): OutboxMessage {
  const { chatId, messageId, sentAt } = leftover;
  return {
    event: `event_cleanup:${chatId}:${messageId}`,
    // One each: none waits for another.
    destination: `cleanup/${chatId}/${messageId}`,
    kind: EVENT_KINDS.cleanup,
    payload: leftover,
    notBefore: wholeSecondOf(Date.parse(sentAt) + DAY_MS),
  };
}

/** The leftover in a payload, if it is one. */
export function readLeftover(payload: unknown): EventLeftover | undefined {
  const parsed = LEFTOVER.safeParse(payload);
  return parsed.success ? parsed.data : undefined;
}

/** Asks for the live board to be drawn anew: at most once a minute, at the minute's end. */
export function boardMessage({ id, chatId }: Pick<EventCard, 'id' | 'chatId'>, now: Date): OutboxMessage {
  const minute = Math.floor(now.getTime() / MINUTE_MS) + 1;
  return {
    event: `event_board:${id}:${minute}`,
    destination: `board/${chatId}`,
    kind: EVENT_KINDS.board,
    payload: { eventId: id },
    notBefore: wholeSecondOf(minute * MINUTE_MS),
  };
}

/** The event's number in a board's payload. */
export function readBoardEvent(payload: unknown): string | undefined {
  const parsed = z.object({ eventId: z.string() }).safeParse(payload);
  return parsed.success ? parsed.data.eventId : undefined;
}

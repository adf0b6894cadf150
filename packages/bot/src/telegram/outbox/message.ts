import type { ChatId, OutboxMessage } from '@prime-tally/stats-core/ports';
import { z } from 'zod';
import type { View } from '../../views/view.ts';

const KIND = 'message';

/** A button as it is kept. */
export const BUTTON = z.union([
  z.object({ text: z.string(), callback_data: z.string() }),
  z.object({ text: z.string(), url: z.string() }),
]);

/** Formatting as it is kept. */
export const ENTITY = z.object({ type: z.enum(['bold', 'code', 'pre']), offset: z.int(), length: z.int() });

const PAYLOAD = z.object({
  chatId: z.string(),
  topicId: z.int().optional(),
  replyTo: z.int().optional(),
  text: z.string(),
  entities: z.array(ENTITY),
  keyboard: z.array(z.array(BUTTON)).optional(),
  ofEvent: z.string().optional(),
  about: z.string().optional(),
});

/** A message for one chat, as the outbox keeps it. */
export type Telling = z.infer<typeof PAYLOAD>;

/** Where a message goes. */
export interface Destination {
  readonly chatId: ChatId;
  readonly topicId?: number;
  /** The message that it answers. */
  readonly replyTo?: number;
  /** The event that it is about, so that it goes when the event's messages go. */
  readonly ofEvent?: string;
  /** The agent that it is news of: told only while the chat's boards show that agent. */
  readonly about?: string;
}

/** The view as a message of the outbox: told once to that chat and topic, whatever happens; `event` names the cause. */
export function outboxMessage(
  event: string,
  { chatId, topicId, replyTo, ofEvent, about }: Destination,
  { text, entities, keyboard }: View,
  notBefore?: string,
): OutboxMessage {
  return {
    event,
    destination: topicId === undefined ? chatId : `${chatId}/${topicId}`,
    kind: KIND,
    payload: {
      chatId,
      ...(topicId !== undefined && { topicId }),
      ...(replyTo !== undefined && { replyTo }),
      ...(ofEvent !== undefined && { ofEvent }),
      ...(about !== undefined && { about }),
      text,
      entities,
      ...(keyboard !== undefined && { keyboard }),
    },
    ...(notBefore !== undefined && { notBefore }),
  };
}

/** What a message of the outbox says; `undefined` where it is of no kind that this program knows. */
export function readTelling({ kind, payload }: OutboxMessage): Telling | undefined {
  const parsed = kind === KIND ? PAYLOAD.safeParse(payload) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

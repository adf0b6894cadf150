import type { Json } from '../state.ts';
import type { World } from '../world.ts';
import { type ShownMessage, shownMessageOf } from './shown-message.ts';

/** What the bot did about what somebody did. */
export interface Outcome {
  /** Empty when Telegram would have shown the bot nothing. */
  readonly updateIds: readonly number[];
  /** Whether the bot reported every update as finished within the time. */
  readonly finished: boolean;
  /** Messages that the bot sent, changed or deleted, each once, in their latest form. */
  readonly messages: readonly ShownMessage[];
  /** Answers to callback and inline queries. */
  readonly answers: readonly { readonly kind: 'callback' | 'inline'; readonly answer: Json }[];
  /** What the bot reported as failed. */
  readonly errors: readonly string[];
}

/** Waits until the bot is done with those updates, at most `timeoutMs`, and gathers what it did. */
export async function outcomeOf(
  { state, outcomes }: World,
  updateIds: readonly number[],
  timeoutMs: number,
): Promise<Outcome> {
  const finished = await outcomes.waitFor(updateIds, timeoutMs);
  const traces = updateIds.map((id) => outcomes.find(id)).filter((trace) => trace !== undefined);
  const touched = new Map(traces.flatMap((trace) => [...trace.touched]));
  const messages = [...touched.values()].flatMap(({ chatId, messageId }) => {
    const chat = state.chats.get(chatId);
    const message = chat?.messages.get(messageId);
    return chat === undefined || message === undefined ? [] : [shownMessageOf(chat, message)];
  });
  return {
    updateIds,
    finished,
    messages,
    answers: traces.flatMap((trace) => trace.answers),
    errors: traces.flatMap((trace) => trace.error ?? []),
  };
}

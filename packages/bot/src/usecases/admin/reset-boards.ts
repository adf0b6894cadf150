import type { ChatId, Groups } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { actOf, type Caller } from './power.ts';

const GOOD_FOR_MS = 600_000;

/** What became of the wish to empty a chat's boards; `agents` stand there now. */
export type AskResetOutcome = { readonly kind: 'asked'; readonly agents: number } | StoreUnavailable;

/** First step: the token is good for ten minutes, once. */
export async function askReset(
  store: Pick<Groups, 'chatCard' | 'askReset'>,
  caller: Caller,
  chatId: ChatId,
  token: string,
  now: Date,
): Promise<AskResetOutcome> {
  const card = await store.chatCard(chatId);
  if (card.isErr()) return storeUnavailable(card.error);
  const expiresAt = new Date(now.getTime() + GOOD_FOR_MS).toISOString();
  const asked = await store.askReset(chatId, token, expiresAt, actOf(caller, now.toISOString()));
  return asked.isErr() ? storeUnavailable(asked.error) : { kind: 'asked', agents: card.value?.agents ?? 0 };
}

/** What became of the reset. */
export type ResetOutcome =
  | { readonly kind: 'reset'; readonly agents: number }
  | { readonly kind: 'token_old' }
  | StoreUnavailable;

/** Second step: takes every agent off the chat's boards. */
export async function resetBoards(
  store: Pick<Groups, 'resetChat'>,
  caller: Caller,
  chatId: ChatId,
  token: string,
  now: Date,
): Promise<ResetOutcome> {
  const done = await store.resetChat(chatId, token, actOf(caller, now.toISOString()));
  if (done.isOk()) return { kind: 'reset', agents: done.value.agents };
  return done.error.code === 'token_invalid' ? { kind: 'token_old' } : storeUnavailable(done.error);
}

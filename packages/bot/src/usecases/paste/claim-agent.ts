import type { AgentBook, Claims, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** What became of a wish for somebody else's codename. */
export type ClaimOutcome =
  | { readonly kind: 'name_missing' }
  | { readonly kind: 'unknown' | 'yours' | 'free'; readonly agent: string }
  /** The owner is asked; told once a request. */
  | { readonly kind: 'asked'; readonly agent: string; readonly ownerId: UserId; readonly at: string }
  | StoreUnavailable;

const CODENAME = /^[A-Za-z0-9]{1,15}$/;

/** Asks the owner of a codename to give it to somebody who says it is theirs. */
export async function askForAgent(
  store: Claims,
  userId: UserId,
  typed: string,
  now: Date,
): Promise<ClaimOutcome> {
  const name = typed.trim().split(/\s+/)[0] ?? '';
  if (!CODENAME.test(name)) return { kind: 'name_missing' };
  const found = await store.agentCard(name);
  if (found.isErr()) return storeUnavailable(found.error);
  if (found.value === undefined) return { kind: 'unknown', agent: name };
  const { agent, ownerId } = found.value;
  if (ownerId === undefined) return { kind: 'free', agent };
  if (ownerId === userId) return { kind: 'yours', agent };
  const asked = await store.requestClaim(agent, userId, { by: userId, at: now.toISOString() });
  if (asked.isErr()) return storeUnavailable(asked.error);
  return { kind: 'asked', agent, ownerId, at: asked.value.at };
}

/** What became of the owner's answer. */
export type AnswerOutcome =
  | { readonly kind: 'given' | 'kept'; readonly agent: string; readonly userId: UserId }
  | { readonly kind: 'nothing_asked' }
  | StoreUnavailable;

/** Gives the agent away, or keeps it. Only its owner may, and only to somebody who asked. */
export async function answerClaim(
  store: Claims & AgentBook,
  ownerId: UserId,
  { agent, userId, isGiven }: { readonly agent: string; readonly userId: UserId; readonly isGiven: boolean },
  now: Date,
): Promise<AnswerOutcome> {
  const act = { by: ownerId, at: now.toISOString() };
  const card = await store.agentCard(agent);
  if (card.isErr()) return storeUnavailable(card.error);
  if (card.value?.ownerId !== ownerId) return { kind: 'nothing_asked' };
  const requests = await store.claimRequestsOf(agent);
  if (requests.isErr()) return storeUnavailable(requests.error);
  if (!requests.value.some((one) => one.userId === userId)) return { kind: 'nothing_asked' };
  const done = isGiven
    ? await store.transfer(agent, userId, act)
    : await store.dropClaimRequest(agent, userId, act);
  if (done.isErr()) return storeUnavailable(done.error);
  return { kind: isGiven ? 'given' : 'kept', agent: card.value.agent, userId };
}

import type { Claims, Instant, UserId } from '@prime-tally/stats-core/ports';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import type { Powerless } from './change-owner.ts';
import { actOf, type Caller, type PowerStore, powerOverUnanswered } from './power.ts';

/** Hours that an owner has to answer before others may. */
const ANSWER_HOURS = 72;

/** Somebody who asks for a codename, and from when on others than its owner may answer. */
export interface Waiting {
  readonly userId: UserId;
  readonly askedAt: Instant;
  readonly openFrom: Instant;
  readonly isOpen: boolean;
}

/** Who waits for a codename. */
export type WaitingOutcome =
  | { readonly kind: 'waiting'; readonly agent: string; readonly requests: readonly Waiting[] }
  | Powerless;

type GrantStore = PowerStore & Pick<Claims, 'claimRequestsOf' | 'transfer' | 'dropClaimRequest'>;

/** Requests for a codename, the oldest first, for those who may answer them in the end. */
export async function waitingFor(
  store: GrantStore,
  caller: Caller,
  name: string,
  now: Date,
): Promise<WaitingOutcome> {
  const power = await powerOverUnanswered(store, caller, name);
  if (power.kind !== 'granted') return power;
  const { agent } = power.card;
  const found = await store.claimRequestsOf(agent);
  if (found.isErr()) return storeUnavailable(found.error);
  const requests = found.value.map(({ userId, at: askedAt }): Waiting => {
    const opens = Date.parse(askedAt) + ANSWER_HOURS * 3_600_000;
    return {
      userId,
      askedAt,
      openFrom: new Date(opens).toISOString(),
      isOpen: now.getTime() >= opens,
    };
  });
  return { kind: 'waiting', agent, requests };
}

/** What became of an answer in the owner's place. */
export type GrantOutcome =
  | {
      readonly kind: 'given';
      readonly agent: string;
      readonly userId: UserId;
      readonly formerOwner?: UserId;
    }
  | { readonly kind: 'kept'; readonly agent: string; readonly userId: UserId }
  /** Answered already, or the owner still has time. */
  | { readonly kind: 'nothing_asked' }
  | Powerless
  | StoreUnavailable;

/** Answers a request whose owner was silent for 72 hours. Nobody may answer their own. */
export async function grantClaim(
  store: GrantStore,
  caller: Caller,
  {
    agent: name,
    userId,
    isGiven,
  }: { readonly agent: string; readonly userId: UserId; readonly isGiven: boolean },
  now: Date,
): Promise<GrantOutcome> {
  const waiting = await waitingFor(store, caller, name, now);
  if (waiting.kind !== 'waiting') return waiting;
  const { agent, requests } = waiting;
  const isOpen = requests.some((one) => one.userId === userId && one.isOpen);
  if (!isOpen || (caller.by === userId && !caller.isOwner)) return { kind: 'nothing_asked' };
  const card = await store.agentCard(agent);
  if (card.isErr()) return storeUnavailable(card.error);
  const act = actOf(caller, now.toISOString());
  const done = isGiven
    ? await store.transfer(agent, userId, act)
    : await store.dropClaimRequest(agent, userId, act);
  if (done.isErr()) return storeUnavailable(done.error);
  if (!isGiven) return { kind: 'kept', agent, userId };
  const formerOwner = card.value?.ownerId;
  return { kind: 'given', agent, userId, ...(formerOwner !== undefined && { formerOwner }) };
}

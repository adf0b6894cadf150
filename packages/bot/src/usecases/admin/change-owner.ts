import type { Claims, UserId } from '@prime-tally/stats-core/ports';
import { storeUnavailable } from '../store-unavailable.ts';
import { actOf, type Caller, type Power, type PowerStore, powerOver } from './power.ts';

/** Why nothing was done. */
export type Powerless = Exclude<Power, { readonly kind: 'granted' }>;

/** What became of a codename that an administrator gives away. */
export type OwnerOutcome =
  | {
      readonly kind: 'linked' | 'released';
      readonly agent: string;
      /** Who owned it until now. */
      readonly formerOwner?: UserId;
    }
  /** It was so already. */
  | { readonly kind: 'same'; readonly agent: string }
  | Powerless;

/** What these changes need. */
export type OwnerStore = PowerStore & Pick<Claims, 'transfer' | 'release'>;

/** Makes a user the owner of a codename, where the caller may. Repeating it changes nothing. */
export async function linkAgent(
  store: OwnerStore,
  caller: Caller,
  { agent: name, to }: { readonly agent: string; readonly to: UserId },
  now: Date,
): Promise<OwnerOutcome> {
  const power = await powerOver(store, caller, name);
  if (power.kind !== 'granted') return power;
  const { agent, ownerId } = power.card;
  if (ownerId === to) return { kind: 'same', agent };
  const done = await store.transfer(agent, to, actOf(caller, now.toISOString()));
  return done.isErr() ? storeUnavailable(done.error) : { kind: 'linked', agent, ...formerOf(ownerId) };
}

/** Takes the owner from a codename, where the caller may: the next poster owns it. */
export async function releaseAgent(
  store: OwnerStore,
  caller: Caller,
  name: string,
  now: Date,
): Promise<OwnerOutcome> {
  const power = await powerOver(store, caller, name);
  if (power.kind !== 'granted') return power;
  const { agent, ownerId } = power.card;
  if (ownerId === undefined) return { kind: 'same', agent };
  const done = await store.release(agent, actOf(caller, now.toISOString()));
  return done.isErr() ? storeUnavailable(done.error) : { kind: 'released', agent, ...formerOf(ownerId) };
}

function formerOf(ownerId: UserId | undefined): { readonly formerOwner?: UserId } {
  return ownerId === undefined ? {} : { formerOwner: ownerId };
}

/** What becomes of two codenames that are one agent's. */
export type MergeOutcome =
  | {
      readonly kind: 'to_confirm' | 'merged';
      readonly agent: string;
      readonly into: string;
      /** Different owners of the two; the second's stays. */
      readonly owners: readonly UserId[];
    }
  | { readonly kind: 'same'; readonly agent: string }
  | Powerless;

/** Makes one history of two, where the caller may decide about both; before it is confirmed it only tells what it would do. */
export async function mergeAgents(
  store: PowerStore & Pick<Claims, 'merge'>,
  caller: Caller,
  { agent: from, into: to, isConfirmed }: MergeRequest,
  now: Date,
): Promise<MergeOutcome> {
  const one = await powerOver(store, caller, from);
  if (one.kind !== 'granted') return one;
  const other = await powerOver(store, caller, to);
  if (other.kind !== 'granted') return other;
  const [agent, into] = [one.card.agent, other.card.agent];
  if (agent === into) return { kind: 'same', agent };
  const owners = [...new Set([one.card.ownerId, other.card.ownerId].filter((id) => id !== undefined))];
  if (!isConfirmed) return { kind: 'to_confirm', agent, into, owners };
  const done = await store.merge(agent, into, actOf(caller, now.toISOString()));
  return done.isErr() ? storeUnavailable(done.error) : { kind: 'merged', agent, into, owners };
}

/** Which codename goes into which. */
export interface MergeRequest {
  readonly agent: string;
  readonly into: string;
  readonly isConfirmed: boolean;
}

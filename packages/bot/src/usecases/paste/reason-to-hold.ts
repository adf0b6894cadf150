import { type Check, type Snapshot, warningsOf } from '@prime-tally/stats-core';
import type {
  AgentBook,
  AgentCard,
  Claims,
  HoldReason,
  Progress,
  StoreIssue,
  UserId,
} from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type { Paste } from './paste.ts';

/** Whether an export may be saved at once, must wait for somebody's word, or can't be taken at all. */
export type ReasonToHold =
  | { readonly kind: 'none' }
  /** Somebody else's, and nobody is there to agree. */
  | { readonly kind: 'foreign' }
  | {
      readonly kind: 'hold';
      readonly reason: HoldReason;
      readonly deciderId: UserId;
      readonly checks: readonly Check[];
      /** The poster's agent that may have a new name now. */
      readonly formerName?: string;
    };

const NONE = { kind: 'none' } as const;

/** Counters that two snapshots must share before one can be told to go on from the other. */
const SHARED = 5;

/** Why this export must wait, by who owns the codename, who posts it, and what its numbers say against the last ones. */
export async function reasonToHold(
  store: Claims & AgentBook & Progress,
  catalogue: Catalogue<string>,
  { userId, isForeign, receivedAt }: Pick<Paste, 'userId' | 'isForeign' | 'receivedAt'>,
  snapshot: Snapshot<string>,
): Promise<Result<ReasonToHold, StoreIssue>> {
  const found = await store.agentCard(snapshot.agent);
  if (found.isErr()) return err(found.error);
  const card = found.value;
  const ownerId = card?.ownerId;
  if (card !== undefined && ownerId !== undefined && !isTheirs(card, userId)) {
    const reason = isForeign ? 'forwarded' : 'claimed';
    return ok({ kind: 'hold', reason, deciderId: ownerId, checks: [] });
  }
  if (isForeign && ownerId === undefined) return ok({ kind: 'foreign' });
  if (card === undefined) {
    const formerName = await formerNameOf(store, catalogue, userId, snapshot);
    if (formerName.isErr()) return err(formerName.error);
    if (formerName.value !== undefined) {
      return ok({
        kind: 'hold',
        reason: 'name_changed',
        deciderId: userId,
        checks: [],
        formerName: formerName.value,
      });
    }
  }
  return doubtOf(store, catalogue, { userId, receivedAt }, snapshot);
}

function isTheirs({ ownerId, proxies }: Pick<AgentCard, 'ownerId' | 'proxies'>, userId: UserId): boolean {
  return ownerId === userId || proxies.includes(userId);
}

/** An agent of the poster's that this unknown one goes on from: none of the shared numbers is lower. */
async function formerNameOf(
  store: AgentBook,
  catalogue: Catalogue<string>,
  userId: UserId,
  snapshot: Snapshot<string>,
): Promise<Result<string | undefined, StoreIssue>> {
  return (await store.agentsOf(userId)).map(
    (agents) => agents.find(({ latest }) => goesOnFrom(catalogue, latest, snapshot))?.agent,
  );
}

function goesOnFrom(
  catalogue: Catalogue<string>,
  before: Snapshot<string>,
  after: Snapshot<string>,
): boolean {
  if (before.takenAt >= after.takenAt || before.faction !== after.faction) return false;
  const counted = Object.values(catalogue.stats).filter(
    ({ kind }) => kind === 'counter' || kind === 'record',
  );
  const pairs = counted.flatMap(({ key }) => {
    const [old, now] = [before.stats[key], after.stats[key]];
    return old === undefined || now === undefined ? [] : [{ old, now }];
  });
  return pairs.length >= SHARED && pairs.every(({ old, now }) => now >= old);
}

/** What is alarming against the agent's newest snapshot; a late post is compared with nothing. */
async function doubtOf(
  store: Progress,
  catalogue: Catalogue<string>,
  { userId, receivedAt }: Pick<Paste, 'userId' | 'receivedAt'>,
  snapshot: Snapshot<string>,
): Promise<Result<ReasonToHold, StoreIssue>> {
  const latest = await store.latestOf(snapshot.agent);
  if (latest.isErr()) return err(latest.error);
  const previous = latest.value;
  if (previous !== undefined && previous.takenAt >= snapshot.takenAt) return ok(NONE);
  const checks = warningsOf(snapshot, {
    catalogue,
    now: receivedAt.slice(0, 19),
    ...(previous !== undefined && { previous }),
  }).filter(({ severity }) => severity === 'alarm');
  if (checks.length === 0) return ok(NONE);
  const isDisguised = checks.some(({ code }) => code === 'span_disguised');
  const reason = isDisguised ? 'span_disguised' : 'stat_fallen';
  return ok({ kind: 'hold', reason, deciderId: userId, checks });
}

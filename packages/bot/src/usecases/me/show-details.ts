import type { Snapshot } from '@prime-tally/stats-core';
import type { AgentBook, SnapshotArchive, UserId } from '@prime-tally/stats-core/ports';
import { type Gain, gainsBetween } from '../gains.ts';
import type { Knowledge } from '../knowledge.ts';
import { storeUnavailable } from '../store-unavailable.ts';
import { type NoAgent, pickAgent } from './pick-agent.ts';
import { recentHistoryOf } from './recent-history.ts';

/** Everything that one post holds. */
export type DetailsOutcome =
  | {
      readonly kind: 'details';
      readonly post: Snapshot<string>;
      /** The one before it; absent where it is the first of half a year. */
      readonly previous?: Snapshot<string>;
      /** What rose since the one before. */
      readonly gains: readonly Gain[];
    }
  /** The post is gone. */
  | { readonly kind: 'nothing_there' }
  | NoAgent;

/** Every number of the post of that moment, and what rose since the one before. */
export async function showDetails(
  { store, knowledge }: { readonly store: AgentBook & SnapshotArchive; readonly knowledge: Knowledge },
  userId: UserId,
  { agent, takenAt }: { readonly agent: string; readonly takenAt: string },
): Promise<DetailsOutcome> {
  const picked = await pickAgent(store, userId, agent);
  if (picked.kind !== 'picked') return picked;
  if (picked.agent.agent !== agent) return { kind: 'nothing_there' };
  const newest = { ...picked.agent.latest, takenAt };
  const history = await recentHistoryOf(store, knowledge.catalogue, newest);
  if (history.isErr()) return storeUnavailable(history.error);
  const snapshots = history.value?.snapshots ?? [];
  const place = snapshots.findIndex((one) => one.takenAt === takenAt);
  const [before, after] = [snapshots[place - 1], snapshots[place]];
  if (after === undefined) return { kind: 'nothing_there' };
  if (before === undefined) return { kind: 'details', post: after, gains: [] };
  const gains = gainsBetween(knowledge.catalogue, before, after);
  return { kind: 'details', post: after, previous: before, gains };
}

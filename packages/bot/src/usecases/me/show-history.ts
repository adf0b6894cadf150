import type { Faction, Snapshot } from '@prime-tally/stats-core';
import type {
  AgentBook,
  Corrections,
  Progress,
  SnapshotArchive,
  StatPoint,
  UserId,
} from '@prime-tally/stats-core/ports';
import { type BoardMatch, matchStat } from '../board-words.ts';
import type { BoardStat } from '../boards.ts';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { type NoAgent, pickAgent } from './pick-agent.ts';

/** Posts on a page of the history. */
export const HISTORY_ROWS = 8;
const POINTS = 20;

/** A person's posts, or one stat over time. */
export type HistoryOutcome =
  | {
      readonly kind: 'posts';
      readonly agent: string;
      readonly faction: Faction;
      /** Newest first. */
      readonly posts: readonly Snapshot<string>[];
      readonly total: number;
      /** 0-based. */
      readonly page: number;
      readonly others: readonly string[];
    }
  | {
      readonly kind: 'stat';
      readonly agent: string;
      readonly faction: Faction;
      readonly stat: BoardStat;
      /** Newest first, at most 20. */
      readonly points: readonly StatPoint[];
    }
  | Extract<BoardMatch, { kind: 'several' | 'unknown' }>
  | NoAgent;

/** What the history needs. */
export interface HistoryDeps {
  readonly store: AgentBook & SnapshotArchive & Progress & Corrections;
  readonly knowledge: Knowledge;
}

/** The posts of the person's agent, a page at a time from the newest, or the values of the stat that the words name. */
export async function showHistory(
  { store, knowledge }: HistoryDeps,
  userId: UserId,
  { typed, page, language }: { readonly typed: string; readonly page: number; readonly language: string },
): Promise<HistoryOutcome> {
  const picked = await pickAgent(store, userId, typed);
  if (picked.kind !== 'picked') return picked;
  const { agent, faction } = picked.agent;
  const asked = picked.words.join(' ');
  if (asked !== '') {
    const match = matchStat(knowledge.catalogue, asked, language);
    if (match.kind !== 'found') return match.kind === 'none_asked' ? { kind: 'unknown', asked } : match;
    const points = await store.statHistoryOf(agent, match.stat.key, { limit: POINTS });
    if (points.isErr()) return storeUnavailable(points.error);
    return { kind: 'stat', agent, faction, stat: match.stat, points: points.value.toReversed() };
  }
  const all = await momentsOf(store, agent);
  if (!Array.isArray(all)) return all;
  const pages = Math.max(1, Math.ceil(all.length / HISTORY_ROWS));
  const shown = Math.min(page, pages - 1);
  const posts = all.toReversed().slice(shown * HISTORY_ROWS, (shown + 1) * HISTORY_ROWS);
  return { kind: 'posts', agent, faction, posts, total: all.length, page: shown, others: picked.others };
}

/** What became of a post that somebody wanted deleted. */
export type DeletionOutcome =
  | { readonly kind: 'deleted'; readonly agent: string; readonly takenAt: string }
  /** It was gone already, or the agent is somebody else's. */
  | { readonly kind: 'nothing_there' }
  | StoreUnavailable;

/** Deletes one post of an agent that the person owns; boards are right at once. */
export async function deletePost(
  store: AgentBook & Corrections,
  userId: UserId,
  { agent, takenAt }: { readonly agent: string; readonly takenAt: string },
): Promise<DeletionOutcome> {
  const owned = await store.agentsOf(userId);
  if (owned.isErr()) return storeUnavailable(owned.error);
  const mine = owned.value.find((one) => one.agent.toLowerCase() === agent.toLowerCase());
  if (mine === undefined) return { kind: 'nothing_there' };
  const gone = await store.withdrawSubmission(mine.agent, takenAt, 'all_time');
  if (gone.isErr()) return storeUnavailable(gone.error);
  return gone.value.submissions > 0
    ? { kind: 'deleted', agent: mine.agent, takenAt }
    : { kind: 'nothing_there' };
}

/** Every ALL TIME snapshot, oldest first. */
async function momentsOf(
  store: SnapshotArchive,
  agent: string,
): Promise<Snapshot<string>[] | StoreUnavailable> {
  const all: Snapshot<string>[] = [];
  let from: string | undefined;
  do {
    const page = await store.historyOf(agent, { limit: 200, ...(from !== undefined && { from }) });
    if (page.isErr()) return storeUnavailable(page.error);
    all.push(...page.value.snapshots);
    from = page.value.next;
  } while (from !== undefined);
  return all;
}

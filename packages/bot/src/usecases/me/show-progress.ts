import type { BaselineIs, Faction } from '@prime-tally/stats-core';
import type { AgentBook, Progress, UserId } from '@prime-tally/stats-core/ports';
import { AHEAD_MS } from '../board/period.ts';
import { type Gain, gainsBetween } from '../gains.ts';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { wholeSecondOf } from '../whole-second.ts';
import { type NoAgent, pickAgent } from './pick-agent.ts';

/** Windows of `/progress`, in days; the first is the usual one. */
export const PROGRESS_DAYS = [30, 7, 90] as const;

/** What an agent gained in the last days, or why that can't be told. */
export type ProgressOutcome =
  | {
      readonly kind: 'progress';
      readonly agent: string;
      readonly faction: Faction;
      readonly days: number;
      /** Moments of the two posts that are compared, and on which side of the window's start the first lies. */
      readonly from: string;
      readonly to: string;
      readonly baselineIs: BaselineIs;
      /** In the order of `gainsBetween`. */
      readonly gains: readonly Gain[];
      readonly others: readonly string[];
    }
  /** Fewer than two posts to compare. */
  | { readonly kind: 'too_few'; readonly agent: string; readonly faction: Faction; readonly days: number }
  | NoAgent;

/** What `/progress` needs. */
export interface ProgressDeps {
  readonly store: AgentBook & Progress;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
}

/** The gains of the person's agent in the last 7, 30 or 90 days; a number among the words chooses, another one is taken for the nearest. */
export async function showProgress(
  { store, knowledge, now }: ProgressDeps,
  userId: UserId,
  typed: string,
): Promise<ProgressOutcome> {
  const picked = await pickAgent(store, userId, typed);
  if (picked.kind !== 'picked') return picked;
  const { agent, faction } = picked.agent;
  const days = daysOf(picked.words);
  const gained = await gainsOfDays({ store, knowledge, now }, agent, days);
  if (gained.kind === 'store_unavailable') return gained;
  if (gained.kind === 'too_few') return { kind: 'too_few', agent, faction, days };
  return { ...gained, kind: 'progress', agent, faction, days, others: picked.others };
}

/** What an agent gained in the last days, in the order of `gainsBetween`; `too_few` without two posts to compare. */
export async function gainsOfDays(
  { store, knowledge, now }: { readonly store: Progress } & Omit<ProgressDeps, 'store'>,
  agent: string,
  days: number,
): Promise<
  | {
      readonly kind: 'gained';
      readonly from: string;
      readonly to: string;
      readonly baselineIs: BaselineIs;
      readonly gains: readonly Gain[];
    }
  | { readonly kind: 'too_few' }
  | StoreUnavailable
> {
  const pair = await store.progressOf(agent, {
    from: wholeSecondOf(now().getTime() - days * 86_400_000),
    // The newest post closes it in any case.
    to: wholeSecondOf(now().getTime() + AHEAD_MS),
  });
  if (pair.isErr()) return storeUnavailable(pair.error);
  if (pair.value === undefined) return { kind: 'too_few' };
  const { baseline, baselineIs, closing } = pair.value;
  return {
    kind: 'gained',
    from: baseline.takenAt,
    to: closing.takenAt,
    baselineIs,
    gains: gainsBetween(knowledge.catalogue, baseline, closing),
  };
}

function daysOf(words: readonly string[]): number {
  const asked = words.map((word) => /^(\d{1,4})d?$/i.exec(word)?.[1]).find((digits) => digits !== undefined);
  if (asked === undefined) return PROGRESS_DAYS[0];
  return (
    [...PROGRESS_DAYS].sort((a, b) => Math.abs(a - Number(asked)) - Math.abs(b - Number(asked)))[0] ?? 30
  );
}

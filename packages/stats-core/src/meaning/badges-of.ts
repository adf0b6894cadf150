import type { BadgeStatus } from '@prime-tally/stats-defs';
import type { LocalDateTime } from '../snapshot.ts';
import { type Ladder, laddersOf, multipleOf, tiersReached } from './ladders.ts';
import { type CatalogueOption, planOf } from './plan.ts';
import type { Numbers } from './recursion.ts';

/** For which catalogue and moment. */
export interface BadgesOptions extends CatalogueOption {
  /** The moment in question: a season with a known last day is open before it and closed from it on. */
  readonly now?: LocalDateTime;
}

/** What comes next on a ladder. */
export interface NextTier {
  /** `bronze` … `onyx`, or the badge's own name for it. */
  readonly tier: string;
  /** 2 for the second onyx, and so on. */
  readonly multiple?: number;
  /** Value that reaches it. */
  readonly at: number;
  readonly remaining: number;
}

/** Where a badge stands. */
export interface BadgeState {
  /** Key of the catalogue's badges. */
  readonly badge: string;
  readonly stat: string;
  readonly value: number;
  /** `bronze` … `onyx`, or the badge's own; absent: none reached, or not to be told from today's value. */
  readonly tier?: string;
  /** How many times over the onyx is full, from 2 on. The game draws it only after a recursion; one source. */
  readonly multiple?: number;
  /** Absent where nothing is left to reach, nothing can be earned any more, or the tiers are unknown. */
  readonly next?: NextTier;
  /** Share of the way from 0 to the next tier, below 1; 1 where the last tier is reached; absent where neither is known. */
  readonly share?: number;
  readonly status: BadgeStatus;
  /** Present where it can't be earned any more though its stat may grow. */
  readonly retired?: true;
  /** The catalogue doubts a fact about this badge. */
  readonly isDoubtful: boolean;
}

/** Where every badge of the present stats stands, in the catalogue's order. Badges of absent stats are absent; numbers that no export has (NaN, negative, 2^53) count as absent. */
export function badgesOf(stats: Numbers, o: BadgesOptions = {}): readonly BadgeState[] {
  const today = o.now?.slice(0, 10);
  const states: BadgeState[] = [];
  for (const ladder of laddersOf(planOf(o.catalogue).catalogue)) {
    const value = stats[ladder.stat];
    if (value === undefined || !Number.isSafeInteger(value) || value < 0) continue;
    states.push(stateOf(ladder, value, today));
  }
  return states;
}

function stateOf(ladder: Ladder, value: number, today: string | undefined): BadgeState {
  const { badge, stat, tiers, names } = ladder;
  const status = statusOf(ladder, today);
  const reached = badge.statOutgrew ? 0 : tiersReached(ladder, value);
  const tier = names[reached - 1];
  const multiple = reached === tiers.length ? multipleOf(ladder, value) : 1;
  const next = status === 'open' ? nextOf(ladder, value, reached, multiple) : undefined;
  const isFull = tiers.length > 0 && reached === tiers.length;
  const share = next ? value / next.at : isFull ? 1 : undefined;
  // Hint: spreading a part for each optional property costs four times as much.
  const state: Writable<BadgeState> = { badge: badge.key, stat, value, status, isDoubtful: badge.isDoubtful };
  if (tier !== undefined) state.tier = tier;
  if (multiple > 1) state.multiple = multiple;
  if (next !== undefined) state.next = next;
  if (share !== undefined) state.share = share;
  if (status === 'retired') state.retired = true;
  return state;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The catalogue's word, but a season's last day decides where both it and the present are known. */
function statusOf({ badge: { status, endedOn } }: Ladder, today: string | undefined): BadgeStatus {
  if (status === 'retired' || endedOn === undefined || today === undefined) return status;
  return today < endedOn ? 'open' : 'closed';
}

function nextOf(ladder: Ladder, value: number, reached: number, multiple: number): NextTier | undefined {
  const { tiers, names, hasMultiples } = ladder;
  const at = tiers[reached];
  const tier = names[reached];
  if (at !== undefined && tier !== undefined) return { tier, at, remaining: at - value };
  const top = tiers.at(-1);
  if (!hasMultiples || top === undefined) return undefined;
  const further = top * (multiple + 1);
  return { tier: 'onyx', multiple: multiple + 1, at: further, remaining: further - value };
}

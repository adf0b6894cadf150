import type { LocalDateTime } from '../snapshot.ts';
import { isRedefinedBetween, kindIn, type Plan } from './plan.ts';
import type { Numbers } from './recursion.ts';

/** @internal A stat that is lower than before and can't be. */
export interface Fall {
  readonly stat: string;
  readonly before: number;
  readonly after: number;
}

/** @internal What fell between two exports of one span though it can't, and whether the later one covers a shorter period than it says. */
export interface Falls {
  readonly falls: readonly Fall[];
  /** Of the sliding counts and records above 0 before: how many were compared, and how many of them fell. */
  readonly compared: number;
  readonly fallen: number;
  readonly isDisguised: boolean;
}

/** Fewer than this many numbers say nothing about the rest. */
const FEWEST_COMPARED = 5;

/** @internal Compares what only rises; a stat that was redefined in between, and one that was 0 or absent, says nothing. */
export function fallsOf(
  old: Numbers,
  young: Numbers,
  from: LocalDateTime,
  to: LocalDateTime,
  isAllTime: boolean,
  plan: Plan,
): Falls {
  const falls: Fall[] = [];
  let compared = 0;
  let fallen = 0;
  for (const key in young) {
    const after = young[key];
    const before = old[key];
    if (before === undefined || after === undefined || before === 0) continue;
    const stat = plan.byKey.get(key);
    if (stat === undefined || kindIn(stat, isAllTime) === 'gauge') continue;
    if (isRedefinedBetween(stat, from, to)) continue;
    if (stat.isPeriodised) compared++;
    if (after >= before) continue;
    if (stat.isPeriodised) fallen++;
    falls.push({ stat: stat.key, before, after });
  }
  // Hint: WEEK and MONTH keep Lifetime AP, so AP alone never shows a wrong period; a fall of AP shows another mistake.
  const apHeld = (young.lifetimeAp ?? 0) >= (old.lifetimeAp ?? 0);
  const isDisguised = apHeld && compared >= FEWEST_COMPARED && fallen * 2 > compared;
  return { falls, compared, fallen, isDisguised };
}

import type { Catalogue } from '@prime-tally/stats-defs';
import { derivedGainOf } from '../meaning/derived-of.ts';
import { momentOf } from '../meaning/local-time.ts';
import { isRedefinedBetween, planOf } from '../meaning/plan.ts';
import type { GainQuery, GainRow } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import type { Snapshot } from '../snapshot.ts';
import { historyOf, type MemoryAgent } from './memory-book.ts';

/** What the agent gained in the window, unranked; `undefined` = it is not on the board. */
export function memoryGainOf(
  agent: MemoryAgent,
  query: GainQuery,
  catalogue: Catalogue<string>,
): Omit<GainRow, 'rank'> | undefined {
  const posts = agent.entries
    .filter(({ snapshot }) => snapshot.timeSpan === 'all_time')
    .sort((a, b) => a.instant - b.instant || compareTexts(a.snapshot.takenAt, b.snapshot.takenAt));
  const lastAt = (instant: string): number => {
    const ms = momentOf(instant.slice(0, -1)) ?? Number.NaN;
    return posts.findLastIndex((post) => post.instant <= ms);
  };
  const before = lastAt(query.from);
  const first = Math.max(before, 0);
  const last = lastAt(query.to);
  const [baseline, closing, newest] = [
    posts[first]?.snapshot,
    posts[last]?.snapshot,
    historyOf(agent).at(-1),
  ];
  if (!baseline || !closing || !newest || last <= first) return undefined;
  const value = gainOf(baseline, closing, query.stat, catalogue);
  if (value === undefined) return undefined;
  return {
    agent: agent.name,
    faction: newest.faction,
    value,
    baselineIs: before < 0 ? 'inside' : 'before',
    baselineAt: baseline.takenAt,
    closingAt: closing.takenAt,
  };
}

function gainOf(
  baseline: Snapshot<string>,
  closing: Snapshot<string>,
  key: string,
  catalogue: Catalogue<string>,
): number | undefined {
  if (Object.hasOwn(catalogue.derived, key)) {
    return derivedGainOf(baseline.stats, closing.stats, key, { catalogue });
  }
  const stat = planOf(catalogue).byKey.get(key);
  if (stat && isRedefinedBetween(stat, baseline.takenAt, closing.takenAt)) return undefined;
  const [old, young] = [baseline.stats[key], closing.stats[key]];
  return old === undefined || young === undefined ? undefined : young - old;
}

import type { Catalogue } from '@prime-tally/stats-defs';
import { derivedGainOf } from '../meaning/derived-of.ts';
import { isRedefinedBetween, planOf } from '../meaning/plan.ts';
import type { GainQuery, GainRow } from '../ports/index.ts';
import type { Snapshot } from '../snapshot.ts';
import { historyOf, type MemoryAgent } from './memory-agent.ts';
import { memoryEndsOf } from './memory-ends.ts';

/** What the agent gained in the window, unranked; `undefined` = it is not on the board. */
export function memoryGainOf(
  agent: MemoryAgent,
  query: GainQuery,
  catalogue: Catalogue<string>,
): Omit<GainRow, 'rank'> | undefined {
  const ends = memoryEndsOf(agent, query);
  const newest = historyOf(agent).at(-1);
  if (!ends || !newest) return undefined;
  const [baseline, closing] = [ends.baseline.snapshot, ends.closing.snapshot];
  const value = gainOf(baseline, closing, query.stat, catalogue);
  if (value === undefined) return undefined;
  return {
    agent: agent.name,
    faction: newest.faction,
    value,
    baselineIs: ends.baselineIs,
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

import { formatStats, type Snapshot } from '@prime-tally/stats-core';
import { STATS, type StatKey } from '@prime-tally/stats-defs';

/** Columns that a veteran's export of 2026 has, about: the 2021 layout without the season columns of long ago. */
const KEYS: readonly StatKey[] = (Object.keys(STATS) as StatKey[]).filter((key) => {
  const { kind, evidence, scopes } = STATS[key];
  return kind !== 'meta' && kind !== 'event' && evidence === 'export' && scopes.includes('all_time');
});

/** Numbers of 0 ≤ x < 1 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A made-up agent's snapshots over time: the same columns, other values. `share` of the columns is present. */
function snapshotsOf(random: () => number, count: number, share: number): Snapshot[] {
  const keys = KEYS.filter(
    (key) => key === 'level' || key === 'lifetimeAp' || key === 'hacks' || random() < share,
  );
  const agent = `Agent${Math.floor(random() * 1e9)}`;
  return Array.from({ length: count }, (_, day) => ({
    agent,
    faction: random() < 0.5 ? 'enlightened' : 'resistance',
    takenAt: `2026-${pad((day % 12) + 1)}-${pad((day % 28) + 1)}T${pad(day % 24)}:15:${pad(day % 60)}`,
    timeSpan: 'all_time',
    timeSpanText: 'ALL TIME',
    stats: Object.fromEntries(keys.map((key) => [key, Math.floor(10 ** (random() * 9))])) as Record<
      StatKey,
      number
    >,
    unknown: [],
    repeated: [],
    unresolved: [],
  }));
}

/** `agents` × `days` snapshots with their texts in both forms, in mixed order. */
export function createSamples(agents: number, days: number, share: number): Sample[] {
  const random = createRandom(20_260_901);
  const histories = Array.from({ length: agents }, () => snapshotsOf(random, days, share));
  return Array.from({ length: days }, (_, day) => histories.flatMap((history) => history[day] ?? []))
    .flat()
    .map((snapshot) => ({
      snapshot,
      tab: formatStats(snapshot, { separator: 'tab' }),
      space: formatStats(snapshot, { separator: 'space' }),
      json: JSON.stringify(snapshot),
    }));
}

/** One snapshot, and its renderings. */
export interface Sample {
  readonly snapshot: Snapshot;
  readonly tab: string;
  readonly space: string;
  readonly json: string;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

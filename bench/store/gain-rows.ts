import { deepEqual } from 'node:assert/strict';
import type { GainQuery, Store } from '@prime-tally/stats-core/ports';
import type { BenchRow } from '../bench-row.ts';
import { expectedBoard, gainBetween } from './expected.ts';
import { STAT_KEYS } from './made-up-agents.ts';
import { atMost } from './rows.ts';
import type { Filled } from './side.ts';
import { quantileOf, timesOf } from './timing.ts';

/** Boards of gains over the last month of the history, read from the database each time. */
export async function gainRows(
  { agents, days, quick }: Filled,
  { store }: { readonly store: Store },
): Promise<BenchRow[]> {
  const [first, last] = [Math.max(0, days - 33), days - 2];
  const month: GainQuery = {
    stat: STAT_KEYS[1] ?? '',
    scope: { kind: 'everywhere' },
    from: endOf(first),
    to: endOf(last),
    limit: 20,
    offset: 0,
  };
  const page = (await store.gainboard(month))._unsafeUnwrap();
  deepEqual(
    page.rows.map(({ rank, agent, value }) => [rank, agent, value]),
    expectedBoard(agents, month.stat, month.limit, gainBetween(first, last)),
    'the board of gains',
  );
  const derived = { ...month, stat: 'fieldsPerLink' };
  const works = [
    (call: number) => store.gainboard({ ...month, stat: STAT_KEYS[1 + (call % 5)] ?? '' }),
    () => store.gainboard(derived),
  ];
  const [plain, ratio] = await timesOf(quick ? 1 : 15, works);
  return [
    atMost(
      `gains of a month, ${agents} agents`,
      quantileOf(plain),
      'ms',
      agents === 10_000 ? 150 : undefined,
    ),
    atMost(`gains of a month of a derived stat, ${agents} agents`, quantileOf(ratio), 'ms'),
  ];
}

/** Late on a day in Berlin, when everybody has posted. */
function endOf(day: number): string {
  return new Date(Date.UTC(2025, 0, 1 + day, 22, 30)).toISOString().replace('.000', '');
}

import { deepEqual } from 'node:assert/strict';
import type { Store } from '@prime-tally/stats-core/ports';
import type { BenchRow } from '../bench-row.ts';
import { expectedBoard, valueAfter } from './expected.ts';
import { STAT_KEYS } from './made-up-agents.ts';
import type { PlainSide } from './plain-side.ts';
import { against, atMost } from './rows.ts';
import type { Filled, Side } from './side.ts';
import { quantileOf, timesOf, type Work } from './timing.ts';

const scope = { kind: 'everywhere' } as const;
const PAGE = 20;
const WARM_UP = 40;
/** Boards of all magnitudes; that of the level apart, whose first page ties with thousands. */
const BOARDS = STAT_KEYS.slice(1, 41);
const boardOf = (call: number): string => BOARDS[call % BOARDS.length] ?? '';

/** The first page of a board: its median, with the plain schema's if there is one, and its slowest in a hundred. */
export async function pageRows(
  { agents, days, quick }: Filled,
  compact: Side & { readonly store: Store },
  plain: PlainSide | undefined,
): Promise<BenchRow[]> {
  for (const stat of ['level', ...BOARDS.slice(0, 4)]) {
    const expected = expectedBoard(agents, stat, PAGE, valueAfter(days));
    for (const side of [compact, ...(plain ? [plain] : [])])
      deepEqual(await side.board(stat, PAGE), expected, `${side.name}: the board ${stat}`);
  }
  const page: Work = (call) => compact.board(boardOf(call), PAGE);
  await timesOf(quick ? 1 : WARM_UP, [page]);
  const [all] = await timesOf(quick ? 2 : 400, [page]);
  const name = `first page of a board, ${agents} agents`;
  const slow = atMost(`${name}, p99`, quantileOf(all, 0.99), 'ms', 10);
  if (!plain) return [atMost(name, quantileOf(all), 'ms'), slow];
  const [mine, theirs, cleverly] = await timesOf(quick ? 1 : 11, [
    page,
    (call) => plain.board(boardOf(call), PAGE),
    (call) => plain.cleverBoard(boardOf(call), PAGE),
  ]);
  const value = quantileOf(mine);
  const rowOf = (title: string, times: readonly number[] | undefined, bar?: number): BenchRow => {
    const floor = quantileOf(times);
    return against(title, 'ms', { value, floor, ratio: floor / value }, bar);
  };
  return [rowOf(name, theirs, 20), rowOf(`${name}, against a trick on the plain schema`, cleverly), slow];
}

/** What counts a whole board: an agent's place and the totals. */
export async function wholeBoardRows(
  { agents, days, quick }: Filled,
  { store }: { readonly store: Store },
): Promise<BenchRow[]> {
  const query = (call: number): { stat: string; scope: typeof scope } => ({ stat: boardOf(call), scope });
  const nameOf = (call: number): string => `Agent${(call * 7_919) % agents}`;
  const board = expectedBoard(agents, boardOf(0), agents, valueAfter(days));
  const standing = await store.rankOf({ ...query(0), agent: nameOf(1), neighbours: 2 });
  const place = board.findIndex(([, name]) => name === nameOf(1));
  const round = standing._unsafeUnwrap();
  deepEqual(
    [...(round?.above ?? []), ...(round ? [round.row] : []), ...(round?.below ?? [])].map(
      ({ rank, agent, value }) => [rank, agent, value],
    ),
    board.slice(Math.max(0, place - 2), place + 3),
    'the place of an agent',
  );
  const works: Readonly<Record<string, Work>> = {
    'own rank with neighbours and total': (call) =>
      store.rankOf({ ...query(call), agent: nameOf(call), neighbours: 2 }),
    'page with its total': (call) => store.leaderboard({ ...query(call), limit: PAGE, offset: 0 }),
    'totals of both factions': (call) => store.factionTotals(query(call)),
    'page of one faction': (call) =>
      store.leaders({ ...query(call), faction: 'resistance', limit: PAGE, offset: 0 }),
    'page of the level, which thousands share': () =>
      store.leaders({ stat: 'level', scope, limit: PAGE, offset: 0 }),
    'page of a derived stat': () => store.leaders({ stat: 'fieldsPerLink', scope, limit: PAGE, offset: 0 }),
  };
  const times = await timesOf(quick ? 1 : 41, Object.values(works));
  return Object.keys(works).map((name, index) =>
    atMost(`${name}, ${agents} agents`, quantileOf(times[index]), 'ms', index < 2 ? 25 : undefined),
  );
}

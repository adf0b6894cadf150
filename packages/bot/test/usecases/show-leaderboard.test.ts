import { createMemoryStore, sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { beforeAll, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { showLeaderboard } from '../../src/usecases/show-leaderboard.ts';

const store = createMemoryStore();
const deps = {
  store,
  knowledge: knowledgeOf(CATALOGUE),
  maxRows: 30,
  now: () => new Date('2024-06-01T12:00:00Z'),
};
const request = {
  stat: 'hacks',
  scope: { kind: 'everywhere' as const },
  period: { kind: 'all_time' as const },
  zone: 'UTC',
  page: 0,
};

beforeAll(async () => {
  for (let index = 1; index <= 45; index++) {
    const faction = index % 2 === 0 ? ('enlightened' as const) : ('resistance' as const);
    const stats = { level: 8, lifetimeAp: 1, currentAp: 1, hacks: 1_000 - index };
    const submission = sampleSubmission(
      { agent: `Agent${index}`, faction, stats },
      { userId: String(index), source: sampleSource(String(index)) },
    );
    (await store.save(submission))._unsafeUnwrap();
  }
});

it.each([
  [0, 1, 20],
  [1, 21, 30],
  [7, 21, 30],
])('page %i holds the ranks %i to %i of at most 30', async (page, first, last) => {
  const board = await showLeaderboard(deps, { ...request, page });
  if (board.kind !== 'board') throw new Error(board.kind);
  expect([board.rows[0]?.rank, board.rows.at(-1)?.rank]).toEqual([first, last]);
  expect(board).toMatchObject({ pages: 2, total: 45 });
});

it('a page that has vanished with its rows shows the last one', async () => {
  const faction = 'enlightened' as const;
  const board = await showLeaderboard({ ...deps, maxRows: 200 }, { ...request, faction, page: 5 });
  expect(board).toMatchObject({ kind: 'board', page: 1, pages: 2, total: 22 });
});

it('an empty board is a board', async () => {
  const board = await showLeaderboard(deps, { ...request, stat: 'recursions' });
  expect(board).toMatchObject({ kind: 'board', rows: [], page: 0, pages: 1, total: 0 });
});

it('knows no board of what is no stat', async () => {
  expect(await showLeaderboard(deps, { ...request, stat: 'agentName' })).toEqual({ kind: 'stat_unknown' });
});

it("tells the viewer's own row, on whichever page it is", async () => {
  const board = await showLeaderboard(deps, { ...request, viewer: '45' });
  expect(board).toMatchObject({ kind: 'board', mine: [{ agent: 'Agent45', rank: 45, value: 955 }] });
});

it('a personal best has no board of gains', async () => {
  const period = { kind: 'week' as const };
  expect(await showLeaderboard(deps, { ...request, stat: 'longestLinkEverCreated', period })).toMatchObject({
    kind: 'no_gains',
  });
});

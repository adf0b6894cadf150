import type { PendingHeader, Store } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, saveAll, unwrap } from './expect.ts';
import { sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const ACT = { by: '7', at: '2024-05-10T12:00:00Z' };
const NEXT_DAY = '2024-05-05T12:00:00';
const ODD = 'Odd Tokens';

/** A post of an agent that has a number under an unknown header. */
function post(agent: string, value: number, userId: string, takenAt = '2024-05-04T12:00:00', header = ODD) {
  const unknown = [{ header, text: String(value) }];
  return sampleSubmission({ agent, takenAt, stats: { level: 8 }, unknown }, { userId });
}

async function oddOf(store: Store): Promise<PendingHeader | undefined> {
  return (await unwrap(store.pendingHeaders(200))).find(({ header }) => header === ODD);
}

/** The rules of `PendingHeaders`. */
export const HEADER_CASES: readonly StoreCase[] = [
  {
    name: 'an unknown header is on boards once three agents of different users have it',
    async run(makeStore) {
      const store = await makeStore();
      const board = { stat: `header:${ODD}`, scope: { kind: 'everywhere' }, limit: 9, offset: 0 } as const;
      await saveAll(store, [post('Ada', 5, '1'), post('Bob', 7, '1'), post('Cy0', 7, '2')]);
      const two = { header: ODD, agents: 3, users: 2, firstSeenOn: '2024-05-04', state: 'pending' };
      expectEqual(await unwrap(store.pendingHeaders(200)), [two], 'of two users');
      await expectIssue(store.leaderboard(board), 'request_invalid', 'its board');
      await expectIssue(store.leaders(board), 'request_invalid', 'its leaders');
      await saveAll(store, [post('Dee', 1, '3'), post('Ada', 9, '1', NEXT_DAY)]);
      expectEqual(await oddOf(store), { ...two, agents: 4, users: 3, state: 'shown' }, 'of three users');
      expectEqual(
        await boardOf(store, board.stat),
        [
          [1, 'Ada', 9],
          [2, 'Bob', 7],
          [2, 'Cy0', 7],
          [4, 'Dee', 1],
        ],
        'its board',
      );
      const [first] = await unwrap(store.leaders(board));
      expectEqual([first?.agent, first?.takenAt], ['Ada', NEXT_DAY], 'its first');
      await unwrap(store.withdrawSubmission('Dee', '2024-05-04T12:00:00', 'all_time'));
      await expectIssue(store.leaderboard(board), 'request_invalid', 'of two users again');
    },
  },
  {
    name: "an administrator's word on a header goes before any count, and can be changed",
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [post('Ada', 5, '1')]);
      const stat = `header:${ODD}`;
      expectEqual((await unwrap(store.judgeHeader(ODD, 'accepted', ACT))).state, 'accepted', 'accepted');
      expectEqual(await boardOf(store, stat), [[1, 'Ada', 5]], 'its board');
      await saveAll(store, [post('Bob', 7, '2'), post('Cy0', 7, '3')]);
      expectEqual((await unwrap(store.judgeHeader(ODD, 'ignored', ACT))).state, 'ignored', 'ignored');
      expectEqual((await unwrap(store.judgeHeader(ODD, 'ignored', ACT))).users, 3, 'again');
      const board = { stat, scope: { kind: 'everywhere' }, limit: 9, offset: 0 } as const;
      await expectIssue(store.leaderboard(board), 'request_invalid', 'its board then');
      await expectIssue(store.judgeHeader('Nothing', 'accepted', ACT), 'header_unknown', 'another header');
    },
  },
  {
    name: 'of 59 made-up headers of one agent and day ten enter, all of them stay in the history',
    async run(makeStore) {
      const store = await makeStore();
      const unknown = Array.from({ length: 59 }, (_, at) => ({ header: `Made up ${10 + at}`, text: '1' }));
      await saveAll(store, [sampleSubmission({ unknown })]);
      expectEqual((await unwrap(store.pendingHeaders(200))).length, 10, 'pending headers');
      const more = [{ header: 'One more', text: '1' }];
      await saveAll(store, [sampleSubmission({ unknown: more, takenAt: '2024-05-04T13:00:00' })]);
      expectEqual((await unwrap(store.pendingHeaders(200))).length, 10, 'later that day');
      await saveAll(store, [sampleSubmission({ unknown, takenAt: NEXT_DAY })]);
      expectEqual((await unwrap(store.pendingHeaders(200))).length, 20, 'on the next day');
      const { snapshots } = await unwrap(store.historyOf('Sample', { limit: 9 }));
      expectEqual(
        snapshots.map((snapshot) => snapshot.unknown.length),
        [59, 1, 59],
        'the history',
      );
    },
  },
  {
    name: 'a header that stands twice in a row is no number of anything',
    async run(makeStore) {
      const store = await makeStore();
      const unknown = ['1', '2'].map((text) => ({ header: ODD, text }));
      await saveAll(store, [sampleSubmission({ unknown })]);
      expectEqual(await unwrap(store.pendingHeaders(200)), [], 'pending headers');
    },
  },
  {
    name: 'a header that is linked to a stat joins its boards and histories, the newest value wins',
    async run(makeStore) {
      const store = await makeStore();
      const hacks = (value: number, takenAt: string) =>
        sampleSubmission({ agent: 'Ada', takenAt, stats: { level: 8, hacks: value } });
      await saveAll(store, [
        hacks(3, '2024-05-03T12:00:00'),
        post('Ada', 5, '1'),
        post('Bob', 7, '2'),
        post('Bob', 8, '2', NEXT_DAY),
        sampleSubmission(
          { agent: 'Bob', takenAt: '2024-05-06T12:00:00', stats: { hacks: 9 } },
          { userId: '2' },
        ),
        sampleSubmission({
          agent: 'Cy0',
          timeSpan: 'month',
          timeSpanText: 'MONTH',
          unknown: [{ header: ODD, text: '4' }],
        }),
      ]);
      const link = store.linkHeader(ODD, 'hacks', ACT);
      expectEqual(await unwrap(link), { linked: [{ header: ODD, key: 'hacks' }], resolved: 0 }, 'linked');
      expectEqual(
        await boardOf(store, 'hacks'),
        [
          [1, 'Bob', 9],
          [2, 'Ada', 5],
        ],
        'the board',
      );
      const { snapshots } = await unwrap(store.historyOf('Bob', { limit: 9 }));
      expectEqual(
        snapshots.map(({ stats, unknown }) => [stats.hacks, unknown.length]),
        [
          [7, 0],
          [8, 0],
          [9, 0],
        ],
        'the history',
      );
      expectEqual(await unwrap(store.linkHeader(ODD, 'hacks', ACT)), { linked: [], resolved: 0 }, 'again');
      await expectIssue(store.linkHeader(ODD, 'level', ACT), 'request_invalid', 'to another stat');
      await expectIssue(store.judgeHeader(ODD, 'accepted', ACT), 'header_unknown', 'a verdict');
      expectEqual(await unwrap(store.pendingHeaders(200)), [], 'pending headers');
      await saveAll(store, [post('Ada', 11, '1', '2024-05-07T12:00:00')]);
      expectEqual(
        await boardOf(store, 'hacks'),
        [
          [1, 'Ada', 11],
          [2, 'Bob', 9],
        ],
        'a later post with the header',
      );
    },
  },
  {
    name: 'where a snapshot has the header and the stat, the stat counts and the cell is repeated',
    async run(makeStore) {
      const store = await makeStore();
      const both = sampleSubmission({ stats: { hacks: 6 }, unknown: [{ header: ODD, text: '4' }] });
      await saveAll(store, [both, post('Sample', 9, '1', NEXT_DAY)]);
      await unwrap(store.linkHeader(ODD, 'hacks', ACT));
      const { snapshots } = await unwrap(store.historyOf('Sample', { limit: 9 }));
      expectEqual(
        snapshots.map(({ stats, unknown, repeated }) => [stats.hacks, unknown, repeated]),
        [
          [6, [], [{ header: ODD, text: '4' }]],
          [9, [], []],
        ],
        'the history',
      );
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 9]], 'the board');
      await unwrap(store.withdrawSubmission('Sample', NEXT_DAY, 'all_time'));
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 6]], 'the board without the newer one');
    },
  },
  {
    name: 'a catalogue that has learned links what it knows and reads again what was left, once',
    async run(makeStore) {
      const store = await makeStore();
      const run = { headers: ['Hacks Links', 'Created'], values: ['70', '12'] };
      const odd = { headers: [`${ODD} Hacks`], values: ['1', '2'] };
      await saveAll(store, [
        sampleSubmission({ agent: 'Ada', stats: { level: 8 }, unknown: [{ header: 'Hacks', text: '5' }] }),
        sampleSubmission({ agent: 'Bob', stats: { level: 8 }, unresolved: [run] }),
        sampleSubmission({ agent: 'Cy0', stats: { level: 8 }, unresolved: [odd] }),
        sampleSubmission({
          agent: 'Dee',
          stats: { level: 8 },
          unresolved: [{ headers: ['Hacks'], values: ['1'] }],
        }),
        post('Eve', 1, '1'),
      ]);
      expectEqual(await boardOf(store, 'hacks'), [], 'the board before');
      const learned = { linked: [{ header: 'Hacks', key: 'hacks' }], resolved: 1 };
      expectEqual(await unwrap(store.learn(ACT.at)), learned, 'learned');
      expectEqual(
        await boardOf(store, 'hacks'),
        [
          [1, 'Bob', 70],
          [2, 'Ada', 5],
        ],
        'the board',
      );
      expectEqual(await boardOf(store, 'linksCreated'), [[1, 'Bob', 12]], 'the other board');
      const { snapshots } = await unwrap(store.historyOf('Bob', { limit: 9 }));
      expectEqual(
        snapshots,
        [sampleSubmission({ agent: 'Bob', stats: { level: 8, hacks: 70, linksCreated: 12 } }).snapshot],
        'the history',
      );
      expectEqual(await unwrap(store.learn(ACT.at)), { linked: [], resolved: 0 }, 'again');
      const left = await unwrap(store.historyOf('Cy0', { limit: 9 }));
      expectEqual(left.snapshots[0]?.unresolved, [odd], 'what no catalogue knows');
      expectEqual((await oddOf(store))?.agents, 1, 'the other header');
    },
  },
  {
    name: 'a question about headers that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [post('Ada', 5, '1')]);
      await expectIssue(store.pendingHeaders(0), 'request_invalid', 'a limit');
      await expectIssue(store.judgeHeader('', 'accepted', ACT), 'request_invalid', 'no header');
      await expectIssue(
        store.judgeHeader('x'.repeat(81), 'ignored', ACT),
        'request_invalid',
        'a long header',
      );
      await expectIssue(store.judgeHeader(ODD, 'ignored', { at: 'now' }), 'request_invalid', 'an act');
      await expectIssue(store.linkHeader(ODD, 'nothing', ACT), 'request_invalid', 'a stat');
      await expectIssue(store.linkHeader(ODD, 'agent', ACT), 'request_invalid', 'a text column');
      await expectIssue(store.linkHeader('Nothing', 'hacks', ACT), 'header_unknown', 'another header');
      await expectIssue(store.learn('now'), 'request_invalid', 'a moment');
      const scope = { kind: 'everywhere' } as const;
      const board = { stat: 'header:', scope, limit: 5, offset: 0 };
      await expectIssue(store.leaderboard(board), 'request_invalid', 'a board of no header');
      await unwrap(store.judgeHeader(ODD, 'accepted', ACT));
      const stat = `header:${ODD}`;
      await expectIssue(
        store.leaderboard({ ...board, stat, limit: 0 }),
        'request_invalid',
        "a board's limit",
      );
      const window = { from: '2024-05-01T00:00:00Z', to: '2024-06-01T00:00:00Z' };
      await expectIssue(
        store.gainboard({ ...board, ...window, stat }),
        'request_invalid',
        'gains of a header',
      );
      const rank = { stat, scope, agent: 'Ada', neighbours: 1 };
      await expectIssue(store.rankOf(rank), 'request_invalid', 'a place on its board');
    },
  },
];

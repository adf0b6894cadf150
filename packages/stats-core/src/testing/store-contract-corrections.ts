import type { BoardScope } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, expectStored, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00';
const LATER = '2024-05-06T12:00:00';
const CHAT: BoardScope = { kind: 'chat', chatId: '-5' };

/** The rules of `Corrections`. */
export const CORRECTION_CASES: readonly StoreCase[] = [
  {
    name: 'a withdrawn submission counts nowhere any longer; what was before it counts again',
    async run(makeStore) {
      const store = await makeStore();
      const older = sampleSubmission({ faction: 'resistance', stats: { hacks: 5 } });
      const newer = sampleSubmission({ takenAt: LATER, stats: { hacks: 900, level: 9 } });
      await saveAll(store, [older, newer]);
      expectEqual(
        await unwrap(store.withdrawSubmission('sAMPLE', LATER, 'all_time')),
        { submissions: 1 },
        'first',
      );
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 5]], 'the board');
      expectEqual(await boardOf(store, 'level'), [], 'the board of what only the newer had');
      const [summary] = await unwrap(store.agentsOf('1'));
      expectEqual([summary?.faction, summary?.submissions], ['resistance', 1], 'the agent');
      const history = await unwrap(store.historyOf('Sample', { limit: 5 }));
      expectEqual(history.snapshots, [older.snapshot], 'the history');
      expectEqual(
        await unwrap(store.withdrawSubmission('Sample', LATER, 'all_time')),
        { submissions: 0 },
        'again',
      );
      expectEqual((await unwrap(store.save(newer))).outcome, 'stored', 'the same post again');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 900]], 'the board after it');
    },
  },
  {
    name: 'a submission goes with all its sources and leaves other spans, moments and agents alone',
    async run(makeStore) {
      const store = await makeStore();
      const other = { source: sampleSource('b:2'), textSha256: sampleSha256('2') };
      await saveAll(store, [
        sampleSubmission({}),
        sampleSubmission({}, other),
        sampleSubmission({ timeSpan: 'month', timeSpanText: 'MONTH' }),
        sampleSubmission({ takenAt: LATER }),
        sampleSubmission({ agent: 'Other' }),
      ]);
      expectEqual(
        await unwrap(store.withdrawSubmission('Sample', NOON, 'all_time')),
        { submissions: 1 },
        'the first',
      );
      expectEqual(
        await unwrap(store.withdrawSubmission('Stranger', NOON, 'all_time')),
        { submissions: 0 },
        'of a stranger',
      );
      await expectStored(store, { agents: 2, submissions: 3 }, 'counts');
      expectEqual(
        (await unwrap(store.save(sampleSubmission({}, other)))).outcome,
        'stored',
        'a source again',
      );
    },
  },
  {
    name: 'a withdrawn text lets go of what it stored, which stays while another text holds it',
    async run(makeStore) {
      const store = await makeStore();
      const [one, two] = [sampleSource('a:1'), sampleSource('b:2')];
      await saveAll(store, [
        sampleSubmission({ stats: { hacks: 1 } }, { source: one, chatId: '-5' }),
        sampleSubmission({ stats: { hacks: 1 } }, { source: two, textSha256: sampleSha256('2') }),
      ]);
      expectEqual(await unwrap(store.withdrawSource(one, { from: 0 })), { submissions: 0 }, 'the first text');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 1]], 'the board');
      const inChat = await unwrap(store.leaderboard({ stat: 'hacks', scope: CHAT, limit: 5, offset: 0 }));
      expectEqual(inChat.total, 0, "the board of the first text's chat");
      expectEqual(
        await unwrap(store.withdrawSource(two, { from: 0 })),
        { submissions: 1 },
        'the second text',
      );
      expectEqual(await boardOf(store, 'hacks'), [], 'the board without both');
    },
  },
  {
    name: 'what an edit to fewer exports has left over can be withdrawn, again and again',
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('a:1');
      const agents = ['Ada', 'Bob', 'Cy0', 'Dee'];
      await saveAll(store, [
        ...agents.map((agent, ordinal) =>
          sampleSubmission({ agent, stats: { hacks: 9 - ordinal } }, { source: { ...source, ordinal } }),
        ),
        sampleSubmission(
          { agent: 'Neighbour', stats: { hacks: 1 } },
          { source: sampleSource('a:10', { ordinal: 3 }) },
        ),
        sampleSubmission(
          { agent: 'Twin', stats: { hacks: 0 } },
          { source: { ...source, instance: 'other', ordinal: 3 } },
        ),
      ]);
      const names = async (): Promise<readonly string[]> =>
        (await boardOf(store, 'hacks')).map(([, agent]) => agent);
      const leftOver = { from: 2 };
      expectEqual(
        await unwrap(store.withdrawSource(source, leftOver)),
        { submissions: 2 },
        'what is left over',
      );
      expectEqual(await names(), ['Ada', 'Bob', 'Neighbour', 'Twin'], 'the board');
      expectEqual(await unwrap(store.withdrawSource(source, leftOver)), { submissions: 0 }, 'again');
      expectEqual(
        await unwrap(store.withdrawSource(source, { from: 0, to: 1 })),
        { submissions: 1 },
        'one alone',
      );
      expectEqual(await names(), ['Bob', 'Neighbour', 'Twin'], 'the board without the first');
    },
  },
  {
    name: "an agent's last submission takes its claim and its place in chats along",
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('a:1');
      await saveAll(store, [sampleSubmission({}, { source, chatId: '-5' })]);
      await unwrap(store.withdrawSource(source, { from: 0 }));
      await expectStored(store, { agents: 0, submissions: 0 }, 'counts');
      await saveAll(store, [sampleSubmission({ agent: 'sample', stats: { hacks: 1 } }, { userId: '2' })]);
      expectEqual(await boardOf(store, 'hacks'), [[1, 'sample', 1]], 'the board, in the spelling of today');
      const inChat = await unwrap(store.leaderboard({ stat: 'hacks', scope: CHAT, limit: 5, offset: 0 }));
      expectEqual(inChat.total, 0, "the chat's board");
    },
  },
  {
    name: 'of many identical withdrawals at once one withdraws',
    async run(makeStore) {
      const store = await makeStore();
      const { source } = sampleSubmission();
      await saveAll(store, [sampleSubmission(), sampleSubmission({ takenAt: LATER })]);
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, place) =>
          unwrap(
            place % 2 === 0
              ? store.withdrawSource(source, { from: 0 })
              : store.withdrawSubmission('Sample', NOON, 'all_time'),
          ),
        ),
      );
      const gone = results.reduce((sum, { submissions }) => sum + submissions, 0);
      expectEqual([gone, (await unwrap(store.counts())).submissions], [1, 1], 'gone and left');
    },
  },
  {
    name: 'a withdrawal that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('a:1');
      for (const [bad, ordinals] of [
        [{ externalId: '' }, { from: 0 }],
        [{ externalId: 'a\0' }, { from: 0 }],
        [{ instance: 'x'.repeat(101) }, { from: 0 }],
        [{}, { from: -1 }],
        [{}, { from: 0.5 }],
        [{}, { from: 0, to: 32_768 }],
      ] as const) {
        const request = store.withdrawSource({ ...source, ...bad }, ordinals);
        await expectIssue(request, 'request_invalid', JSON.stringify([bad, ordinals]));
      }
      await expectIssue(store.withdrawSubmission('a b', NOON, 'all_time'), 'request_invalid', 'a codename');
      await expectIssue(store.withdrawSubmission('Ada', '2024', 'all_time'), 'request_invalid', 'a moment');
    },
  },
];

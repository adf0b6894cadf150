import type { BoardCursor, BoardQuery } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const EVERYWHERE: BoardQuery = { stat: 'hacks', scope: { kind: 'everywhere' }, limit: 10, offset: 0 };
const LATER = '2024-05-06T12:00:00';

/** The rules of `Board` and `Health`. */
export const BOARD_CASES: readonly StoreCase[] = [
  {
    name: 'an empty store answers with nothing',
    async run(makeStore) {
      const store = await makeStore();
      expectEqual(await unwrap(store.leaderboard(EVERYWHERE)), { rows: [], total: 0 }, 'the board');
      expectEqual(await unwrap(store.agentsOf('1')), [], 'agents');
      await unwrap(store.ping());
      const none = { agents: 0, submissions: 0, chats: 0, users: 0, holds: 0, messages: 0 };
      expectEqual(await unwrap(store.counts()), none, 'counts');
    },
  },
  {
    name: 'a board is in falling order, ties share a rank, the next rank is skipped, pages fit together',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({ agent: 'delta', stats: { hacks: 5 } }),
        sampleSubmission({ agent: 'Bravo', stats: { hacks: 7 } }),
        sampleSubmission({ agent: 'alpha', stats: { hacks: 7 } }),
        sampleSubmission({ agent: 'Echo', stats: { hacks: 0 } }),
        sampleSubmission({ agent: 'Charlie', stats: { hacks: 9 } }),
        sampleSubmission({ agent: '0first', stats: { hacks: 7 } }),
        sampleSubmission({ agent: 'Absent', stats: { linksCreated: 1 } }),
      ]);
      const whole = [
        [1, 'Charlie', 9],
        [2, '0first', 7],
        [2, 'alpha', 7],
        [2, 'Bravo', 7],
        [5, 'delta', 5],
        [6, 'Echo', 0],
      ];
      expectEqual(await boardOf(store, 'hacks'), whole, 'the whole board');
      for (const limit of [1, 2, 3, 4]) {
        const pages: unknown[] = [];
        for (let offset = 0; offset < whole.length; offset += limit) {
          const page = await unwrap(store.leaderboard({ ...EVERYWHERE, limit, offset }));
          expectEqual(page.total, whole.length, 'the total');
          const leaders = await unwrap(store.leaders({ ...EVERYWHERE, limit, offset }));
          expectEqual(leaders, page.rows, 'the rows alone');
          pages.push(...page.rows.map(({ rank, agent, value }) => [rank, agent, value]));
        }
        expectEqual(pages, whole, `pages of ${limit}`);
      }
      for (const limit of [1, 2, 4]) {
        const pages: unknown[] = [];
        let after: BoardCursor | undefined;
        for (;;) {
          const query = { ...EVERYWHERE, limit, ...(after && { after }) };
          const { rows, total } = await unwrap(store.leaderboard(query));
          expectEqual(total, whole.length, 'the total behind a row');
          expectEqual(await unwrap(store.leaders(query)), rows, 'the rows alone behind a row');
          pages.push(...rows.map(({ rank, agent, value }) => [rank, agent, value]));
          const last = rows.at(-1);
          if (last === undefined) break;
          after = { value: last.value, agent: last.agent.toUpperCase() };
        }
        expectEqual(pages, whole, `pages of ${limit}, each behind the last row of the one before`);
      }
      const between = await unwrap(store.leaders({ ...EVERYWHERE, after: { value: 8, agent: 'Nobody' } }));
      expectEqual(between[0]?.rank, 2, 'behind a place where nobody stands');
      for (const value of [1.5, Number.NaN, 2 ** 53]) {
        const wrong = { ...EVERYWHERE, after: { value, agent: 'Nobody' } };
        await expectIssue(store.leaderboard(wrong), 'request_invalid', `behind ${value}`);
      }
      const beyond = await unwrap(store.leaderboard({ ...EVERYWHERE, offset: 60 }));
      expectEqual(beyond, { rows: [], total: 6 }, 'a page past the end');
      expectEqual(await unwrap(store.leaders({ ...EVERYWHERE, offset: 60 })), [], 'its rows alone');
    },
  },
  {
    name: 'a row tells faction and moment; a stat that left the export keeps its last value and moment',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({ faction: 'resistance', stats: { hacks: 1, eosPointsEarned: 3 } }),
        sampleSubmission({ takenAt: LATER, stats: { hacks: 1 } }),
      ]);
      const moments = async (stat: string): Promise<unknown> =>
        (await unwrap(store.leaderboard({ ...EVERYWHERE, stat }))).rows;
      const row = { rank: 1, agent: 'Sample', faction: 'enlightened' };
      expectEqual(await moments('hacks'), [{ ...row, value: 1, takenAt: LATER }], 'a stat of today');
      const season = [{ ...row, value: 3, takenAt: '2024-05-04T12:00:00' }];
      expectEqual(await moments('eosPointsEarned'), season, 'a stat of the past');
    },
  },
  {
    name: 'a board can be of one faction or of the agents posted in a chat',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-1', '-2');
      await saveAll(store, [
        sampleSubmission({ agent: 'A', stats: { hacks: 1 } }, { chatId: '-1' }),
        sampleSubmission({ agent: 'B', stats: { hacks: 2 }, faction: 'resistance' }, { chatId: '-1' }),
        sampleSubmission({ agent: 'C', stats: { hacks: 3 } }, { chatId: '-2' }),
        sampleSubmission({ agent: 'D', stats: { hacks: 4 } }),
      ]);
      const names = async (query: Partial<BoardQuery>): Promise<string> => {
        const { rows, total } = await unwrap(store.leaderboard({ ...EVERYWHERE, ...query }));
        return `${rows.map(({ rank, agent }) => `${rank}${agent}`).join(' ')} of ${total}`;
      };
      expectEqual(await names({}), '1D 2C 3B 4A of 4', 'everybody');
      expectEqual(await names({ faction: 'enlightened' }), '1D 2C 3A of 3', 'one faction');
      expectEqual(await names({ scope: { kind: 'chat', chatId: '-1' } }), '1B 2A of 2', 'one chat');
      const both = { scope: { kind: 'chat', chatId: '-1' }, faction: 'enlightened' } as const;
      expectEqual(await names(both), '1A of 1', 'one faction of one chat');
      expectEqual(await names({ scope: { kind: 'chat', chatId: '-3' } }), ' of 0', 'a chat without posts');
    },
  },
  {
    name: "the same paste in a second chat joins that chat's board; an edit that takes it away leaves it",
    async run(makeStore) {
      const store = await makeStore();
      const size = async (chatId: string): Promise<number> =>
        (await unwrap(store.leaderboard({ ...EVERYWHERE, scope: { kind: 'chat', chatId } }))).total;
      const source = sampleSource('-2:1');
      await saveAll(store, [
        sampleSubmission({ stats: { hacks: 1 } }, { chatId: '-1' }),
        sampleSubmission({ stats: { hacks: 1 } }, { chatId: '-2', source }),
      ]);
      expectEqual([await size('-1'), await size('-2')], [1, 1], 'both boards');
      const edit = { chatId: '-2', source: { ...source, revision: 1 }, textSha256: '0'.repeat(64) };
      await saveAll(store, [sampleSubmission({ agent: 'Other', stats: { hacks: 2 } }, edit)]);
      const rows = await unwrap(store.leaderboard({ ...EVERYWHERE, scope: { kind: 'chat', chatId: '-2' } }));
      expectEqual(
        rows.rows.map(({ agent }) => agent),
        ['Other'],
        'the second board',
      );
      expectEqual(await size('-1'), 1, 'the first board');
    },
  },
  {
    name: 'a derived stat is computed from the current values; too small or absent divisors are left out',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({ agent: 'Two', stats: { controlFieldsCreated: 400, linksCreated: 200 } }),
        sampleSubmission({ agent: 'Third', stats: { controlFieldsCreated: 100, linksCreated: 300 } }),
        sampleSubmission({ agent: 'None', stats: { controlFieldsCreated: 0, linksCreated: 300 } }),
        sampleSubmission({ agent: 'Small', stats: { controlFieldsCreated: 9, linksCreated: 1 } }),
        sampleSubmission({ agent: 'Zero', stats: { controlFieldsCreated: 9, linksCreated: 0 } }),
        sampleSubmission({ agent: 'Half', stats: { linksCreated: 500 } }),
      ]);
      const expected = [
        [1, 'Two', 2],
        [2, 'Third', 100 / 300],
        [3, 'None', 0],
      ];
      expectEqual(await boardOf(store, 'fieldsPerLink'), expected, 'the board');
      await saveAll(store, [
        sampleSubmission({ agent: 'Half', takenAt: LATER, stats: { controlFieldsCreated: 500 } }),
      ]);
      const page = await unwrap(
        store.leaderboard({ ...EVERYWHERE, stat: 'fieldsPerLink', limit: 1, offset: 1 }),
      );
      const second = { rank: 2, agent: 'Half', faction: 'enlightened', value: 1, takenAt: LATER };
      expectEqual(page, { rows: [second], total: 4 }, 'the second row, its operands from two posts');
    },
  },
  {
    name: 'a query that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      for (const bad of [
        { stat: 'nonsense' },
        { stat: "hacks' or true --" },
        { stat: 'agentName' },
        { stat: 'toString' },
        { limit: 0 },
        { limit: 201 },
        { limit: 1.5 },
        { offset: -1 },
        { scope: { kind: 'chat', chatId: 'here' } },
      ] as const) {
        await expectIssue(
          store.leaderboard({ ...EVERYWHERE, ...bad }),
          'request_invalid',
          JSON.stringify(bad),
        );
      }
    },
  },
];

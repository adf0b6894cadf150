import { CATALOGUE } from '@prime-tally/stats-defs';
import { derivedOf } from '../meaning/derived-of.ts';
import type { BoardRow, BoardScope, GainRow, RankQuery, Standing } from '../ports/index.ts';
import { expectEqual, expectIssue, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const HACKS: RankQuery = { stat: 'hacks', scope: { kind: 'everywhere' }, agent: 'Charlie', neighbours: 2 };
const WEEK = { from: '2024-05-06T00:00:00Z', to: '2024-05-13T00:00:00Z' };
const BOARD = { Alpha: 9, Bravo: 9, Charlie: 7, Delta: 7, Echo: 7, Foxtrot: 5, Golf: 5, Hotel: 0 } as const;

/** The rules of `Standings`. */
export const STANDING_CASES: readonly StoreCase[] = [
  {
    name: "an agent's place is that of the whole board, with the rows above and below it",
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-1', '-2');
      await saveAll(
        store,
        Object.entries(BOARD).map(([agent, hacks], place) =>
          sampleSubmission(
            { agent, faction: place % 2 === 0 ? 'enlightened' : 'resistance', stats: { hacks, level: 8 } },
            { chatId: place < 3 ? '-1' : '-2' },
          ),
        ),
      );
      const { rows, total } = await unwrap(
        store.leaderboard({ stat: 'hacks', scope: HACKS.scope, limit: 200, offset: 0 }),
      );
      for (const [place, row] of rows.entries()) {
        for (const neighbours of [0, 1, 2, 10]) {
          const standing = await unwrap(
            store.rankOf({ ...HACKS, agent: row.agent.toUpperCase(), neighbours }),
          );
          const expected = {
            row,
            above: rows.slice(Math.max(0, place - neighbours), place),
            below: rows.slice(place + 1, place + 1 + neighbours),
            total,
          };
          expectEqual(standing, expected, `${row.agent} and ${neighbours} on both sides`);
        }
      }
      const place = async (query: Partial<RankQuery>): Promise<string> =>
        shown(await unwrap(store.rankOf({ ...HACKS, ...query })));
      expectEqual(await place({ agent: 'Delta' }), '1Bravo 3Charlie [3Delta] 3Echo 6Foxtrot of 8', 'a tie');
      expectEqual(await place({ faction: 'enlightened' }), '1Alpha [2Charlie] 2Echo 4Golf of 4', 'a faction');
      expectEqual(await place({ faction: 'resistance' }), 'nowhere', 'the other faction');
      const chat = { kind: 'chat', chatId: '-1' } as const;
      expectEqual(await place({ scope: chat }), '1Alpha 1Bravo [3Charlie] of 3', 'a chat');
      expectEqual(await place({ scope: chat, agent: 'Delta' }), 'nowhere', 'a chat of others');
      expectEqual(await place({ agent: 'Nobody' }), 'nowhere', 'a stranger');
      expectEqual(await place({ stat: 'linksCreated' }), 'nowhere', 'a board of nobody');
      const places = (agent: string, scope: BoardScope = HACKS.scope) =>
        unwrap(store.placesOf({ agent, scope, stats: ['level', 'linksCreated', 'fieldsPerLink', 'hacks'] }));
      const [level, hacks] = [
        { stat: 'level', rank: 1 },
        { stat: 'hacks', rank: 3 },
      ];
      expectEqual(
        await places('DELTA'),
        [
          { ...level, total: 8 },
          { ...hacks, total: 8 },
        ],
        'several boards',
      );
      expectEqual(
        await places('Charlie', chat),
        [
          { ...level, total: 3 },
          { ...hacks, total: 3 },
        ],
        "a chat's boards",
      );
      expectEqual(await places('Delta', chat), [], "others' boards");
      expectEqual(await places('Nobody'), [], "a stranger's boards");
    },
  },
  {
    name: 'a place among gains and among derived stats; what makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(
        store,
        Object.entries(BOARD).flatMap(([agent, gain], place) =>
          [0, gain].map((links, post) =>
            sampleSubmission({
              agent,
              faction: place < 2 ? 'resistance' : 'enlightened',
              takenAt: `2024-05-0${5 + post}T12:00:00`,
              stats: { linksCreated: 200 + links, controlFieldsCreated: 400 },
            }),
          ),
        ),
      );
      const links = { ...HACKS, ...WEEK, stat: 'linksCreated' };
      const gains = await unwrap(store.gainboard({ ...links, limit: 200, offset: 0 }));
      const standing = await unwrap(store.gainRankOf(links));
      const [above, row, below] = [gains.rows.slice(0, 2), gains.rows[2], gains.rows.slice(3, 5)];
      expectEqual(standing, { row, above, below, total: 8 }, 'a place among gains');
      const ofFaction = await unwrap(store.gainRankOf({ ...links, faction: 'enlightened' }));
      expectEqual(shown(ofFaction), '[1Charlie] 1Delta 1Echo of 6', 'of a faction');
      expectEqual(await unwrap(store.gainRankOf({ ...links, agent: 'Nobody' })), undefined, 'a stranger');
      const ratio = await unwrap(store.rankOf({ ...HACKS, stat: 'fieldsPerLink', neighbours: 1 }));
      expectEqual(shown(ratio), '2Golf [4Charlie] 4Delta of 8', 'a ratio');
      const totals = await unwrap(store.factionTotals(links));
      const sides = { resistance: { agents: 2, value: 418 }, enlightened: { agents: 6, value: 1231 } };
      expectEqual(totals, sides, 'totals');
      const gained = { resistance: { agents: 2, value: 18 }, enlightened: { agents: 6, value: 31 } };
      expectEqual(await unwrap(store.factionGains(links)), gained, 'gains of factions');
      const nobody = { agents: 0, value: 0 };
      const empty = await unwrap(store.factionTotals({ ...links, scope: { kind: 'chat', chatId: '-9' } }));
      expectEqual(empty, { enlightened: nobody, resistance: nobody }, 'totals of nobody');

      for (const bad of [
        { agent: 'not a name' },
        { neighbours: 11 },
        { neighbours: -1 },
        { stat: 'nonsense' },
      ]) {
        const what = JSON.stringify(bad);
        await expectIssue(store.rankOf({ ...links, ...bad }), 'request_invalid', what);
        await expectIssue(store.gainRankOf({ ...links, ...bad }), 'request_invalid', what);
      }
      const agent = 'Alpha';
      const many = Array.from({ length: 17 }, (_, at) => `stat${at}`);
      for (const bad of [
        { stats: [] },
        { stats: ['hacks', 'hacks'] },
        { stats: many },
        { stats: ['nonsense'] },
        { agent: '' },
      ]) {
        const request = { agent, scope: HACKS.scope, stats: ['hacks'], ...bad };
        await expectIssue(store.placesOf(request), 'request_invalid', JSON.stringify(bad));
      }
      const ratios = { agent, scope: HACKS.scope, stats: ['fieldsPerLink', 'linksCreated'] };
      const places = await unwrap(store.placesOf(ratios));
      expectEqual(
        places.map(({ stat, total }) => [stat, total]),
        [
          ['fieldsPerLink', 8],
          ['linksCreated', 8],
        ],
        'places on boards of ratios',
      );
      await expectIssue(
        store.factionTotals({ ...links, stat: 'fieldsPerLink' }),
        'request_invalid',
        'sums of ratios',
      );
      await expectIssue(
        store.factionGains({ ...links, stat: 'fieldsPerLink' }),
        'request_invalid',
        'sums of gains of ratios',
      );
    },
  },
  {
    name: 'boards and totals stand the largest numbers that a post can hold',
    async run(makeStore) {
      const store = await makeStore();
      const most = Number.MAX_SAFE_INTEGER;
      const stats = { hacks: most, lifetimeAp: most, distanceWalked: most };
      await saveAll(store, [
        ...['Alpha', 'Bravo'].flatMap((agent) => [
          sampleSubmission({ agent, takenAt: '2024-05-05T12:00:00', stats: { hacks: 0, lifetimeAp: 0 } }),
          sampleSubmission({ agent, takenAt: '2024-05-06T12:00:00', stats }),
        ]),
      ]);
      const hacks = { stat: 'hacks', scope: HACKS.scope };
      const sum = { agents: 2, value: most + most };
      expectEqual((await unwrap(store.factionTotals(hacks))).enlightened, sum, 'totals');
      expectEqual((await unwrap(store.factionGains({ ...hacks, ...WEEK }))).enlightened, sum, 'gains');
      for (const [stat, { formula }] of Object.entries(CATALOGUE.derived)) {
        const operands = Object.fromEntries([
          ...formula.denominator.map(({ key }) => [key, Math.max(1, Math.ceil(formula.minimum))]),
          ...formula.numerator.map(({ key }) => [key, most]),
        ]);
        const agent = 'Charlie';
        const takenAt = '2024-05-07T12:00:00';
        await unwrap(store.withdrawSubmission(agent, takenAt, 'all_time'));
        const one = sampleSubmission({ agent, takenAt, stats: operands });
        await unwrap(store.save(one));
        const value = derivedOf(operands, stat);
        const [first] = await unwrap(store.leaders({ stat, scope: HACKS.scope, limit: 1, offset: 0 }));
        expectEqual(first?.value, value, `board of ${stat}`);
        const standing = await unwrap(store.rankOf({ ...HACKS, stat }));
        expectEqual(standing?.row.value, value, `place on the board of ${stat}`);
        const points = await unwrap(store.statHistoryOf(agent, stat, { limit: 1 }));
        expectEqual(points[0]?.value, value, `history of ${stat}`);
      }
    },
  },
];

function shown(standing: Standing<BoardRow | GainRow> | undefined): string {
  if (!standing) return 'nowhere';
  const name = ({ rank, agent }: BoardRow | GainRow): string => `${rank}${agent}`;
  const { above, row, below, total } = standing;
  return `${[...above.map(name), `[${name(row)}]`, ...below.map(name)].join(' ')} of ${total}`;
}

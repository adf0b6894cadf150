import { gainsIn } from '../meaning/gains-in.ts';
import { readHistory } from '../meaning/history.ts';
import type { BoardScope, InstantWindow, ProgressPair, Store } from '../ports/index.ts';
import { expectEqual, expectIssue, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const EVERYWHERE: BoardScope = { kind: 'everywhere' };
const MONDAY = '2024-05-06T00:00:00Z';
const NEXT_MONDAY = '2024-05-13T00:00:00Z';
const WEEK: InstantWindow = { from: MONDAY, to: NEXT_MONDAY };

/** The rules of `Progress`. */
export const PROGRESS_CASES: readonly StoreCase[] = [
  {
    name: 'the progress of any window is that of gainsIn, ends on a snapshot included',
    async run(makeStore) {
      const store = await makeStore();
      const moments = [
        '2024-05-05T23:59:59',
        '2024-05-06T00:00:00',
        '2024-05-06T00:00:01',
        '2024-05-08T12:00:00',
        '2024-05-13T00:00:00',
      ];
      const submissions = moments.map((takenAt, place) =>
        sampleSubmission({ takenAt, stats: { hacks: 10 * place }, unknown: [{ header: 'New', text: '5' }] }),
      );
      await saveAll(store, submissions);
      const history = readHistory(submissions.map(({ snapshot }) => snapshot));
      if (history.isErr()) throw new Error('The case needs a history');
      const ends = ['2024-05-01T00:00:00', ...moments, '2024-06-01T00:00:00'];
      for (const from of ends) {
        for (const to of ends.filter((end) => end >= from)) {
          const gains = gainsIn(history.value, { from, to }).unwrapOr(undefined);
          const { baseline, baselineIs, closing } = gains ?? {};
          const pair = gains && { agent: 'Sample', baseline, baselineIs, closing };
          const found = await unwrap(store.progressOf('sAMPLE', { from: `${from}Z`, to: `${to}Z` }));
          expectEqual(found, pair, `from ${from} to ${to}`);
        }
      }
    },
  },
  {
    name: "a pair's numbers are the row's of the board of gains, in every scope; pages by codename fit together",
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-1', '-2');
      for (const [agent, chatId, zone] of [
        ['dee', '-1', 'Asia/Tokyo'],
        ['Bob', '-1', 'America/Lima'],
        ['ada', '-2', 'Europe/Berlin'],
        ['0first', '-2', undefined],
      ] as const) {
        const days = ['04T12', '06T03', '06T09', '12T22'];
        await saveAll(
          store,
          days.map((day, place) =>
            sampleSubmission(
              { agent, takenAt: `2024-05-${day}:00:00`, stats: { hacks: place * agent.charCodeAt(0) } },
              { chatId, ...(zone && { zone }) },
            ),
          ),
        );
      }
      await saveAll(store, [
        sampleSubmission({ agent: 'Once', takenAt: '2024-05-07T12:00:00', stats: { hacks: 1 } }),
        sampleSubmission({ agent: 'Gone', takenAt: '2024-05-01T12:00:00', stats: { hacks: 1 } }),
      ]);
      for (const scope of [
        EVERYWHERE,
        { kind: 'chat', chatId: '-1' },
        { kind: 'chat', chatId: '-9' },
      ] as const) {
        const pairs = await unwrap(store.progressIn(scope, WEEK, { limit: 200 }));
        expectEqual(
          await gainsOf(store, scope),
          gainsOfPairs(pairs),
          `the board of ${JSON.stringify(scope)}`,
        );
        for (const limit of [1, 2, 3]) {
          const paged: unknown[] = [];
          for (let after: string | undefined; ; ) {
            const page = await unwrap(
              store.progressIn(scope, WEEK, { limit, ...(after !== undefined && { after }) }),
            );
            paged.push(...page);
            if (page.length < limit) break;
            after = page.at(-1)?.agent;
          }
          expectEqual(paged, pairs, `pages of ${limit}`);
        }
      }
      const names = (await unwrap(store.progressIn(EVERYWHERE, WEEK, { limit: 9 }))).map(
        ({ agent }) => agent,
      );
      expectEqual(names, ['0first', 'ada', 'Bob', 'dee'], 'everybody');
    },
  },
  {
    name: 'the newest snapshot is that of the latest local moment, of ALL TIME alone; a stranger has none',
    async run(makeStore) {
      const store = await makeStore();
      const newest = sampleSubmission({ takenAt: '2024-05-06T12:00:00', stats: { hacks: 3 } });
      await saveAll(store, [
        newest,
        sampleSubmission({ takenAt: '2024-05-05T12:00:00' }),
        sampleSubmission({ takenAt: '2024-05-07T12:00:00', timeSpan: 'week', timeSpanText: 'WEEK' }),
      ]);
      expectEqual(await unwrap(store.latestOf('SAMPLE')), newest.snapshot, 'the newest');
      expectEqual(await unwrap(store.latestOf('Nobody')), undefined, 'a stranger');
      expectEqual(await unwrap(store.progressOf('Nobody', WEEK)), undefined, "a stranger's progress");
      expectEqual(
        await unwrap(store.statHistoryOf('Nobody', 'hacks', { limit: 9 })),
        [],
        "a stranger's values",
      );
    },
  },
  {
    name: "a stat's history has the values there are, oldest first, with their instants; the newest where it is cut",
    async run(makeStore) {
      const store = await makeStore();
      const posts = [
        ['2024-05-04T12:00:00', { hacks: 1, controlFieldsCreated: 300, linksCreated: 200 }, 'Asia/Tokyo'],
        ['2024-05-05T12:00:00', { controlFieldsCreated: 1, linksCreated: 1 }, 'Asia/Tokyo'],
        ['2024-05-06T12:00:00', { hacks: 5, linksCreated: 300 }, 'America/Lima'],
        ['2024-05-07T12:00:00', { hacks: 5, controlFieldsCreated: 400, linksCreated: 300 }, 'America/Lima'],
      ] as const;
      await saveAll(
        store,
        posts.map(([takenAt, stats, zone]) => sampleSubmission({ takenAt, stats }, { zone })),
      );
      const first = { takenAt: '2024-05-04T12:00:00', at: '2024-05-04T03:00:00Z', value: 1 };
      const rest = [
        { takenAt: '2024-05-06T12:00:00', at: '2024-05-06T17:00:00Z', value: 5 },
        { takenAt: '2024-05-07T12:00:00', at: '2024-05-07T17:00:00Z', value: 5 },
      ];
      const values = (since: string | undefined, limit: number, stat = 'hacks'): Promise<unknown> =>
        unwrap(store.statHistoryOf('sample', stat, { limit, ...(since !== undefined && { since }) }));
      expectEqual(await values(undefined, 2_000), [first, ...rest], 'all');
      expectEqual(await values(undefined, 2), rest, 'the newest two');
      expectEqual(await values(first.at, 9), [first, ...rest], 'since the first');
      expectEqual(await values('2024-05-04T03:00:01Z', 9), rest, 'a second later');
      expectEqual(await values(undefined, 9, 'glyphHackPoints'), [], 'a stat that was never there');
      const ratios = [
        { ...first, value: 300 / 200 },
        { ...rest[1], value: 400 / 300 },
      ];
      expectEqual(await values(undefined, 9, 'fieldsPerLink'), ratios, 'a derived stat');
    },
  },
  {
    name: 'silent are the agents of a chat whose last post arrived before then, whatever moment it tells of',
    async run(makeStore) {
      const store = await makeStore();
      const post = (agent: string, receivedAt: string, day: number, chatId = '-1'): Promise<void> =>
        saveAll(store, [
          sampleSubmission({ agent, takenAt: `2024-05-0${day}T12:00:00` }, { chatId, receivedAt }),
        ]);
      await post('Early', '2024-05-01T10:00:00Z', 1);
      await post('early2', '2024-05-01T10:00:00.000Z', 1);
      await post('Late', '2024-05-09T10:00:00.25Z', 9);
      await post('Old', '2024-05-01T10:00:00Z', 1);
      await post('Old', '2024-05-08T09:59:59.999Z', 2);
      await post('There', '2024-05-01T09:00:00Z', 1, '-2');
      const silent = (since: string, limit = 9): Promise<unknown> =>
        unwrap(store.silentIn('-1', since, limit));
      const early = ['Early', 'early2'].map((agent) => ({ agent, lastAt: '2024-05-01T10:00:00Z' }));
      const old = { agent: 'Old', lastAt: '2024-05-08T09:59:59.999Z' };
      const late = { agent: 'Late', lastAt: '2024-05-09T10:00:00.250Z' };
      expectEqual(await silent('2024-06-01T00:00:00Z'), [...early, old, late], 'everybody');
      expectEqual(await silent('2024-05-08T10:00:00Z'), [...early, old], 'since the 8th');
      expectEqual(await silent('2024-05-08T09:59:59Z', 1), early.slice(0, 1), 'the most silent');
      expectEqual(await silent('2024-05-01T10:00:00Z'), [], 'a post at the very moment');
      const week = { takenAt: '2024-05-10T12:00:00', timeSpan: 'week', timeSpanText: 'WEEK' } as const;
      await saveAll(store, [
        sampleSubmission({ agent: 'Early', ...week }, { receivedAt: '2024-07-01T00:00:00Z' }),
      ]);
      expectEqual(await silent('2024-05-08T09:59:59Z'), early.slice(1), 'after a post of a week');
    },
  },
  {
    name: 'a question for progress that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({}, { source: sampleSource('m:1') })]);
      const chat = { kind: 'chat', chatId: 'here' } as const;
      const reversed = { from: NEXT_MONDAY, to: MONDAY };
      for (const [what, answer] of [
        ['latest', store.latestOf('no name')],
        ['a name', store.progressOf('no name', WEEK)],
        ['a window', store.progressOf('Sample', reversed)],
        ['half a second', store.progressOf('Sample', { from: MONDAY, to: '2024-05-13T00:00:00.5Z' })],
        ['a chat', store.progressIn(chat, WEEK, { limit: 1 })],
        ['no rows', store.progressIn(EVERYWHERE, WEEK, { limit: 0 })],
        ['a page', store.progressIn(EVERYWHERE, WEEK, { limit: 1, after: "'" })],
        [
          'a local window',
          store.progressIn(EVERYWHERE, { from: '2024-05-06', to: NEXT_MONDAY }, { limit: 1 }),
        ],
        ['a stat', store.statHistoryOf('Sample', 'nonsense', { limit: 1 })],
        ['a text', store.statHistoryOf('Sample', 'agentName', { limit: 1 })],
        ['too much', store.statHistoryOf('Sample', 'hacks', { limit: 2_001 })],
        ['a start', store.statHistoryOf('Sample', 'hacks', { limit: 1, since: 'yesterday' })],
        ['silence in a chat', store.silentIn('here', MONDAY, 1)],
        ['silence since', store.silentIn('-1', '', 1)],
        ['silence of too many', store.silentIn('-1', MONDAY, 201)],
      ] as const) {
        await expectIssue(answer, 'request_invalid', what);
      }
    },
  },
];

async function gainsOf(store: Store, scope: BoardScope): Promise<readonly string[]> {
  const page = await unwrap(store.gainboard({ stat: 'hacks', scope, ...WEEK, limit: 200, offset: 0 }));
  return page.rows
    .map((row) => JSON.stringify([row.agent, row.value, row.baselineIs, row.baselineAt, row.closingAt]))
    .sort();
}

function gainsOfPairs(pairs: readonly ProgressPair[]): readonly string[] {
  return pairs
    .map(({ agent, baseline, baselineIs, closing }) =>
      JSON.stringify([
        agent,
        (closing.stats.hacks ?? 0) - (baseline.stats.hacks ?? 0),
        baselineIs,
        baseline.takenAt,
        closing.takenAt,
      ]),
    )
    .sort();
}

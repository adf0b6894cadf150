import type { HistoryQuery } from '../ports/index.ts';
import type { Snapshot } from '../snapshot.ts';
import { expectEqual, expectIssue, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const DAYS = ['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05'] as const;
const MOMENTS: readonly string[] = DAYS.map((day) => `${day}T12:00:00`);

/** The rules of `SnapshotArchive`. */
export const HISTORY_CASES: readonly StoreCase[] = [
  {
    name: 'a history has whole snapshots, oldest first, whatever the order of the posts and the case of the codename',
    async run(makeStore) {
      const store = await makeStore();
      const whole: Partial<Snapshot<string>> = {
        faction: 'resistance',
        stats: { hacks: 0, level: 9 },
        unknown: [{ header: 'New Tokens', text: '3' }],
        repeated: [{ header: 'Hacks', text: '7' }],
        unresolved: [{ headers: ['Far', 'Away'], values: ['1'] }],
      };
      const [first, second, third] = MOMENTS.map((takenAt, day) =>
        day === 1 ? sampleSubmission({ takenAt, ...whole }) : sampleSubmission({ takenAt }),
      );
      if (!first || !second || !third) throw new Error('The case needs three moments');
      await saveAll(store, [
        third,
        first,
        second,
        sampleSubmission({ agent: 'Other' }),
        sampleSubmission({ timeSpan: 'month', timeSpanText: 'MONTH' }),
      ]);
      const snapshots = [first, second, third].map(({ snapshot }) => snapshot);
      expectEqual(await unwrap(store.historyOf('sAMPLE', { limit: 10 })), { snapshots }, 'the history');
      expectEqual(
        await unwrap(store.historyOf('Stranger', { limit: 10 })),
        { snapshots: [] },
        'of a stranger',
      );
    },
  },
  {
    name: 'a part of a history has its first moment and not its last; pages fit together',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(
        store,
        MOMENTS.map((takenAt) => sampleSubmission({ takenAt })),
      );
      const moments = async (query: HistoryQuery): Promise<readonly string[]> =>
        (await unwrap(store.historyOf('Sample', query))).snapshots.map(({ takenAt }) => takenAt);
      const [from, to] = ['2024-05-02T12:00:00', '2024-05-04T12:00:00'] as const;
      expectEqual(await moments({ from, limit: 9 }), MOMENTS.slice(1), 'from a moment');
      expectEqual(await moments({ to, limit: 9 }), MOMENTS.slice(0, 3), 'to a moment');
      expectEqual(await moments({ from, to, limit: 9 }), MOMENTS.slice(1, 3), 'between two');
      expectEqual(await moments({ from: to, to: from, limit: 9 }), [], 'the wrong way round');
      for (const limit of [1, 2, 3, 5]) {
        const found: string[] = [];
        let query: HistoryQuery | undefined = { limit };
        while (query) {
          const page: { readonly next?: string } = await unwrap(store.historyOf('Sample', query));
          found.push(...(await moments(query)));
          query = page.next === undefined ? undefined : { from: page.next, limit };
        }
        expectEqual(found, MOMENTS, `pages of ${limit}`);
      }
    },
  },
  {
    name: 'an edit shows in the history at once',
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('m:1');
      const edit = sampleSubmission({ stats: { hacks: 2 } }, { source: { ...source, revision: 1 } });
      await saveAll(store, [sampleSubmission({ stats: { hacks: 1 } }, { source }), edit]);
      const page = await unwrap(store.historyOf('Sample', { limit: 5 }));
      expectEqual(page, { snapshots: [edit.snapshot] }, 'the history');
    },
  },
  {
    name: 'a question for a history that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      for (const [agent, query] of [
        ['', { limit: 1 }],
        ["a' or true --", { limit: 1 }],
        ['Sample', { limit: 0 }],
        ['Sample', { limit: 201 }],
        ['Sample', { limit: 1, from: 'yesterday' }],
        ['Sample', { limit: 1, to: '2024-02-30T00:00:00' }],
      ] as const) {
        await expectIssue(
          store.historyOf(agent, query),
          'request_invalid',
          `${agent} ${JSON.stringify(query)}`,
        );
      }
    },
  },
];

import type { Saved, Store } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, expectStored, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00';
const KEEP = { onConflict: 'keep' } as const;

/** Numbers for noon, from a text of their own. */
function noon(hacks: number, text: string, more: { readonly revision?: number } = {}) {
  const textSha256 = sampleSha256(`${text}${more.revision ?? 0}`);
  return sampleSubmission({ stats: { hacks } }, { source: sampleSource(text, more), textSha256 });
}

function brief({ outcome, variant }: Saved): readonly unknown[] {
  return [outcome, variant];
}

async function keep(store: Store, ...args: Parameters<typeof noon>): Promise<readonly unknown[]> {
  return brief(await unwrap(store.save(noon(...args), KEEP)));
}

/** The rules of numbers that are kept beside others of their moment. */
export const VARIANT_CASES: readonly StoreCase[] = [
  {
    name: 'other numbers for a moment are kept on request, off every board and history',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [noon(5, 'a')]);
      await expectIssue(store.save(noon(9, 'b')), 'snapshot_conflicting', 'unasked');
      expectEqual(await keep(store, 9, 'b'), ['stored', 1], 'the second numbers');
      expectEqual(await keep(store, 7, 'c'), ['stored', 2], 'the third numbers');
      await expectStored(store, { agents: 1, submissions: 3 }, 'counts');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 5]], 'the board');
      const history = await unwrap(store.historyOf('Sample', { limit: 9 }));
      expectEqual(
        history.snapshots.map(({ stats }) => stats.hacks),
        [5],
        'the history',
      );
      const [summary] = await unwrap(store.agentsOf('1'));
      expectEqual([summary?.submissions, summary?.latest.stats.hacks], [1, 5], 'the agent');
      const later = await unwrap(store.save(sampleSubmission({ takenAt: '2024-05-05T12:00:00' })));
      expectEqual(later.previous?.stats.hacks, 5, 'what a later post is compared with');
      const gains = await unwrap(
        store.gainboard({
          stat: 'hacks',
          scope: { kind: 'everywhere' },
          from: `${NOON}Z`,
          to: '2024-05-04T13:00:00Z',
          limit: 5,
          offset: 0,
        }),
      );
      expectEqual(gains.rows, [], 'gains between the variants');
    },
  },
  {
    name: 'the same numbers again are unchanged, under whichever variant they are kept',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [noon(5, 'a')]);
      await keep(store, 9, 'b');
      expectEqual(await keep(store, 9, 'b'), ['unchanged', 1], 'the same text');
      expectEqual(await keep(store, 9, 'c'), ['unchanged', 1], 'another text');
      expectEqual(await keep(store, 5, 'd'), ['unchanged', 0], 'the numbers that count');
      expectEqual(brief(await unwrap(store.save(noon(9, 'e')))), ['unchanged', 1], 'unasked');
      expectEqual((await unwrap(store.counts())).submissions, 2, 'submissions');
    },
  },
  {
    name: 'once the numbers that counted are withdrawn, those kept first count',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [noon(5, 'a')]);
      await keep(store, 9, 'b');
      await keep(store, 7, 'c');
      await unwrap(store.withdrawSource(sampleSource('a'), { from: 0 }));
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 9]], 'the board');
      expectEqual(await keep(store, 7, 'd'), ['unchanged', 2], 'the others keep their numbers');
      expectEqual(await keep(store, 5, 'a'), ['stored', 3], 'the first numbers again');
      await unwrap(store.withdrawSubmission('Sample', NOON, 'all_time'));
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 7]], 'the board after the next');
    },
  },
  {
    name: 'an edit moves a text from one variant to another',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [noon(5, 'a')]);
      await keep(store, 9, 'b');
      await expectIssue(store.save(noon(8, 'b', { revision: 1 })), 'snapshot_conflicting', 'unasked');
      expectEqual(await keep(store, 8, 'b', { revision: 1 }), ['replaced', 1], 'other numbers');
      expectEqual(await keep(store, 5, 'b', { revision: 2 }), ['replaced', 0], 'the numbers that count');
      expectEqual((await unwrap(store.counts())).submissions, 1, 'submissions');
      await keep(store, 9, 'c');
      await unwrap(store.withdrawSource(sampleSource('b'), { from: 0 }));
      expectEqual(
        await keep(store, 8, 'a', { revision: 1 }),
        ['replaced', 1],
        'the last text of those that count',
      );
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 9]], 'the board');
    },
  },
  {
    name: 'a moment has at most 100 variants',
    async run(makeStore) {
      const store = await makeStore();
      for (let hacks = 0; hacks < 100; hacks += 1) await keep(store, hacks, `${hacks}`);
      await expectIssue(store.save(noon(100, '100'), KEEP), 'snapshot_conflicting', 'one more');
      expectEqual((await unwrap(store.counts())).submissions, 100, 'submissions');
    },
  },
  {
    name: 'a save says whether it brought the agent and whether it made an owner',
    async run(makeStore) {
      const store = await makeStore();
      const imported = { source: sampleSource('i', { kind: 'import' }) };
      const next = { takenAt: '2024-05-05T12:00:00' };
      const said = async (...args: Parameters<typeof sampleSubmission>): Promise<readonly boolean[]> => {
        const { isFirst, isClaimed } = await unwrap(store.save(sampleSubmission(...args)));
        return [isFirst, isClaimed];
      };
      expectEqual(await said({}, imported), [true, false], 'an import');
      expectEqual(await said(), [false, true], 'the first poster');
      expectEqual(await said(), [false, false], 'the same post');
      expectEqual(await said(next), [false, false], 'the next post');
      expectEqual(await said({ agent: 'Other' }), [true, true], 'another agent');
    },
  },
];

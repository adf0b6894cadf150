import { boardOf, expectEqual, expectIssue, expectStored, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00';
const NEXT_DAY = '2024-05-05T12:00:00';
const LATER = '2024-05-06T12:00:00';

/** The rules of `SnapshotLog` about history, sources and conflicts. */
export const SAVE_CASES: readonly StoreCase[] = [
  {
    name: 'saving twice is saving once',
    async run(makeStore) {
      const store = await makeStore();
      const submission = sampleSubmission();
      expectEqual((await unwrap(store.save(submission))).outcome, 'stored', 'first');
      expectEqual((await unwrap(store.save(submission))).outcome, 'unchanged', 'second');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
    },
  },
  {
    name: 'the same numbers from two sources are one submission, which stays until both are gone',
    async run(makeStore) {
      const store = await makeStore();
      const [one, two] = [sampleSource('a:1'), sampleSource('b:2')];
      await saveAll(store, [sampleSubmission({}, { source: one })]);
      const again = await unwrap(
        store.save(sampleSubmission({}, { source: two, textSha256: sampleSha256('2') })),
      );
      expectEqual(again.outcome, 'unchanged', 'the second source');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
      await saveAll(store, [sampleSubmission({ takenAt: LATER }, { source: { ...one, revision: 1 } })]);
      await expectStored(store, { agents: 1, submissions: 2 }, 'counts after one source moved away');
      await saveAll(store, [sampleSubmission({ takenAt: LATER }, { source: { ...two, revision: 1 } })]);
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts after both moved away');
    },
  },
  {
    name: 'an edit replaces what its message had stored; an older revision that comes late changes nothing',
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('a:1');
      const first = sampleSubmission({ stats: { hacks: 900 } }, { source });
      const edit = sampleSubmission({ stats: { hacks: 90 } }, { source: { ...source, revision: 1 } });
      await saveAll(store, [first]);
      expectEqual((await unwrap(store.save(edit))).outcome, 'replaced', 'the edit');
      expectEqual((await unwrap(store.save(edit))).outcome, 'unchanged', 'the edit again');
      expectEqual((await unwrap(store.save(first))).outcome, 'unchanged', 'the first text again');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 90]], 'the board');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
    },
  },
  {
    name: 'an edit to another codename leaves nothing under the first one, which is free again',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-5');
      const source = sampleSource('a:1');
      await saveAll(store, [
        sampleSubmission({ agent: 'Wrong', stats: { hacks: 1 } }, { source, chatId: '-5' }),
        sampleSubmission(
          { agent: 'Right', stats: { hacks: 1 } },
          { source: { ...source, revision: 1 }, chatId: '-5' },
        ),
      ]);
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Right', 1]], 'the board');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
      await saveAll(store, [sampleSubmission({ agent: 'Wrong' }, { userId: '2' })]);
      expectEqual((await unwrap(store.agentsOf('2'))).length, 1, 'agents of the second user');
    },
  },
  {
    name: 'an edit that is refused leaves what was stored',
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('a:1');
      await saveAll(store, [
        sampleSubmission({ agent: 'Taken' }, { userId: '2' }),
        sampleSubmission({ stats: { hacks: 1 } }, { source }),
      ]);
      const edit = sampleSubmission(
        { agent: 'Taken', takenAt: LATER },
        { source: { ...source, revision: 1 } },
      );
      await expectIssue(store.save(edit), 'agent_claimed', 'the edit');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 1]], 'the board');
      await expectStored(store, { agents: 2, submissions: 2 }, 'counts');
    },
  },
  {
    name: 'the same moment with other numbers or another faction is a conflict and changes nothing',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({ stats: { hacks: 1 } })]);
      const source = sampleSource('other');
      for (const other of [
        { stats: { hacks: 2 } },
        { stats: { hacks: 1, level: 1 } },
        { stats: { hacks: 1 }, faction: 'resistance' as const },
        { stats: { hacks: 1 }, unknown: [{ header: 'New', text: '1' }] },
      ]) {
        await expectIssue(
          store.save(sampleSubmission(other, { source })),
          'snapshot_conflicting',
          'the other',
        );
      }
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 1]], 'the board');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
    },
  },
  {
    name: 'an older post slots into the history; the current value and the faction stay',
    async run(makeStore) {
      const store = await makeStore();
      const first = await unwrap(store.save(sampleSubmission({ takenAt: LATER, stats: { hacks: 30 } })));
      expectEqual(first.previous, undefined, 'what was before the first');
      const older = sampleSubmission({
        takenAt: NOON,
        faction: 'resistance',
        stats: { hacks: 40, linksCreated: 4 },
      });
      expectEqual((await unwrap(store.save(older))).previous, undefined, 'what was before the oldest');
      const middle = await unwrap(store.save(sampleSubmission({ takenAt: NEXT_DAY, stats: { hacks: 20 } })));
      expectEqual(middle.previous, older.snapshot, 'what was before the middle one');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 30]], 'the board');
      expectEqual(
        await boardOf(store, 'linksCreated'),
        [[1, 'Sample', 4]],
        'the board of a stat only the oldest has',
      );
      const [summary] = await unwrap(store.agentsOf('1'));
      expectEqual(
        [summary?.faction, summary?.submissions],
        ['enlightened', 3],
        'faction and number of submissions',
      );
    },
  },
  {
    name: 'several posts of one day are kept',
    async run(makeStore) {
      const store = await makeStore();
      for (const second of ['00', '01', '02']) {
        await saveAll(store, [sampleSubmission({ takenAt: `2024-05-04T12:00:${second}` })]);
      }
      expectEqual((await unwrap(store.agentsOf('1')))[0]?.submissions, 3, 'submissions');
    },
  },
  {
    name: 'of many identical saves at once one stores',
    async run(makeStore) {
      const store = await makeStore();
      const results = await Promise.all(
        Array.from({ length: 6 }, () => unwrap(store.save(sampleSubmission()))),
      );
      const outcomes = results.map(({ outcome }) => outcome).sort();
      expectEqual(outcomes, ['stored', ...Array.from({ length: 5 }, () => 'unchanged')], 'outcomes');
    },
  },
  {
    name: 'other time spans are kept apart from boards, history and ownership lists',
    async run(makeStore) {
      const store = await makeStore();
      const month = sampleSubmission({ timeSpan: 'month', timeSpanText: 'MONTH', stats: { hacks: 1 } });
      expectEqual((await unwrap(store.save(month))).outcome, 'stored', 'the month');
      expectEqual((await unwrap(store.save(month))).outcome, 'unchanged', 'the month again');
      expectEqual(await boardOf(store, 'hacks'), [], 'the board');
      expectEqual(await unwrap(store.agentsOf('1')), [], 'agents');
      const allTime = await unwrap(store.save(sampleSubmission({ takenAt: LATER, stats: { hacks: 5 } })));
      expectEqual(allTime.previous, undefined, 'what was before');
      await expectStored(store, { agents: 1, submissions: 2 }, 'counts');
    },
  },
];

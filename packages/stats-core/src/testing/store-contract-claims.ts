import { expectEqual, expectIssue, expectStored, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NEXT_DAY = '2024-05-05T12:00:00';
const LATER = '2024-05-06T12:00:00';

/** The rules about who owns a codename, and `AgentBook`. */
export const CLAIM_CASES: readonly StoreCase[] = [
  {
    name: 'a refused first post claims nothing',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({ stats: { hacks: 1 } }, importedBy('i:1'))]);
      const wrong = sampleSubmission({ stats: { hacks: 2 } }, { userId: '7', source: sampleSource('c:1') });
      await expectIssue(store.save(wrong), 'snapshot_conflicting', 'the conflict');
      await saveAll(store, [sampleSubmission({ takenAt: LATER }, { userId: '8' })]);
      expectEqual((await unwrap(store.agentsOf('8'))).length, 1, 'agents of the next poster');
    },
  },
  {
    name: 'the first poster owns the codename, in whatever case others write it',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({ agent: 'SaMple' }, { userId: '1' })]);
      const thief = sampleSubmission({ agent: 'sAmPLE', takenAt: LATER }, { userId: '2' });
      await expectIssue(store.save(thief), 'agent_claimed', 'the second user');
      const again = await unwrap(store.save(sampleSubmission({ agent: 'SAMPLE', takenAt: LATER })));
      expectEqual(
        [again.agent, again.previous?.agent],
        ['SaMple', 'SaMple'],
        'the codename as first written',
      );
      expectEqual(await unwrap(store.agentsOf('2')), [], 'agents of the second user');
    },
  },
  {
    name: 'an import claims nothing, and may add to an owned codename',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({}, importedBy('i:1')),
        sampleSubmission({ takenAt: NEXT_DAY }, { userId: '9' }),
        sampleSubmission({ takenAt: LATER }, importedBy('i:2')),
      ]);
      expectEqual((await unwrap(store.agentsOf('9')))[0]?.submissions, 3, 'submissions');
    },
  },
  {
    name: 'of many who post a codename at once exactly one owns it',
    async run(makeStore) {
      const store = await makeStore();
      const users = ['1', '2', '3', '4', '5', '6'];
      const results = await Promise.all(
        users.map((userId, second) =>
          store.save(sampleSubmission({ takenAt: `2024-05-04T12:00:0${second}` }, { userId })),
        ),
      );
      const codes = results.map((result) => (result.isOk() ? 'stored' : result.error.code)).sort();
      expectEqual(codes, [...Array.from({ length: 5 }, () => 'agent_claimed'), 'stored'], 'outcomes');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
    },
  },
  {
    name: "a user's agents come newest snapshot first; ids may pass 2^53",
    async run(makeStore) {
      const store = await makeStore();
      const userId = '9223372036854775807';
      await saveAll(store, [
        sampleSubmission({ agent: 'Old' }, { userId }),
        sampleSubmission({ agent: 'New', takenAt: LATER }, { userId, chatId: '-9223372036854775807' }),
        sampleSubmission({ agent: 'Twin', takenAt: LATER }, { userId }),
        sampleSubmission({ agent: 'Stranger' }, { userId: '9223372036854775806' }),
      ]);
      const names = (await unwrap(store.agentsOf(userId))).map(({ agent }) => agent);
      expectEqual(names, ['New', 'Twin', 'Old'], 'agents');
    },
  },
];

function importedBy(externalId: string): Parameters<typeof sampleSubmission>[1] {
  return { source: sampleSource(externalId, { kind: 'import' }) };
}

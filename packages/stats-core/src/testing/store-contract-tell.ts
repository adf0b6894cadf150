import type { OutboxMessage, Saved, Store } from '../ports/index.ts';
import { expectEqual, expectIssue, expectStored, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const LATER = '2030-01-01T00:00:00Z';

function reply({ agent, outcome }: Saved): readonly OutboxMessage[] {
  return ['chat:1', 'chat:2'].map((destination) => ({
    event: `saved ${agent}`,
    destination,
    kind: 'reply',
    payload: { agent, outcome },
  }));
}

async function waiting(store: Store): Promise<readonly unknown[]> {
  const found = await unwrap(store.claimMessages(LATER, 100, 60));
  return found.map(({ destination, payload }) => [destination, payload]);
}

/** The rules of what a save tells. */
export const TELL_CASES: readonly StoreCase[] = [
  {
    name: 'what a save tells is written once, however often the save is repeated',
    async run(makeStore) {
      const store = await makeStore();
      const saves = Array.from({ length: 4 }, () => store.save(sampleSubmission(), { tell: reply }));
      for (const save of saves) await unwrap(save);
      const again = { source: sampleSource('b'), textSha256: sampleSha256('b') };
      await unwrap(store.save(sampleSubmission({}, again), { tell: reply }));
      const message = { agent: 'Sample', outcome: 'stored' };
      expectEqual(
        await waiting(store),
        [
          ['chat:1', message],
          ['chat:2', message],
        ],
        'the messages',
      );
    },
  },
  {
    name: 'a save that fails tells nothing, and what cannot be told is not saved',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({ agent: 'Old', stats: { hacks: 1 } })]);
      const other = { source: sampleSource('b'), textSha256: sampleSha256('b') };
      await expectIssue(
        store.save(sampleSubmission({ agent: 'Old' }, other), { tell: reply }),
        'snapshot_conflicting',
        'a conflict',
      );
      await expectIssue(
        store.save(sampleSubmission({ agent: 'Old' }, { ...other, userId: '2' }), { tell: reply }),
        'agent_claimed',
        "another's codename",
      );
      const bad = (saved: Saved): readonly OutboxMessage[] => [
        ...reply(saved),
        { event: '', destination: '', kind: '', payload: 1 },
      ];
      await expectIssue(store.save(sampleSubmission(), { tell: bad }), 'request_invalid', 'a bad message');
      const edit = sampleSubmission(
        { agent: 'Old', takenAt: '2024-06-04T12:00:00', stats: { hacks: 2 } },
        { source: sampleSource('Old:2024-05-04T12:00:00:all_time', { revision: 1 }) },
      );
      await expectIssue(store.save(edit, { tell: bad }), 'request_invalid', 'a bad message of an edit');
      expectEqual(await waiting(store), [], 'the messages');
      await expectStored(store, { agents: 1, submissions: 1 }, 'counts');
      const [summary] = await unwrap(store.agentsOf('1'));
      expectEqual(summary?.latest.takenAt, '2024-05-04T12:00:00', 'the edited post');
      expectEqual(
        (await unwrap(store.save(sampleSubmission(), { tell: reply }))).isFirst,
        true,
        'a good one',
      );
    },
  },
  {
    name: 'what was told of an agent goes with it',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.save(sampleSubmission(), { tell: reply }));
      await unwrap(store.save(sampleSubmission({ agent: 'Other' }), { tell: () => [] }));
      await unwrap(
        store.enqueue([{ event: 'recap', destination: 'chat:3', kind: 'recap', payload: 1 }], LATER),
      );
      await unwrap(store.withdrawSubmission('Sample', '2024-05-04T12:00:00', 'all_time'));
      expectEqual(await waiting(store), [['chat:3', 1]], 'the messages');
    },
  },
];

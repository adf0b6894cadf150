import type { Act, Store } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, expectStored, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00';
const NEXT_DAY = '2024-05-05T12:00:00';
const LATER = '2024-05-06T12:00:00';
const ACT: Act = { by: '99', at: '2024-06-01T08:00:00Z' };

/** The rules of `Claims` about names: renames, merges, factions. */
export const NAME_CASES: readonly StoreCase[] = [
  {
    name: 'a renamed agent keeps its history, its owner and its places on boards; its old name is remembered',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-5');
      await saveAll(store, [sampleSubmission({ stats: { hacks: 5 } }, { chatId: '-5' })]);
      const card = await unwrap(store.rename('sAMPLE', 'Newer', ACT));
      expectEqual([card.agent, card.ownerId], ['Newer', '1'], 'the card');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Newer', 5]], 'the board');
      const names = async (agent: string): Promise<readonly string[]> =>
        (await unwrap(store.historyOf(agent, { limit: 5 }))).snapshots.map((snapshot) => snapshot.agent);
      expectEqual([await names('NEWER'), await names('Sample')], [['Newer'], []], 'the histories');
      expectEqual((await unwrap(store.agentsOf('1')))[0]?.latest.agent, 'Newer', "the owner's agent");
      expectEqual(
        await unwrap(store.formerNamesOf('newer')),
        [{ agent: 'Sample', until: ACT.at }],
        'former names',
      );
      expectEqual(await unwrap(store.agentCard('Sample')), undefined, 'the card of the old name');
      expectEqual(
        (await unwrap(store.rename('Sample', 'Newer', ACT))).agent,
        'Newer',
        'the same rename again',
      );
      const next = await unwrap(store.save(sampleSubmission({ agent: 'nEWER', takenAt: LATER })));
      expectEqual([next.agent, next.previous?.agent], ['Newer', 'Newer'], 'a post under the new name');
    },
  },
  {
    name: 'former names come newest first; one that comes back is a former name all the same',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      for (const [from, to, at] of [
        ['Sample', 'Two', '2024-06-01T00:00:00Z'],
        ['Two', 'Three', '2024-06-02T00:00:00Z'],
        ['Three', 'Sample', '2024-06-02T00:00:00Z'],
      ] as const)
        await unwrap(store.rename(from, to, { at }));
      const former = (await unwrap(store.formerNamesOf('Sample'))).map(({ agent }) => agent);
      expectEqual(former, ['Three', 'Two', 'Sample'], 'former names');
      expectEqual(await unwrap(store.formerNamesOf('Stranger')), [], "a stranger's");
    },
  },
  {
    name: 'the spelling alone may change, which is no former name',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({ stats: { hacks: 5 } })]);
      expectEqual((await unwrap(store.rename('Sample', 'SAMple', ACT))).agent, 'SAMple', 'the card');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'SAMple', 5]], 'the board');
      expectEqual(await unwrap(store.formerNamesOf('sample')), [], 'former names');
    },
  },
  {
    name: "a name that is another agent's is refused, and so is an unknown agent",
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission(), sampleSubmission({ agent: 'Other' })]);
      await expectIssue(store.rename('Sample', 'oTHER', ACT), 'agent_exists', "another's name");
      await expectIssue(store.rename('Stranger', 'New', ACT), 'agent_unknown', 'a stranger');
      await expectIssue(store.merge('Stranger', 'Sample', ACT), 'agent_unknown', 'a merge of a stranger');
      await expectIssue(store.merge('Sample', 'Stranger', ACT), 'agent_unknown', 'a merge into a stranger');
      expectEqual((await unwrap(store.agentCard('Sample')))?.agent, 'Sample', 'the agent');
    },
  },
  {
    name: 'a former name binds nobody: a post under it is that of whoever bears it now, and an edit stays where it was posted',
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('m:1');
      await saveAll(store, [sampleSubmission({ stats: { hacks: 5 } }, { source })]);
      await unwrap(store.rename('Sample', 'Newer', ACT));
      await saveAll(store, [sampleSubmission({ takenAt: LATER, stats: { hacks: 1 } }, { userId: '2' })]);
      expectEqual(
        await boardOf(store, 'hacks'),
        [
          [1, 'Newer', 5],
          [2, 'Sample', 1],
        ],
        'two players',
      );
      const edit = sampleSubmission({ stats: { hacks: 6 } }, { source: { ...source, revision: 1 } });
      const saved = await unwrap(store.save(edit));
      expectEqual([saved.outcome, saved.agent], ['replaced', 'Newer'], 'an edit of the old message');
      expectEqual((await unwrap(store.agentCard('Sample')))?.ownerId, '2', 'who bears the name now');
      await expectIssue(store.rename('Newer', 'Sample', ACT), 'agent_exists', 'the way back');
    },
  },
  {
    name: 'of many renames to one name at once exactly one succeeds',
    async run(makeStore) {
      const store = await makeStore();
      const agents = ['A1', 'A2', 'A3', 'A4'];
      await saveAll(
        store,
        agents.map((agent) => sampleSubmission({ agent })),
      );
      const results = await Promise.all([
        ...agents.map((agent) => store.rename(agent, 'Goal', ACT)),
        store.save(sampleSubmission({ agent: 'Goal' }, { userId: '1' })),
      ]);
      const codes = results.slice(0, -1).map((result) => (result.isOk() ? 'done' : result.error.code));
      const failed = codes.filter((code) => code !== 'done');
      expectEqual(
        failed.filter((code) => code !== 'agent_exists'),
        [],
        'what failed otherwise',
      );
      expectEqual(failed.length >= 3, true, `how many failed: ${failed.length}`);
      expectEqual((await unwrap(store.agentCard('Goal')))?.agent, 'Goal', 'the goal');
    },
  },
  {
    name: 'two names of one agent become one history, on boards at once, with the names, sources and chats of both',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-5');
      const older = { source: sampleSource('m:1'), chatId: '-5' };
      await saveAll(store, [
        sampleSubmission({ agent: 'Old', stats: { hacks: 5, level: 3 }, faction: 'resistance' }, older),
        sampleSubmission({ agent: 'Old', takenAt: LATER, stats: { hacks: 9 } }),
        sampleSubmission({ agent: 'New', takenAt: NEXT_DAY, stats: { hacks: 7 } }),
        sampleSubmission({ agent: 'New', timeSpan: 'month', timeSpanText: 'MONTH' }),
      ]);
      await unwrap(store.rename('Old', 'Old2', { at: '2024-05-20T00:00:00Z' }));
      const card = await unwrap(store.merge('OLD2', 'new', ACT));
      expectEqual([card.agent, card.faction, card.ownerId], ['New', 'enlightened', '1'], 'the card');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'New', 9]], 'the board');
      expectEqual(await boardOf(store, 'level'), [[1, 'New', 3]], 'the board of what only the old one had');
      expectEqual(await momentsOf(store, 'New'), [NOON, NEXT_DAY, LATER], 'the history');
      await expectStored(store, { agents: 1, submissions: 4 }, 'counts');
      expectEqual(
        await unwrap(store.formerNamesOf('New')),
        [
          { agent: 'Old2', until: ACT.at },
          { agent: 'Old', until: '2024-05-20T00:00:00Z' },
        ],
        'former names',
      );
      const inChat = { stat: 'hacks', scope: { kind: 'chat', chatId: '-5' }, limit: 5, offset: 0 } as const;
      expectEqual((await unwrap(store.leaderboard(inChat))).rows[0]?.agent, 'New', "the chat's board");
      expectEqual((await unwrap(store.merge('Old2', 'New', ACT))).agent, 'New', 'the same merge again');
      expectEqual(
        await unwrap(store.withdrawSource(older.source, { from: 0 })),
        { submissions: 1 },
        'a withdrawal of the old message',
      );
      expectEqual(await boardOf(store, 'level'), [], 'the board after it');
    },
  },
  {
    name: 'a moment of both with equal numbers is one submission with the sources of both, with others a variant off the boards',
    async run(makeStore) {
      const store = await makeStore();
      const [one, two] = [sampleSource('m:1'), sampleSource('m:2')];
      await saveAll(store, [
        sampleSubmission(
          { agent: 'Old', stats: { hacks: 5 } },
          { source: one, textSha256: sampleSha256('1') },
        ),
        sampleSubmission({ agent: 'Old', takenAt: NEXT_DAY, stats: { hacks: 900 } }),
        sampleSubmission({ agent: 'New', stats: { hacks: 5 } }, { source: two }),
        sampleSubmission({ agent: 'New', takenAt: NEXT_DAY, stats: { hacks: 6 } }),
      ]);
      await unwrap(store.merge('Old', 'New', ACT));
      expectEqual(await boardOf(store, 'hacks'), [[1, 'New', 6]], 'the board');
      expectEqual(await momentsOf(store, 'New'), [NOON, NEXT_DAY], 'the history');
      expectEqual((await unwrap(store.counts())).submissions, 3, 'submissions');
      expectEqual(
        await unwrap(store.withdrawSource(one, { from: 0 })),
        { submissions: 0 },
        'one of two sources',
      );
      expectEqual(await unwrap(store.withdrawSource(two, { from: 0 })), { submissions: 1 }, 'the other');
    },
  },
  {
    name: "a merge keeps the owner, takes the other's where there is none, and no proxies of another owner's",
    async run(makeStore) {
      const store = await makeStore();
      const imported = { source: sampleSource('i:1', { kind: 'import' as const }) };
      await saveAll(store, [
        sampleSubmission({ agent: 'One' }, { userId: '1' }),
        sampleSubmission({ agent: 'Two' }, { userId: '2' }),
        sampleSubmission({ agent: 'Free' }, imported),
      ]);
      await unwrap(store.setProxy('One', '11', true, ACT));
      await unwrap(store.setProxy('Two', '22', true, ACT));
      await unwrap(store.setHidden('One', true, ACT));
      await unwrap(store.requestClaim('One', '2', ACT));
      await unwrap(store.requestClaim('One', '5', ACT));
      const owned = await unwrap(store.merge('One', 'Two', ACT));
      expectEqual([owned.ownerId, owned.proxies, owned.isHidden], ['2', ['22'], true], 'of two owners');
      const asked = (await unwrap(store.claimRequestsOf('Two'))).map(({ userId }) => userId);
      expectEqual(asked, ['5'], 'requests, not those of who owns it');
      const free = await unwrap(store.merge('Two', 'Free', ACT));
      expectEqual([free.ownerId, free.proxies], ['2', ['22']], "into nobody's");
    },
  },
  {
    name: "an agent's factions are the changes that its ALL TIME history shows, whatever the order of the posts",
    async run(makeStore) {
      const store = await makeStore();
      const days = ['01', '02', '03', '04', '05'].map((day) => `2024-05-${day}T12:00:00`);
      const sides = ['resistance', 'resistance', 'enlightened', 'resistance', 'resistance'] as const;
      for (const day of [4, 0, 2, 3, 1]) {
        const [takenAt = '', faction = 'resistance'] = [days[day], sides[day]];
        await saveAll(store, [sampleSubmission({ takenAt, faction })]);
      }
      const month = { timeSpan: 'month', timeSpanText: 'MONTH', faction: 'enlightened' } as const;
      await saveAll(store, [sampleSubmission({ takenAt: '2024-05-09T12:00:00', ...month })]);
      expectEqual(
        await unwrap(store.factionsOf('sample')),
        [
          { faction: 'resistance', from: days[0] },
          { faction: 'enlightened', from: days[2] },
          { faction: 'resistance', from: days[3] },
        ],
        'factions',
      );
      expectEqual(await unwrap(store.factionsOf('Stranger')), [], "a stranger's");
    },
  },
];

async function momentsOf(store: Store, agent: string): Promise<readonly string[]> {
  return (await unwrap(store.historyOf(agent, { limit: 200 }))).snapshots.map(({ takenAt }) => takenAt);
}

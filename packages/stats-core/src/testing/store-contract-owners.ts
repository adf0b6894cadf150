import type { Act, Store } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NEXT_DAY = '2024-05-05T12:00:00';
const LATER = '2024-05-06T12:00:00';
const ACT: Act = { by: '99', at: '2024-06-01T08:00:00Z' };
const CARD = {
  agent: 'Sample',
  faction: 'enlightened',
  ownerId: '1',
  claimedAt: '2024-05-04T12:00:00Z',
  isHidden: false,
  proxies: [],
} as const;

/** The rules of `Claims` about owners, proxies, requests and hiding. */
export const OWNER_CASES: readonly StoreCase[] = [
  {
    name: "an agent's card says whose it is since when; a stranger has none",
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission(), sampleSubmission({ agent: 'Free' }, importedBy('i:1'))]);
      expectEqual(await unwrap(store.agentCard('sAMPLE')), CARD, 'the card');
      const { ownerId, claimedAt, ...free } = { ...CARD, agent: 'Free' };
      expectEqual(await unwrap(store.agentCard('Free')), free, `nobody's card, not ${ownerId} ${claimedAt}`);
      expectEqual(await unwrap(store.agentCard('Stranger')), undefined, 'a stranger');
    },
  },
  {
    name: "a card's faction is that of the newest ALL TIME snapshot, else of the newest of all",
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({ takenAt: LATER, timeSpan: 'month', timeSpanText: 'MONTH', faction: 'resistance' }),
        sampleSubmission({ takenAt: NEXT_DAY, timeSpan: 'week', timeSpanText: 'WEEK' }),
      ]);
      expectEqual((await unwrap(store.agentCard('Sample')))?.faction, 'resistance', 'without ALL TIME');
      await saveAll(store, [sampleSubmission()]);
      expectEqual((await unwrap(store.agentCard('Sample')))?.faction, 'enlightened', 'with ALL TIME');
    },
  },
  {
    name: 'a transfer gives the codename to another, whose posts count, and the old one loses it; again is no change',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const moved = { ...CARD, ownerId: '2', claimedAt: ACT.at };
      expectEqual(await unwrap(store.transfer('SAMPLE', '2', ACT)), moved, 'the card');
      const again = await unwrap(store.transfer('Sample', '2', { by: '99', at: '2024-07-01T00:00:00Z' }));
      expectEqual(again, moved, 'the card after the same transfer');
      await expectIssue(store.save(sampleSubmission({ takenAt: LATER })), 'agent_claimed', 'the old owner');
      await saveAll(store, [sampleSubmission({ takenAt: NEXT_DAY }, { userId: '2' })]);
      expectEqual((await unwrap(store.agentsOf('2')))[0]?.submissions, 2, "the new owner's submissions");
      expectEqual(await unwrap(store.agentsOf('1')), [], "the old owner's agents");
      await expectIssue(store.transfer('Stranger', '2', ACT), 'agent_unknown', 'a stranger');
    },
  },
  {
    name: 'a released codename is the next poster’s; its numbers stay',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({ stats: { hacks: 7 } })]);
      const { ownerId, claimedAt, ...free } = CARD;
      for (const time of ['first', 'second'])
        expectEqual(await unwrap(store.release('Sample', ACT)), free, `${time}, not ${ownerId} ${claimedAt}`);
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 7]], 'the board');
      await saveAll(store, [sampleSubmission({ takenAt: LATER }, { userId: '2' })]);
      const card = { ...CARD, ownerId: '2', claimedAt: `${LATER}Z` };
      expectEqual(await unwrap(store.agentCard('Sample')), card, 'the card of the next poster');
    },
  },
  {
    name: "a proxy's posts count and claim nothing, until the consent ends",
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      for (const userId of ['30', '4', '30', '1']) await unwrap(store.setProxy('sample', userId, true, ACT));
      expectEqual((await unwrap(store.agentCard('Sample')))?.proxies, ['4', '30'], 'proxies, not the owner');
      await saveAll(store, [sampleSubmission({ takenAt: NEXT_DAY }, { userId: '30' })]);
      expectEqual(await unwrap(store.agentsOf('30')), [], "a proxy's own agents");
      expectEqual((await unwrap(store.setProxy('Sample', '30', false, ACT))).proxies, ['4'], 'proxies left');
      const late = sampleSubmission({ takenAt: LATER }, { userId: '30' });
      await expectIssue(store.save(late), 'agent_claimed', 'who was one');
      await expectIssue(store.setProxy('Stranger', '4', true, ACT), 'agent_unknown', 'a stranger');
    },
  },
  {
    name: "nobody's codename has no proxies; they end with the claim",
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      await unwrap(store.setProxy('Sample', '4', true, ACT));
      expectEqual((await unwrap(store.release('Sample', ACT))).proxies, [], 'after the release');
      await expectIssue(store.setProxy('Sample', '4', true, ACT), 'request_invalid', "nobody's codename");
      expectEqual((await unwrap(store.setProxy('Sample', '4', false, ACT))).proxies, [], 'an end of nothing');
      await unwrap(store.transfer('Sample', '1', ACT));
      await unwrap(store.setProxy('Sample', '4', true, ACT));
      expectEqual((await unwrap(store.transfer('Sample', '2', ACT))).proxies, [], 'after the transfer');
    },
  },
  {
    name: 'what the owner agreed to counts whoever posted it; nobody else can agree',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const post = (consentedBy: string): ReturnType<typeof sampleSubmission> =>
        sampleSubmission({ takenAt: NEXT_DAY }, { userId: '2', consentedBy });
      await expectIssue(store.save(post('3')), 'agent_claimed', 'by a stranger');
      await expectIssue(store.save(post('2')), 'agent_claimed', 'by the poster');
      expectEqual((await unwrap(store.save(post('1')))).outcome, 'stored', 'by the owner');
      await saveAll(store, [sampleSubmission({ agent: 'Free' }, { userId: '2', consentedBy: '1' })]);
      expectEqual((await unwrap(store.agentCard('Free')))?.ownerId, '2', "nobody's codename is the poster's");
    },
  },
  {
    name: 'a hidden agent is on no board and in no total, keeps its numbers, and comes back',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-5');
      const scope = { kind: 'chat', chatId: '-5' } as const;
      await saveAll(
        store,
        ['Sample', 'Other'].flatMap((agent, place) => [
          sampleSubmission({ agent, stats: { hacks: 9 - place } }, { chatId: '-5' }),
          sampleSubmission({ agent, takenAt: LATER, stats: { hacks: 10 - place } }, { chatId: '-5' }),
        ]),
      );
      expectEqual((await unwrap(store.setHidden('SAMPLE', true, ACT))).isHidden, true, 'the card');
      await unwrap(store.setHidden('Sample', true, ACT));
      const query = { stat: 'hacks', scope, limit: 5, offset: 0 };
      const window = { from: '2024-05-05T00:00:00Z', to: '2024-05-07T00:00:00Z' };
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Other', 9]], 'the board');
      for (const page of [
        await unwrap(store.leaderboard(query)),
        await unwrap(store.gainboard({ ...query, ...window })),
      ]) {
        expectEqual([page.total, page.rows.map(({ agent }) => agent)], [1, ['Other']], "the chat's boards");
      }
      expectEqual((await unwrap(store.historyOf('Sample', { limit: 5 }))).snapshots.length, 2, 'the history');
      await saveAll(store, [sampleSubmission({ takenAt: '2024-05-07T12:00:00', stats: { hacks: 20 } })]);
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Other', 9]], 'the board after another post');
      await unwrap(store.setHidden('Sample', false, ACT));
      expectEqual((await boardOf(store, 'hacks')).length, 2, 'the board when shown again');
      await expectIssue(store.setHidden('Stranger', true, ACT), 'agent_unknown', 'a stranger');
    },
  },
  {
    name: 'a request for a codename waits, the first moment of it counts, and it ends with a transfer or by itself',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const first = { agent: 'Sample', userId: '20', at: '2024-06-02T00:00:00.25Z' };
      const stored = { ...first, at: '2024-06-02T00:00:00.250Z' };
      expectEqual(await unwrap(store.requestClaim('sample', '20', { at: first.at })), stored, 'the request');
      const again = await unwrap(store.requestClaim('Sample', '20', { at: '2024-06-05T00:00:00Z' }));
      expectEqual(again, stored, 'the same request again');
      await unwrap(store.requestClaim('Sample', '3', { at: '2024-06-02T00:00:00Z' }));
      await unwrap(store.requestClaim('Sample', '100', { at: '2024-06-02T00:00:00Z' }));
      expectEqual(await requestersOf(store), ['3', '100', '20'], 'who waits, oldest first');
      await expectIssue(store.requestClaim('Sample', '1', ACT), 'request_invalid', "the owner's own");
      await expectIssue(store.requestClaim('Stranger', '3', ACT), 'agent_unknown', 'a stranger');
      expectEqual(await unwrap(store.dropClaimRequest('Sample', '3', ACT)), { dropped: true }, 'a drop');
      expectEqual(await unwrap(store.dropClaimRequest('Sample', '3', ACT)), { dropped: false }, 'again');
      expectEqual(await requestersOf(store), ['100', '20'], 'who waits after the drop');
      await unwrap(store.transfer('Sample', '20', ACT));
      expectEqual(await requestersOf(store), [], 'who waits after the transfer');
      expectEqual(await unwrap(store.claimRequestsOf('Stranger')), [], "a stranger's");
    },
  },
  {
    name: 'who asked and then owns the codename by posting first asks no longer',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({}, importedBy('i:1'))]);
      await unwrap(store.requestClaim('Sample', '7', ACT));
      await saveAll(store, [sampleSubmission({ takenAt: LATER }, { userId: '7' })]);
      expectEqual(await requestersOf(store), [], 'who waits');
    },
  },
  {
    name: 'a change of names or owners that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const bad: Act = { by: '1.5', at: ACT.at };
      await expectIssue(store.agentCard("a'--"), 'request_invalid', 'a codename');
      await expectIssue(store.formerNamesOf(''), 'request_invalid', "a name's former names");
      await expectIssue(store.factionsOf('a b'), 'request_invalid', "a name's factions");
      await expectIssue(store.transfer('Sample', 'me', ACT), 'request_invalid', 'a user');
      await expectIssue(store.release('Sample', bad), 'request_invalid', 'an actor');
      await expectIssue(store.release('Sample', { at: 'now' }), 'request_invalid', 'a moment');
      await expectIssue(
        store.setHidden('Sample', true, { ...ACT, chatId: 'x' }),
        'request_invalid',
        'a chat',
      );
      await expectIssue(store.rename('Sample', 'a\0', ACT), 'request_invalid', 'a name');
      await expectIssue(store.merge('Sample', 'SAMPLE', ACT), 'request_invalid', 'one name');
    },
  },
];

async function requestersOf(store: Store): Promise<readonly string[]> {
  return (await unwrap(store.claimRequestsOf('SAMPLE'))).map(({ userId }) => userId);
}

function importedBy(externalId: string): Parameters<typeof sampleSubmission>[1] {
  return { source: sampleSource(externalId, { kind: 'import' }) };
}

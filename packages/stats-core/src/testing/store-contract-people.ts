import type { Act, Hold, PersonRecord, Store, Submission } from '../ports/index.ts';
import { boardOf, expectEqual, expectIssue, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00';
const NEXT_DAY = '2024-05-05T12:00:00';
const LATER = '2024-05-06T12:00:00';
const ACT: Act = { by: '100001', chatId: '-5', at: '2024-06-01T08:00:00Z' };
const ME = '100001';
const OTHER = '200002';

const PART = {
  name: 'First Saturday',
  chatId: '-5',
  from: '2024-05-04T10:00:00Z',
  to: '2024-05-05T14:00:00Z',
};

/** The rules of `People`. */
export const PEOPLE_CASES: readonly StoreCase[] = [
  {
    name: 'an export has everything of a person: agents with their whole histories, and what they did elsewhere',
    async run(makeStore) {
      const store = await makeStore();
      const { hold, month, later } = await live(store);
      const records = await recordsOf(store, ME);
      expectEqual(records[0], { type: 'user', userId: ME, settings: { locale: 'de' } }, 'the user');
      const agents = records.flatMap((one) => (one.type === 'agent' ? [one.card.agent] : []));
      expectEqual(agents, ['Newer', 'Second'], 'agents, by codename');
      expectEqual(
        records.find(({ type }) => type === 'agent'),
        {
          type: 'agent',
          card: await unwrap(store.agentCard('Newer')),
          formerNames: [{ agent: 'Sample', until: ACT.at }],
          chats: ['-5'],
        },
        'an agent',
      );
      const submissions = records.flatMap((one) => (one.type === 'submission' ? [one] : []));
      expectEqual(
        submissions.map(({ snapshot, variant }) => [
          snapshot.agent,
          snapshot.takenAt,
          snapshot.timeSpan,
          variant,
        ]),
        [
          ['Newer', NOON, 'all_time', 0],
          ['Newer', NEXT_DAY, 'all_time', 0],
          ['Newer', NEXT_DAY, 'all_time', 1],
          ['Newer', NEXT_DAY, 'month', 0],
          ['Second', NOON, 'all_time', 0],
        ],
        'submissions, oldest first',
      );
      expectEqual(
        submissions[3],
        {
          type: 'submission',
          snapshot: { ...month.snapshot, agent: 'Newer' },
          variant: 0,
          receivedAt: '2024-05-07T00:00:00.500Z',
          zone: 'Asia/Tokyo',
          warnings: ['order_unusual'],
          sources: [
            { kind: 'import', instance: 'old.csv', externalId: 'row:7', ordinal: 3 },
            { kind: 'telegram', instance: 'bot', externalId: 'm:9', ordinal: 0 },
          ],
        },
        'a submission',
      );
      expectEqual(
        records.filter(({ type }) => type === 'event'),
        [
          { type: 'event', agent: 'Newer', ...PART, startAt: NOON, endAt: NEXT_DAY },
          { type: 'event', agent: 'Second', ...PART },
        ],
        'events',
      );
      expectEqual(
        records.filter(({ type }) => type === 'post'),
        [
          {
            type: 'post',
            agent: 'Friend',
            takenAt: LATER,
            timeSpan: 'all_time',
            source: { kind: 'telegram', instance: 'bot', externalId: later.source.externalId, ordinal: 0 },
          },
        ],
        'posts for others',
      );
      expectEqual(
        records.filter(({ type }) => type === 'proxy' || type === 'request' || type === 'ban'),
        [
          { type: 'proxy', agent: 'Friend' },
          { type: 'request', request: { agent: 'Foe', userId: ME, at: ACT.at } },
          { type: 'ban', chatId: '-5' },
        ],
        'what the user may do and not, and asks for',
      );
      expectEqual(
        records.filter(({ type }) => type === 'hold'),
        [{ type: 'hold', hold }],
        'holds',
      );
      const acts = records.flatMap((one) => (one.type === 'act' ? [one.entry.what] : []));
      expectEqual(acts, ['rename_agent', 'allow_proxy', 'request_claim'], 'acts, oldest first');
    },
  },
  {
    name: "a stranger's export is one record, and one for no user at all fails",
    async run(makeStore) {
      const store = await makeStore();
      await live(store);
      expectEqual(
        await recordsOf(store, '300003'),
        [{ type: 'user', userId: '300003', settings: {} }],
        'the export',
      );
      const codes: string[] = [];
      for await (const one of store.exportPerson('me')) codes.push(one.isErr() ? one.error.code : 'a record');
      expectEqual(codes, ['request_invalid'], 'the export of no user');
      await expectIssue(store.deletePerson('me'), 'request_invalid', 'the deletion of no user');
    },
  },
  {
    name: 'a long history is exported whole, page after page',
    async run(makeStore) {
      const store = await makeStore();
      const moments = Array.from({ length: 230 }, (_, second) =>
        new Date(Date.UTC(2024, 4, 4, 12, 0, second)).toISOString().slice(0, 19),
      );
      for (const takenAt of moments) await saveAll(store, [sampleSubmission({ takenAt }, { userId: ME })]);
      const found = (await recordsOf(store, ME)).flatMap((one) =>
        one.type === 'submission' ? [one.snapshot.takenAt] : [],
      );
      expectEqual(found, moments, 'moments');
    },
  },
  {
    name: 'a deleted person is a stranger; boards are at once without them, and what is others stays',
    async run(makeStore) {
      const store = await makeStore();
      const { hold } = await live(store);
      expectEqual(await unwrap(store.deletePerson(ME)), { agents: 2, submissions: 5 }, 'what went');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Friend', 7]], 'the board');
      const stranger = [{ type: 'user', userId: ME, settings: {} }];
      expectEqual(await recordsOf(store, ME), stranger, 'the export afterwards');
      expectEqual(await unwrap(store.isBanned('-5', ME)), false, 'the ban');
      expectEqual(await unwrap(store.agentCard('Newer')), undefined, 'the card');
      const friend = await unwrap(store.agentCard('Friend'));
      expectEqual([friend?.ownerId, friend?.proxies], [OTHER, []], "the friend's card");
      const history = await unwrap(store.historyOf('Friend', { limit: 9 }));
      expectEqual(history.snapshots.length, 2, "the friend's history, with what the person posted for it");
      expectEqual(await unwrap(store.claimRequestsOf('Foe')), [], 'requests');
      expectEqual(await unwrap(store.holdById(hold.id)), undefined, 'the hold');
      expectEqual(await unwrap(store.deletePerson(ME)), { agents: 0, submissions: 0 }, 'again');
      await saveAll(store, [sampleSubmission({ agent: 'Newer' }, { userId: OTHER })]);
      expectEqual(await unwrap(store.formerNamesOf('Newer')), [], 'who comes under the name next');
    },
  },
  {
    name: 'a message to a deleted person, or one that names them, is never told',
    async run(makeStore) {
      const store = await makeStore();
      await live(store);
      const message = { kind: 'note', payload: {} };
      await unwrap(
        store.enqueue(
          [
            { ...message, event: 'a', destination: `chat:${ME}` },
            { ...message, event: 'b', destination: 'chat:1', payload: { text: 'Well done,\nNEWER!' } },
            { ...message, event: 'c:sample', destination: 'chat:2' },
            { ...message, event: 'd', destination: 'chat:3', payload: { newer: 'key', text: 'Renewers' } },
          ],
          ACT.at,
        ),
      );
      await unwrap(store.deletePerson(ME));
      const told = await unwrap(store.claimMessages('2024-07-01T00:00:00Z', 9, 60));
      expectEqual(
        told.map(({ event }) => event),
        ['d'],
        'what is told',
      );
    },
  },
  {
    name: 'the deletion of who had a name before leaves who bears it now alone',
    async run(makeStore) {
      const store = await makeStore();
      await live(store);
      const source = sampleSource('m:next');
      const next = sampleSubmission({ agent: 'Sample', stats: { hacks: 1 } }, { userId: OTHER, source });
      await saveAll(store, [next]);
      const held = sampleSubmission({ agent: 'Sample', takenAt: LATER }, { userId: '300003' });
      const hold = await unwrap(
        store.hold({
          submission: held,
          reason: 'claimed',
          deciderId: OTHER,
          expiresAt: '2025-01-01T00:00:00Z',
        }),
      );
      await unwrap(store.deletePerson(ME));
      expectEqual((await unwrap(store.agentCard('Sample')))?.ownerId, OTHER, 'the card');
      expectEqual((await unwrap(store.holdById(hold.id)))?.id, hold.id, 'what waits for it');
    },
  },
];

/** A person with two agents and a past; a friend and a foe who are others'. */
async function live(store: Store): Promise<{
  readonly hold: Hold;
  readonly month: Submission;
  readonly later: Submission;
}> {
  const mine = { userId: ME };
  const month = sampleSubmission(
    {
      takenAt: NEXT_DAY,
      timeSpan: 'month',
      timeSpanText: 'MONTH',
      unknown: [{ header: 'New', text: '03' }],
    },
    {
      ...mine,
      source: sampleSource('m:9'),
      zone: 'Asia/Tokyo',
      warnings: ['order_unusual'],
      receivedAt: '2024-05-07T00:00:00.5Z',
    },
  );
  const later = sampleSubmission(
    { agent: 'Friend', takenAt: LATER, stats: { hacks: 7 } },
    { ...mine, source: sampleSource(`${ME}:12`) },
  );
  const other = sampleSource('m:other');
  await saveAll(store, [
    sampleSubmission({ stats: { hacks: 5 } }, { ...mine, chatId: '-5' }),
    sampleSubmission({ takenAt: NEXT_DAY, stats: { hacks: 6 } }, mine),
    month,
    { ...month, source: { ...sampleSource('row:7'), kind: 'import', instance: 'old.csv', ordinal: 3 } },
    sampleSubmission({ agent: 'Second', stats: { hacks: 1 } }, mine),
    sampleSubmission({ agent: 'Friend', stats: { hacks: 2 } }, { userId: OTHER }),
    sampleSubmission({ agent: 'Foe', stats: {} }, { userId: OTHER }),
  ]);
  const variant = sampleSubmission({ takenAt: NEXT_DAY, stats: { hacks: 66 } }, { ...mine, source: other });
  await unwrap(store.save(variant, { onConflict: 'keep' }));
  await unwrap(store.rename('Sample', 'Newer', ACT));
  await unwrap(store.setProxy('Friend', ME, true, ACT));
  await saveAll(store, [later]);
  await unwrap(store.requestClaim('Foe', ME, ACT));
  await unwrap(store.saveUserSettings(ME, { locale: 'de' }));
  await unwrap(store.setBanned('-5', ME, true, { by: OTHER, at: ACT.at }));
  await takePart(store);
  return { hold: await heldBy(store), month, later };
}

async function takePart(store: Store): Promise<void> {
  const settings = { formula: 'hacks', zone: 'UTC', graceMinutes: 0, settings: {} };
  const { id } = await unwrap(store.createEvent({ ...PART, ...settings }, { ...ACT, by: OTHER }));
  await unwrap(store.setEventPost(id, 'Newer', 'start', NOON));
  await unwrap(store.setEventPost(id, 'Newer', 'end', NEXT_DAY));
  for (const agent of ['Second', 'Friend']) await unwrap(store.enterEvent(id, agent, ACT.at));
}

async function heldBy(store: Store): Promise<Hold> {
  const held = sampleSubmission(
    { agent: 'Newer', takenAt: LATER },
    { userId: OTHER, source: sampleSource('m:held'), textSha256: sampleSha256('held') },
  );
  return unwrap(
    store.hold({ submission: held, reason: 'claimed', deciderId: ME, expiresAt: '2025-01-01T00:00:00Z' }),
  );
}

async function recordsOf(store: Store, userId: string): Promise<readonly PersonRecord[]> {
  const records: PersonRecord[] = [];
  for await (const one of store.exportPerson(userId)) {
    if (one.isErr()) throw new Error(one.error.message);
    records.push(one.value);
  }
  return records;
}

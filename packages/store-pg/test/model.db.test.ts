import type {
  BoardQuery,
  BoardScope,
  GainQuery,
  HistoryQuery,
  InstantWindow,
  OutboxMessage,
  Saved,
  Store,
  Submission,
} from '@prime-tally/stats-core/ports';
import { createMemoryStore, sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLAIM_QUESTIONS, claims } from './support/model-claims.ts';
import { type Command, moment, named, span } from './support/model-commands.ts';
import { events } from './support/model-events.ts';
import { group } from './support/model-groups.ts';
import { headers } from './support/model-headers.ts';
import { HOLD_QUESTIONS, holds } from './support/model-holds.ts';
import { outbox } from './support/model-outbox.ts';
import { PEOPLE_QUESTIONS, people } from './support/model-people.ts';
import { sources } from './support/model-sources.ts';
import { updates } from './support/model-updates.ts';
import { describeOnEachServer } from './support/with-store.ts';

const submission: fc.Arbitrary<Submission> = fc
  .record({
    agent: fc.constantFrom('Ada', 'aDA', 'Bob', 'Cy0'),
    faction: fc.constantFrom('enlightened' as const, 'resistance' as const),
    takenAt: moment,
    timeSpan: span,
    stats: fc.dictionary(
      fc.constantFrom('hacks', 'linksCreated', 'controlFieldsCreated', 'level'),
      fc.oneof(fc.nat(3), fc.nat(1000), fc.maxSafeNat()),
    ),
    unknown: fc.array(
      fc.record({
        header: fc.constantFrom('New Tokens', 'Odd "Words"', 'Far', 'Recursions'),
        text: fc.constantFrom('1', '2', '01', 'x'),
      }),
      { maxLength: 3 },
    ),
  })
  .chain((snapshot) =>
    fc
      .record({
        message: fc.nat(5),
        ordinal: fc.nat(1),
        revision: fc.nat(2),
        text: fc.nat(3),
        userId: fc.constantFrom('1', '2', undefined),
        chatId: fc.constantFrom('-1', '-2', undefined),
        zone: fc.constantFrom('Asia/Tokyo', 'America/Lima', undefined),
      })
      .map(({ message, ordinal, revision, text, userId, chatId, zone }) => {
        const source = sampleSource(`m:${message}`, {
          ordinal,
          revision,
          kind: userId === undefined ? 'import' : 'telegram',
        });
        return sampleSubmission(snapshot, {
          source,
          textSha256: String(text).repeat(64),
          ...(userId === undefined ? {} : { userId }),
          ...(chatId === undefined ? {} : { chatId }),
          ...(zone === undefined ? {} : { zone }),
        });
      }),
  );

const scopes = fc.constantFrom<BoardScope>({ kind: 'everywhere' }, { kind: 'chat', chatId: '-1' });

const board: fc.Arbitrary<BoardQuery> = fc.record(
  {
    stat: fc.constantFrom('hacks', 'level', 'fieldsPerLink'),
    scope: scopes,
    limit: fc.integer({ min: 1, max: 4 }),
    offset: fc.nat(3),
    after: fc.record({
      value: fc.oneof(fc.nat(3), fc.nat(1000), fc.constantFrom(-1, 0.5)),
      agent: fc.constantFrom('ada', 'Bob', 'Cy0'),
    }),
    faction: fc.constantFrom('enlightened' as const, 'resistance' as const),
  },
  { requiredKeys: ['stat', 'scope', 'limit', 'offset'] },
);

const gains: fc.Arbitrary<GainQuery> = fc.tuple(board, fc.tuple(moment, moment)).map(([one, ends]) => {
  const [from = '', to = ''] = [...ends].sort();
  return { ...one, from: `${from}Z`, to: `${to}Z` };
});

const place: fc.Arbitrary<Command> = fc
  .tuple(gains, fc.constantFrom('ADA', 'Bob', 'Cy0', 'Nobody'), fc.nat(3))
  .chain(([one, agent, neighbours]) =>
    fc.constantFrom<Command>(
      named(`rank ${agent} ±${neighbours} ${JSON.stringify(one)}`, (store) =>
        store.rankOf({ ...one, agent, neighbours }),
      ),
      named(`places ${agent} ${JSON.stringify(one.scope)}`, (store) =>
        store.placesOf({ scope: one.scope, agent, stats: ['level', 'fieldsPerLink', 'hacks'] }),
      ),
      named(`gain rank ${agent} ±${neighbours} ${JSON.stringify(one)}`, (store) =>
        store.gainRankOf({ ...one, agent, neighbours }),
      ),
      named(`totals ${JSON.stringify(one)}`, (store) => store.factionTotals(one)),
      named(`gains of factions ${JSON.stringify(one)}`, (store) => store.factionGains(one)),
      named(`leaders ${JSON.stringify(one)}`, (store) => store.leaders(one)),
    ),
  );

const withdrawal: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.nat(5), fc.constantFrom({ from: 0 }, { from: 1 }, { from: 0, to: 1 }))
    .map(([message, ordinals]) =>
      named(`withdraw m:${message} ${JSON.stringify(ordinals)}`, (store) =>
        store.withdrawSource(sampleSource(`m:${message}`), ordinals),
      ),
    ),
  fc
    .tuple(fc.constantFrom('ada', 'Bob', 'Cy0'), moment, span)
    .map(([agent, takenAt, timeSpan]) =>
      named(`withdraw ${agent} ${takenAt} ${timeSpan}`, (store) =>
        store.withdrawSubmission(agent, takenAt, timeSpan),
      ),
    ),
);

const history: fc.Arbitrary<HistoryQuery> = fc.record(
  { from: moment, to: moment, limit: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: ['limit'] },
);

const windows: fc.Arbitrary<InstantWindow> = gains.map(({ from, to }) => ({ from, to }));

const progress: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.constantFrom('ada', 'Bob', 'Nobody'), windows)
    .map(([agent, window]) =>
      named(`progress of ${agent} ${JSON.stringify(window)}`, (store) => store.progressOf(agent, window)),
    ),
  fc
    .record(
      {
        scope: scopes,
        window: windows,
        limit: fc.integer({ min: 1, max: 3 }),
        after: fc.constantFrom('aDA', 'b'),
      },
      { requiredKeys: ['scope', 'window', 'limit'] },
    )
    .map(({ scope, window, ...page }) =>
      named(`progress in ${JSON.stringify([scope, window, page])}`, (store) =>
        store.progressIn(scope, window, page),
      ),
    ),
  fc
    .record(
      {
        stat: fc.constantFrom('hacks', 'level', 'fieldsPerLink'),
        since: moment,
        limit: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['stat', 'limit'] },
    )
    .map(({ stat, since, limit }) =>
      named(`values of ${stat} ${since} ${limit}`, (store) =>
        store.statHistoryOf('Ada', stat, { limit, ...(since !== undefined && { since: `${since}Z` }) }),
      ),
    ),
  fc
    .tuple(moment, fc.integer({ min: 1, max: 3 }))
    .map(([since, limit]) =>
      named(`silent since ${since} ${limit}`, (store) => store.silentIn('-1', `${since}Z`, limit)),
    ),
);

function told({ agent, outcome, variant }: Saved): readonly OutboxMessage[] {
  return [{ event: `${agent} ${outcome}`, destination: 'chat:1', kind: 'reply', payload: variant }];
}

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: outbox },
  { weight: 5, arbitrary: claims },
  { weight: 1, arbitrary: people },
  { weight: 4, arbitrary: events },
  { weight: 4, arbitrary: holds(submission) },
  { weight: 2, arbitrary: sources },
  { weight: 2, arbitrary: headers },
  { weight: 1, arbitrary: updates },
  {
    weight: 6,
    arbitrary: submission.map((one) => named(`save ${JSON.stringify(one)}`, (store) => store.save(one))),
  },
  {
    weight: 3,
    arbitrary: submission.map((one) =>
      named(`keep ${JSON.stringify(one)}`, (store) => store.save(one, { onConflict: 'keep', tell: told })),
    ),
  },
  {
    weight: 2,
    arbitrary: board.map((one) => named(`board ${JSON.stringify(one)}`, (store) => store.leaderboard(one))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '2').map((id) => named(`agents ${id}`, (store) => store.agentsOf(id))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('ada', 'Bob'), history)
      .map(([agent, one]) =>
        named(`history ${agent} ${JSON.stringify(one)}`, (store) => store.historyOf(agent, one)),
      ),
  },
  { weight: 2, arbitrary: withdrawal },
  { weight: 2, arbitrary: place },
  { weight: 2, arbitrary: progress },
  { weight: 5, arbitrary: group },
  {
    weight: 2,
    arbitrary: gains.map((one) => named(`gains ${JSON.stringify(one)}`, (store) => store.gainboard(one))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      named('ping', (store) => store.ping()),
      named('counts', (store) => store.counts()),
    ),
  },
);

/** Everything that can be asked, so that no difference hides behind the last command. */
const EVERYTHING: readonly Command[] = [
  ...CLAIM_QUESTIONS,
  ...PEOPLE_QUESTIONS,
  ...['1', '2', '3'].map((id) => (store: Store) => store.eventEntries(id)),
  ...HOLD_QUESTIONS,
  (store) => store.sources(),
  (store) => store.pendingHeaders(200),
  ...['Far', 'Hacks'].map(
    (header) => (store: Store) =>
      store.leaderboard({ stat: `header:${header}`, scope: { kind: 'everywhere' }, limit: 200, offset: 0 }),
  ),
  (store) => store.counts(),
  (store) => store.chats({ limit: 200 }),
  (store) => store.auditTrail({ limit: 200 }),
  (store) => store.auditTrail({ limit: 2, chatId: '-1' }),
  (store) => store.usersWith({ key: 'remind', value: 'weekly' }, { limit: 200 }),
  (store) => store.userSettings('1'),
  ...['-1', '-2', '-3'].flatMap((id) => [
    (store: Store) => store.membersOf(id, { limit: 200 }),
    (store: Store) => store.isBanned(id, '5'),
  ]),
  ...['ADA', 'bob', 'Cy0'].map((agent) => (store: Store) => store.chatsOf(agent)),
  ...['1', '2'].map((userId) => (store: Store) => store.agentsOf(userId)),
  ...['ADA', 'bob', 'Cy0'].flatMap((agent) => [
    (store: Store) => store.historyOf(agent, { limit: 200 }),
    (store: Store) => store.latestOf(agent),
    (store: Store) => store.statHistoryOf(agent, 'hacks', { limit: 2_000 }),
  ]),
  (store) => store.silentIn('-1', '2030-01-01T00:00:00Z', 200),
  ...['hacks', 'linksCreated', 'level', 'fieldsPerLink'].flatMap((stat) =>
    [
      { kind: 'everywhere' } as const,
      { kind: 'chat', chatId: '-1' } as const,
      { kind: 'chat', chatId: '-2' } as const,
    ].map((scope) => (store: Store) => store.leaderboard({ stat, scope, limit: 200, offset: 0 })),
  ),
];

describeOnEachServer('the memory store and Postgres', ({ empty }) => {
  test('agree on any sequence of commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25, size: 'max' }), async (commands) => {
        const stores = [createMemoryStore(), await empty()] as const;
        for (const run of [...commands, ...EVERYTHING]) {
          const [memory, postgres] = [await run(stores[0]), await run(stores[1])];
          expect(plain(postgres)).toEqual(plain(memory));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('agree on the end after commands that came all at once, where their order does not matter', async () => {
    const inOrder = fc.uniqueArray(
      fc.record({ agent: fc.constantFrom('Ada', 'Bob', 'Cy0'), second: fc.nat(30), hacks: fc.nat(50) }),
      { selector: ({ agent, second }) => `${agent}${second}`, minLength: 2, maxLength: 15 },
    );
    await fc.assert(
      fc.asyncProperty(inOrder, async (posts) => {
        const submissions = posts.map(({ agent, second, hacks }) =>
          sampleSubmission(
            {
              agent,
              takenAt: `2024-05-04T12:00:${String(second).padStart(2, '0')}`,
              stats: { hacks },
            },
            { receivedAt: '2024-05-04T13:00:00Z' },
          ),
        );
        const [memory, postgres] = [createMemoryStore(), await empty()];
        for (const one of submissions) await memory.save(one);
        await Promise.all(submissions.map((one) => postgres.save(one)));
        for (const run of EVERYTHING) expect(plain(await run(postgres))).toEqual(plain(await run(memory)));
      }),
      { numRuns: 10 },
    );
  });
});

/** Without messages, which adapters may word as they like. */
function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result, (key, value: unknown) => (key === 'message' ? undefined : value)));
}

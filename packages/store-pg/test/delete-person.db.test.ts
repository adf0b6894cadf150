import type { Store } from '@prime-tally/stats-core/ports';
import { sampleSha256, sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore, type StorePool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const ME = '7310000000000001';
const OTHER = '7320000000000002';
const NAMES = ['Zanzibar', 'Zeppelin9', 'Zucchini', 'Zirkonia'];
const AT = '2024-06-01T08:00:00Z';
const ACT = { by: ME, chatId: '-500', at: AT };

/** Every column of every table of the schema, as text. */
const COLUMNS = `
select format(
  'select %L as place, count(*)::int as count from %I.%I as one where one.%I::text ~* $1',
  table_name || '.' || column_name, table_schema, table_name, column_name
) as sql
from information_schema.columns
join information_schema.tables using (table_schema, table_name)
where table_schema = 'prime_tally' and table_type = 'BASE TABLE'
order by table_name, column_name`;

describeOnEachServer('a deleted person', ({ empty, pool, ownerPool }) => {
  test('stands nowhere in the database any more, after a life with everything', async () => {
    const store = await empty();
    await live(store);
    const wanted = [ME, ...NAMES].join('|');
    const before = await placesOf(ownerPool(), wanted);
    expect(before).toEqual(
      expect.arrayContaining([
        'agent.codename',
        'agent.owner_id',
        'audit.by_id',
        'audit.details',
        'audit.subject',
        'ban.user_id',
        'claim_request.user_id',
        'former_name.codename',
        'hold.codename',
        'hold.decider_id',
        'hold.external_id',
        'hold.poster_id',
        'origin.external_id',
        'origin.user_id',
        'outbox.destination',
        'outbox.event',
        'outbox.payload',
        'outbox.sent_as',
        'proxy.user_id',
        'source.instance',
        'refusal.header',
        'stat.header',
        'user_settings.user_id',
      ]),
    );
    const friends = await countsOf(store);
    expect((await store.deletePerson(ME))._unsafeUnwrap()).toEqual({ agents: 2, submissions: 4 });
    expect(await placesOf(ownerPool(), wanted)).toEqual([]);
    expect(await countsOf(store)).toEqual(friends);
    expect((await store.deletePerson(ME))._unsafeUnwrap()).toEqual({ agents: 0, submissions: 0 });
  });

  test('leaves what others brought: a header that is theirs too, a source that others came from', async () => {
    const store = await empty();
    const header = `${NAMES[0]} Tokens`;
    const unknown = [{ header, text: '5' }];
    const source = sampleSource('row:1', { kind: 'import', instance: `${NAMES[0]}.csv` });
    await store.save(sampleSubmission({ agent: 'Zanzibar', unknown }, { userId: ME }));
    await store.save(sampleSubmission({ agent: 'Friend', unknown }, { userId: OTHER }));
    await store.save(sampleSubmission({ agent: 'Friend', takenAt: '2024-05-09T00:00:00' }, { source }));
    await store.deletePerson(ME);
    const history = (await store.historyOf('Friend', { limit: 5 }))._unsafeUnwrap();
    expect(history.snapshots[0]?.unknown).toEqual(unknown);
    expect(history.snapshots).toHaveLength(2);
    expect(await placesOf(ownerPool(), ME)).toEqual([]);
    expect(await placesOf(ownerPool(), 'Zanzibar')).toEqual(['source.instance', 'stat.header']);
  });

  test('takes raw texts along that hold a row of theirs, also where they are kept for others', async () => {
    await empty();
    const store = createPgStore({ pool: pool(), keepTexts: { days: 30 } });
    const paste = (agent: string, userId: string, text: string, ordinal: number) =>
      store.save(
        sampleSubmission(
          { agent },
          { userId, text, textSha256: sampleSha256(text), source: sampleSource(`m:${text}`, { ordinal }) },
        ),
      );
    await paste('Friend', OTHER, 'alone', 0);
    await store.setProxy('Friend', ME, true, ACT);
    await paste('Zanzibar', ME, 'both "Ä"', 0);
    await paste('Friend', ME, 'both "Ä"', 1);
    const texts: unknown[] = [];
    for await (const one of store.exportPerson(ME)) {
      const record = one._unsafeUnwrap();
      if (record.type === 'submission') texts.push(record.text);
    }
    expect(texts).toEqual(['both "Ä"']);
    const kept = 'select count(*)::int as count from prime_tally.raw_text';
    expect(await runSql(ownerPool(), kept)).toEqual([{ count: 3 }]);
    await store.deletePerson(ME);
    expect(await runSql(ownerPool(), kept)).toEqual([{ count: 1 }]);
  });

  test('while the person posts on, ends as deleted or as a stranger who has just come', async () => {
    const store = await empty();
    const post = (second: number) =>
      store.save(sampleSubmission({ takenAt: `2024-05-04T12:00:0${second}` }, { userId: ME }));
    await post(0);
    const results = await Promise.all([
      ...[1, 2, 3, 4].map(post),
      store.deletePerson(ME),
      ...[5, 6, 7, 8].map(post),
      store.deletePerson(ME),
    ]);
    expect(results.filter((result) => result.isErr())).toEqual([]);
    await store.deletePerson(ME);
    expect((await store.counts())._unsafeUnwrap()).toMatchObject({ agents: 0, submissions: 0 });
  });
});

/** Everything that a person can leave behind. */
async function live(store: Store): Promise<void> {
  const done = async (call: Promise<{ isErr(): boolean; _unsafeUnwrap(): unknown }>): Promise<void> => {
    (await call)._unsafeUnwrap();
  };
  const mine = { userId: ME, chatId: '-500' };
  const unknown = [{ header: `${NAMES[0]} Tokens`, text: '5' }];
  const own = sampleSubmission({ agent: 'Zanzibar', unknown }, { ...mine, source: sampleSource(`${ME}:1`) });
  const csv = { kind: 'import' as const, instance: `${NAMES[1]}.csv` };
  const tell = () => [
    { event: `first:${NAMES[0]}`, destination: 'chat:-500', kind: 'note', payload: { agent: 'Zanzibar' } },
  ];
  await done(store.save(own, { tell }));
  await done(store.save(sampleSubmission({ agent: 'Zanzibar', takenAt: '2024-05-05T00:00:00' }, mine)));
  await done(
    store.save(sampleSubmission({ agent: 'Zucchini', timeSpan: 'week', timeSpanText: 'WEEK' }, mine)),
  );
  await done(store.save(sampleSubmission({ agent: 'Zirkonia' }, mine)));
  await done(store.save(sampleSubmission({ agent: 'Friend' }, { userId: OTHER, chatId: '-500' })));
  await done(store.save(sampleSubmission({ agent: 'Foe' }, { userId: OTHER })));

  await done(store.saveUserSettings(ME, { name: 'Zanzibar' }));
  await done(store.saveUserSettings(OTHER, { name: 'Friend' }));
  await done(store.setBanned('-500', ME, true, { by: OTHER, chatId: '-500', at: AT }));
  await done(store.joinChat('Zirkonia', '-600', AT));
  await done(store.rename('Zanzibar', 'Zeppelin9', ACT));
  await done(store.merge('Zucchini', 'Zeppelin9', ACT));
  await done(store.setProxy('Friend', ME, true, { by: OTHER, at: AT }));
  await done(store.setProxy('Zeppelin9', OTHER, true, ACT));
  await done(store.requestClaim('Foe', ME, ACT));
  await done(store.requestClaim('Zeppelin9', OTHER, { by: OTHER, at: AT }));
  await done(store.setHidden('Zirkonia', true, ACT));
  await done(
    store.save(
      sampleSubmission(
        { agent: 'Friend', takenAt: '2024-05-07T00:00:00' },
        { ...mine, source: sampleSource(`${ME}:2`) },
      ),
    ),
  );
  const held = (agent: string, userId: string, deciderId: string, name: string): Promise<void> =>
    done(
      store.hold({
        submission: sampleSubmission(
          { agent, takenAt: '2024-05-08T00:00:00' },
          { userId, source: sampleSource(name) },
        ),
        reason: 'claimed',
        deciderId,
        expiresAt: '2030-01-01T00:00:00Z',
      }),
    );
  await held('Zeppelin9', OTHER, ME, 'h:1');
  await held('Foe', ME, OTHER, `${ME}:3`);
  await held('Friend', OTHER, OTHER, 'h:3');
  await done(
    store.hold({
      submission: sampleSubmission(
        { agent: 'Zirkonia' },
        { userId: ME, source: { ...sampleSource('r:1'), ...csv } },
      ),
      reason: 'stat_fallen',
      deciderId: ME,
      expiresAt: '2030-01-01T00:00:00Z',
    }),
  );
  const failed = { kind: 'telegram', instance: 'bot', code: 'header_unknown' } as const;
  await done(store.noteRefusal({ ...failed, header: `${NAMES[2]} Cells`, at: AT }));
  await done(store.noteRefusal({ ...failed, header: 'Cells', at: AT }));
  const message = { kind: 'note', payload: {} };
  await done(
    store.enqueue(
      [
        { ...message, event: 'a', destination: `chat:${ME}` },
        { ...message, event: 'b', destination: 'chat:2', payload: { list: ['Friend', 'zucchini'] } },
        {
          ...message,
          event: 'c',
          destination: 'chat:3',
          payload: { id: Number(ME), 'text\nof': 'x\nZirkonia' },
        },
        { ...message, event: 'sent', destination: 'chat:4' },
        { ...message, event: 'theirs', destination: 'chat:5', payload: { agent: 'Friend' } },
      ],
      AT,
    ),
  );
  await done(store.markTold('sent', 'chat:4', AT, `${ME}:77`));
  const event = await store.createEvent(
    {
      chatId: '-500',
      name: 'Cup',
      from: '2024-05-01T00:00:00Z',
      to: '2024-05-31T00:00:00Z',
      zone: 'UTC',
      formula: 'hacks',
      graceMinutes: 5,
      settings: {},
    },
    ACT,
  );
  const { id } = event._unsafeUnwrap();
  await done(store.enterEvent(id, 'Zeppelin9', AT));
  await done(store.enterEvent(id, 'Friend', AT));
}

/** What is left to others, in numbers. */
async function countsOf(store: Store): Promise<unknown> {
  const [settings, friend, holds, event] = [
    await store.userSettings(OTHER),
    await store.historyOf('Friend', { limit: 9 }),
    await store.holdsFor(OTHER, { limit: 9 }),
    await store.eventEntries('1'),
  ];
  return [
    settings._unsafeUnwrap(),
    friend._unsafeUnwrap().snapshots.length,
    holds._unsafeUnwrap().filter(({ submission }) => submission.userId === OTHER).length,
    event._unsafeUnwrap().filter(({ agent }) => agent === 'Friend').length,
  ];
}

/** The columns that hold the pattern somewhere. */
async function placesOf(pool: StorePool, pattern: string): Promise<readonly unknown[]> {
  const places: unknown[] = [];
  for (const { sql } of await runSql(pool, COLUMNS)) {
    const [found] = await runSql(pool, String(sql), [pattern]);
    if (Number(found?.count) > 0) places.push(found?.place);
  }
  return places;
}

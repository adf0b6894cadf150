import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Submission } from '@prime-tally/stats-core/ports';
import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const NEXT_DAY = '2024-05-05T12:00:00';

function posted(text: string, agent: string, takenAt: string, more: Partial<Submission> = {}): Submission {
  const textSha256 = createHash('sha256').update(text).digest('hex');
  return sampleSubmission({ agent, takenAt }, { text, textSha256, source: sampleSource(text), ...more });
}

describeOnEachServer('sources and texts', ({ empty, pool, ownerPool }) => {
  const keeping = (): ReturnType<typeof createPgStore> =>
    createPgStore({ pool: pool(), keepTexts: { days: 30 } });
  const texts = async (): Promise<readonly (readonly [unknown, string])[]> =>
    (
      await runSql(
        pool(),
        'select codename, deflated from prime_tally.raw_text join prime_tally.agent using (agent_id) order by codename, received_at, deflated',
      )
    ).map(({ codename, deflated }) => [
      codename,
      deflated instanceof Uint8Array ? inflateRawSync(deflated).toString() : '',
    ]);

  test('no text is kept unless the store is told to', async () => {
    const store = await empty();
    await store.save(posted('secret words', 'Ada', NEXT_DAY));
    expect(await texts()).toEqual([]);
    await keeping().save(posted('x'.repeat(65_537), 'Ada', '2024-05-06T12:00:00'));
    expect(await texts()).toEqual([]);
  });

  test('a text is kept deflated, once an agent, and is gone with what it stored', async () => {
    await empty();
    const store = keeping();
    const text = `hostile \0 🦎 'quotes' ${'again '.repeat(500)}`;
    const source = sampleSource('m:1');
    await store.save(posted(text, 'Ada', NEXT_DAY, { source }));
    await store.save(posted(text, 'Ada', '2024-05-06T12:00:00', { source: { ...source, ordinal: 1 } }));
    await store.save(posted(text, 'Bob', NEXT_DAY, { source: { ...source, ordinal: 2 } }));
    expect(await texts()).toEqual([
      ['Ada', text],
      ['Bob', text],
    ]);
    const [size] = await runSql(
      pool(),
      'select max(octet_length(deflated)) as bytes from prime_tally.raw_text',
    );
    expect(Number(size?.bytes)).toBeLessThan(100);
    await store.withdrawSource(source, { from: 1 });
    expect(await texts()).toEqual([['Ada', text]]);
    const edit = posted('edited', 'Ada', NEXT_DAY, { source: { ...source, revision: 1 } });
    await store.save(edit);
    expect(await texts()).toEqual([['Ada', 'edited']]);
    await store.withdrawSubmission('Ada', NEXT_DAY, 'all_time');
    expect(await texts()).toEqual([]);
  });

  test('texts go with their days: in passing with the next post, or all at once', async () => {
    await empty();
    const store = keeping();
    await store.save(posted('old', 'Ada', '2024-01-01T12:00:00'));
    await store.save(posted('old', 'Bob', '2024-01-01T12:00:00', { source: sampleSource('bob') }));
    await store.save(posted('new', 'Ada', '2024-02-01T12:00:00'));
    expect(await texts()).toEqual([
      ['Ada', 'new'],
      ['Bob', 'old'],
    ]);
    const pruned = await store.pruneTexts('2024-01-15T00:00:00Z');
    expect(pruned._unsafeUnwrap()).toEqual({ refusals: 0, texts: 1 });
    expect(await texts()).toEqual([['Ada', 'new']]);
  });

  test('the texts of two names that are merged are those of the one', async () => {
    await empty();
    const store = keeping();
    await store.save(posted('one', 'Ada', '2024-01-01T12:00:00'));
    await store.save(posted('two', 'Bob', '2024-01-02T12:00:00'));
    (await store.merge('Ada', 'Bob', { at: '2024-02-01T00:00:00Z' }))._unsafeUnwrap();
    expect(await texts()).toEqual([
      ['Bob', 'one'],
      ['Bob', 'two'],
    ]);
  });

  test('a day has at most 1,000 counts with a chat, whoever invents chats', async () => {
    const store = await empty();
    const at = '2024-05-04T12:00:00Z';
    const refusal = { kind: 'telegram', instance: 'bot', code: 'text_long', at } as const;
    await store.noteRefusal(refusal);
    await runSql(
      ownerPool(),
      "insert into prime_tally.refusal (day, source_id, chat_id, last_at, code) select '2024-05-04', source_id, -chat, '2024-05-04T12:00:00Z', 'text_long' from prime_tally.source, generate_series(1, 999) chat",
    );
    await store.noteRefusal({ ...refusal, chatId: '-7' });
    await store.noteRefusal({ ...refusal, chatId: '-1007', header: 'Hacks' });
    const rows = await runSql(
      pool(),
      'select chat_id, count from prime_tally.refusal where count > 1 order by 1',
    );
    expect(rows).toEqual([
      { chat_id: '-7', count: 2 },
      { chat_id: null, count: 2 },
    ]);
    expect((await store.refusals({ since: at, limit: 5 }))._unsafeUnwrap()).toEqual([
      { code: 'text_long', count: 1_002, lastAt: at },
    ]);
  });
});

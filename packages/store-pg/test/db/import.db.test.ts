import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatStats } from '@prime-tally/stats-core';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dbJson } from '../support/db-command.ts';
import { type TestHouse, useHouses } from '../support/houses.ts';
import '../support/provided.ts';
import { runSql } from '../support/with-store.ts';

const houseOn = useHouses();

/** An export of an agent as the game writes it, or as Telegram delivers it. */
function paste(agent: string, day: number, separator: 'tab' | 'space' = 'tab', ap = 1_000_000 + day): string {
  const takenAt = `2024-05-${String(day).padStart(2, '0')}T12:00:00`;
  return formatStats(
    sampleSubmission({ agent, takenAt, stats: { level: 8, lifetimeAp: ap, currentAp: ap } }).snapshot,
    { separator },
  );
}

const csv = (...cells: string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

describe.each(inject('databaseServers'))('import: $name', (server) => {
  let top: string;
  let count = 0;
  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), 'prime-tally-import-'));
  });
  afterAll(() => rm(top, { recursive: true, force: true }));

  async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    count += 1;
    const path = join(top, String(count));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(path, name, '..'), { recursive: true });
      await writeFile(join(path, name), content);
    }
    return path;
  }
  const into = (house: TestHouse, ...words: string[]) => dbJson('import', ...words, '--url', house.url);
  const counts = async (house: TestHouse) => (await house.store.counts())._unsafeUnwrap();

  test('a folder of texts: tabs, blanks, several exports, Windows encodings; again = nothing new', async () => {
    const house = await houseOn(server);
    const path = await folder({
      'a.txt': paste('Ada', 1),
      'deep/er/b.TXT': `${paste('Bob', 1, 'space')}\n`,
      'c.txt': `${paste('Cyd', 1)}\n${paste('Cyd', 2)}`,
      'utf16.txt': new Uint8Array(Buffer.from(`\ufeff${paste('Dee', 1)}`, 'utf16le')),
      'bom.txt': `\ufeff${paste('Eve', 1)}`,
      'notes.md': 'not looked at',
    });
    const dry = await dbJson('import', path, '--dry-run');
    expect(dry).toMatchObject({
      status: 0,
      json: { files: 5, texts: 5, agents: 5, stored: 0, unchanged: 6 },
    });
    expect(await counts(house)).toMatchObject({ agents: 0, submissions: 0 });
    expect(await into(house, path, '--zone', 'Europe/Berlin')).toMatchObject({
      status: 0,
      json: { stored: 6, failures: 0 },
    });
    expect(await into(house, path)).toMatchObject({ status: 0, json: { stored: 0, unchanged: 6 } });
    // The same text under another name is the same text.
    const renamed = await folder({ 'other.txt': paste('Ada', 1) });
    expect(await into(house, renamed)).toMatchObject({ json: { stored: 0, unchanged: 1 } });
    expect(await counts(house)).toMatchObject({ agents: 5, submissions: 6 });
    const rows = await runSql(
      house.owner.pool,
      'select distinct zone, user_id, chat_id from prime_tally.submission join prime_tally.origin using (agent_id, taken_local)',
    );
    expect(rows).toEqual([{ zone: 'Europe/Berlin', user_id: null, chat_id: null }]);
  });

  test("imported names are nobody's until their owner posts; --chat puts them on a board", async () => {
    const house = await houseOn(server);
    await into(house, await folder({ 'a.txt': paste('Ada', 1) }), '--chat=-1005');
    const board = {
      stat: 'lifetimeAp',
      scope: { kind: 'chat', chatId: '-1005' },
      limit: 5,
      offset: 0,
    } as const;
    expect((await house.store.leaderboard(board))._unsafeUnwrap().rows).toHaveLength(1);
    expect((await house.store.agentsOf('7'))._unsafeUnwrap()).toEqual([]);
    await house.store.save(
      sampleSubmission({ agent: 'ADA', takenAt: '2024-06-01T00:00:00' }, { userId: '7' }),
    );
    expect((await house.store.agentsOf('7'))._unsafeUnwrap()).toHaveLength(1);
  });

  test('a table with a column of pastes, commas or semicolons; formulas and other cells are passed over', async () => {
    const house = await houseOn(server);
    const formulas = ['=HYPERLINK("http://x","Time Span")', '=cmd|"/c calc"!A1', '+1', '@x'];
    const path = await folder({
      'a.csv': [
        csv('when', 'stats', 'note'),
        csv('1', paste('Ada', 1), formulas[0] ?? ''),
        csv('2', paste('Bob', 1, 'space'), formulas[1] ?? ''),
        csv('3', formulas[2] ?? '', formulas[3] ?? ''),
        csv('4', paste('Cyd', 1).replace('\n', '\r\n'), ''),
      ].join('\r\n'),
      'b.csv': `id;text\n1;"${paste('Dee', 1)}"\n2;nothing`,
    });
    expect(await into(house, path)).toMatchObject({ status: 0, json: { texts: 4, stored: 4, failures: 0 } });
  });

  test('result.json of Telegram Desktop: formats, edits, dates; of one chat and of all', async () => {
    const house = await houseOn(server);
    const message = (id: number, text: unknown, more: object = {}) => ({
      id,
      type: 'message',
      date: '2024-05-01T14:00:00',
      date_unixtime: '1714564800',
      from: 'Somebody',
      from_id: 'user42',
      text,
      ...more,
    });
    const one = {
      name: 'Group "}],',
      type: 'private_supergroup',
      id: 1234567890,
      messages: [
        message(1, 'hello {"messages": [{]} "'),
        message(2, paste('Ada', 1, 'space')),
        message(3, ['look: ', { type: 'pre', text: paste('Bob', 1, 'space'), language: '' }, '']),
        { id: 4, type: 'service', action: 'pin_message', text: '' },
        message(5, `${paste('Cyd', 1, 'space')} broken`),
      ],
    };
    const all = {
      about: 'x',
      chats: {
        about: 'y',
        list: [{ ...one, id: 77, messages: [message(2, paste('Dee', 1, 'space'))] }, one],
      },
      left_chats: {},
    };
    const path = await folder({ 'result.json': JSON.stringify(one, null, 1) });
    const first = await into(house, path);
    expect(first).toMatchObject({ status: 1, json: { texts: 3, stored: 2, failures: 1 } });
    expect(first.json.failed).toEqual([
      { file: join(path, 'result.json'), at: 'message 5', code: expect.stringMatching(/^[a-z]+_[a-z]+$/) },
    ]);
    expect(first.out).not.toContain('Cyd');
    const origins = await runSql(
      house.owner.pool,
      `select instance, external_id, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as received, user_id
       from prime_tally.origin join prime_tally.source using (source_id)
       join prime_tally.submission using (agent_id, taken_local) order by external_id`,
    );
    expect(origins).toEqual(
      ['2', '3'].map((id) => ({
        instance: 'telegram-desktop:1234567890',
        external_id: id,
        received: '2024-05-01 12:00',
        user_id: null,
      })),
    );
    const whole = await folder({ 'result.json': JSON.stringify(all) });
    expect(await into(house, whole)).toMatchObject({ json: { stored: 1, unchanged: 2, failures: 1 } });
    const edited = {
      ...one,
      messages: [message(2, paste('Ada', 3, 'space'), { edited_unixtime: '1714564900' })],
    };
    expect(await into(house, await folder({ 'result.json': JSON.stringify(edited) }))).toMatchObject({
      json: { replaced: 1 },
    });
    expect(await counts(house)).toMatchObject({ agents: 3, submissions: 3 });
  });

  test('hostile and broken files are named with a code each, and what is sound in them is stored', async () => {
    const house = await houseOn(server);
    const good = JSON.stringify({ id: 1, messages: [{ id: 1, text: paste('Ada', 1, 'space') }] });
    const deep = '['.repeat(100_000);
    const path = await folder({
      'broken.txt':
        'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss) Level\nALL TIME Ada',
      'chatter.txt': 'hello',
      'cut.json': good.slice(0, -2),
      'deep.json': deep,
      'deep-message.json': `{"messages":[{"id":1,"text":${deep}${']'.repeat(100_000)}}]}`,
      'empty.json': '',
      'image.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]),
      'latin1.csv': new Uint8Array(Buffer.from('name\nM\xfcller', 'latin1')),
      'long.txt': paste('Ada', 1).padEnd(200_000, ' x'),
      'long-message.json': `{"messages":[{"id":1,"text":"${'x'.repeat(2_000_000)}"},{"id":2,"text":${JSON.stringify(paste('Bob', 1, 'space'))}}]}`,
      'no-json.json': 'Time Span',
      'not-closed.csv': `a,"${paste('Cyd', 1)}`,
      'number.json': '42',
      'pasteless.csv': 'a,b\n1,2',
      'proto.json': `{"__proto__":{"messages":[{"id":9,"text":${JSON.stringify(paste('Dee', 1, 'space'))},"__proto__":{"x":1}}]}}`,
    });
    const ran = await into(house, path, join(path, 'absent.txt'));
    expect(ran.status).toBe(1);
    const failed = (ran.json.failed as { file: string; code: string }[]).map(
      ({ file, code }) => `${file.slice(path.length + 1)}: ${code}`,
    );
    expect(failed.sort()).toEqual(
      [
        'absent.txt: file_absent',
        'broken.txt: values_missing',
        'chatter.txt: stats_absent',
        'cut.json: json_cut',
        'deep-message.json: message_long',
        'deep.json: json_deep',
        'empty.json: json_invalid',
        'image.txt: encoding_unknown',
        'latin1.csv: encoding_unknown',
        'long-message.json: message_long',
        'long.txt: text_long',
        'no-json.json: json_invalid',
        'not-closed.csv: table_cut',
        'number.json: json_invalid',
        'pasteless.csv: stats_absent',
      ].sort(),
    );
    expect(ran.json).toMatchObject({ stored: 4 });
  });

  test('a moment that is stored with other numbers is a failure, not a loss', async () => {
    const house = await houseOn(server);
    await into(house, await folder({ 'a.txt': paste('Ada', 1) }));
    const other = await into(house, await folder({ 'b.txt': paste('Ada', 1, 'tab', 5) }));
    expect(other).toMatchObject({
      status: 1,
      json: { stored: 0, failed: [{ code: 'snapshot_conflicting' }] },
    });
  });

  test('a large result.json is read in little memory', async () => {
    const house = await houseOn(server);
    const filler = JSON.stringify({ id: 0, type: 'message', text: 'x'.repeat(1000) });
    const parts = Array.from({ length: 120_000 }, () => filler);
    parts.splice(60_000, 0, JSON.stringify({ id: 5, text: paste('Ada', 1, 'space') }));
    const path = await folder({ 'result.json': `{"id":1,"messages":[${parts.join(',')}]}` });
    parts.length = 0;
    const before = process.memoryUsage().heapUsed;
    expect(await into(house, path)).toMatchObject({ status: 0, json: { texts: 1, stored: 1 } });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  test.each([
    [['x', '--zone', '+05:30'], 'no time zone'],
    [['x', '--zone', 'Nowhere/City'], 'no time zone'],
    [['x', '--chat', 'home'], 'no id of a group'],
  ])('%j is refused', async (words, reason) => {
    const { status, json } = await dbJson('import', ...words);
    expect(status).toBe(2);
    expect(JSON.stringify(json)).toContain(reason);
  });
});

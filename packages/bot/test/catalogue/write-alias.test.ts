import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeAlias } from '../../src/catalogue/write-alias.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alias-'));
  path = join(folder, 'overlay.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const BASE = {
  name: 'test',
  note: 'kept by hand',
  stats: { novaTokens: { header: 'Nova Tokens', kind: 'event', group: 'Events', unit: 'tokens' } },
  aliases: { hacks: ['Hacks Done'] },
};
const write = (content: unknown) => writeFileSync(path, JSON.stringify(content));
const read = (): unknown => JSON.parse(readFileSync(path, 'utf8'));

it('adds one alias, keeps everything else and the rights of the file, and leaves nothing beside it', async () => {
  write(BASE);
  chmodSync(path, 0o640);
  expect(await writeAlias(path, 'hacks', 'Hacks Ever')).toEqual({ kind: 'written' });
  expect(await writeAlias(path, 'novaTokens', 'Nova Tokens Found')).toEqual({ kind: 'written' });
  expect(await writeAlias(path, 'hacks', 'Hacks Ever')).toEqual({ kind: 'written' });
  expect(read()).toEqual({
    ...BASE,
    aliases: { hacks: ['Hacks Done', 'Hacks Ever'], novaTokens: ['Nova Tokens Found'] },
  });
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['overlay.json']);
});

it('touches no file that is missing or wrong, and writes nothing that would be wrong', async () => {
  expect(await writeAlias(path, 'hacks', 'Hacks Ever')).toMatchObject({ kind: 'not_written' });
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(path, '{"name": ');
  expect(await writeAlias(path, 'hacks', 'Hacks Ever')).toMatchObject({
    kind: 'not_written',
    why: expect.stringContaining('mistakes'),
  });
  expect(readFileSync(path, 'utf8')).toBe('{"name": ');
  write(BASE);
  for (const header of ['XM Collected', 'two  blanks']) {
    const outcome = await writeAlias(path, 'hacks', header);
    expect(outcome, header).toMatchObject({ kind: 'not_written' });
    expect(read(), header).toEqual(BASE);
  }
});

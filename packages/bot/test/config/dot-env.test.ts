import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDotEnv } from '../../src/config/dot-env.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dot-env-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is empty where there is no file', () => {
  expect(readDotEnv(join(folder, '.env'))).toEqual({ values: {} });
});

it('reads values, quoted ones and comments', () => {
  const path = join(folder, '.env');
  writeFileSync(path, '# a comment\nPORT=9000\nDB_PASSWORD="a # b"\n', { mode: 0o600 });
  expect(readDotEnv(path)).toEqual({ values: { PORT: '9000', DB_PASSWORD: 'a # b' } });
});

it('warns when others can read it', () => {
  const path = join(folder, '.env');
  writeFileSync(path, 'PORT=9000\n');
  chmodSync(path, 0o644);
  expect(readDotEnv(path).warning).toContain(`chmod 600 ${path}`);
});

import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMigrator, createPgStore, createPool } from '@prime-tally/store-pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf } from '../embedded/holder.ts';
import { db, dbJson } from '../support/db-command.ts';
import { fillStore } from '../support/fill.ts';

let top: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'prime-tally-db-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  // A server that has just lost its holder may still write.
  await rm(top, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

test('a folder that nobody holds is started for the command and stopped after it', async () => {
  const dataDir = join(top, 'data');
  expect(await db('migrate', '--data', dataDir)).toMatchObject({ status: 0 });
  const file = join(top, 'a.backup');
  expect(await db('backup', file, '--data', dataDir)).toMatchObject({ status: 0 });
  const other = await db('restore', file, '--data', join(top, 'other'));
  expect(other).toMatchObject({ status: 0 });
  expect(other.error).toContain('listens on 127.0.0.1');
});

test('a folder that the bot holds is joined: its data are backed up while it goes on', async () => {
  const dataDir = join(top, 'data');
  const { url, child } = await holderOf(dataDir);
  children.push(child);
  const pool = createPool({ url });
  await createMigrator({ pool }).up();
  const store = createPgStore({ pool });
  await fillStore(store);
  const file = join(top, 'a.backup');
  const { status, error, json } = await dbJson('backup', file, '--data', dataDir);
  expect(status).toBe(0);
  expect(error).toContain(`process ${child.pid} runs`);
  expect(error).not.toContain(new URL(url).password);
  expect(json.tables).toContainEqual(expect.objectContaining({ table: 'agent', rows: 4 }));
  expect((await store.ping()).isOk()).toBe(true);
  await pool.end();
});

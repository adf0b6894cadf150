import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { createMigrator, createPgStore, createPool } from '@prime-tally/store-pg';
import {
  type EmbeddedIssue,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@prime-tally/store-pg/embedded';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { npmBinaries } from '../support/binaries.ts';
import { holderOf } from './holder.ts';

let top: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'prime-tally-embedded-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of running.splice(0)) await server.stop();
  // A server that has just lost its holder may still write.
  await rm(top, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

async function started(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const settings = { fsync: 'off' };
  const result = await startEmbeddedPostgres({ dataDir: join(top, 'data'), settings, ...options });
  if (result.isErr()) throw new Error(`${result.error.code}: ${result.error.message}`);
  running.push(result.value);
  return result.value;
}

async function refused(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedIssue> {
  const result = await startEmbeddedPostgres({ dataDir: join(top, 'data'), ...options });
  if (result.isErr()) return result.error;
  running.push(result.value);
  throw new Error('It started');
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const results: pg.QueryResult<Record<string, unknown>>[] = [await client.query(sql)].flat();
    return results.at(-1)?.rows.flatMap((row) => Object.values(row)) ?? [];
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('data survive a stop and a start', async () => {
  const first = await started();
  await query(first.url, 'create table kept (value int); insert into kept values (7)');
  await first.stop();
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await started();
  expect(await query(second.url, 'select value from kept')).toEqual([7]);
});

test('the server is durable, local and asks for the password, which only its owner can read', async () => {
  const server = await started({ settings: {} });
  expect(
    await query(server.url, "select current_setting('fsync') as a, current_setting('listen_addresses') as b"),
  ).toEqual(['on', '127.0.0.1']);
  await expect(query(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
  const { mode } = await stat(join(top, 'data', 'password'));
  expect(mode & 0o077).toBe(0);
  expect((await stat(join(top, 'data'))).mode & 0o077).toBe(0);
});

test('migrations go in as the owner, the store works as the app, the reader looks on; none is the superuser', async () => {
  const server = await started();
  const may =
    "select rolname, rolsuper, has_schema_privilege('prime_tally', 'create') as may_create from pg_roles where rolname = current_user";
  expect(await query(server.ownerUrl, may)).toEqual(['prime_tally_owner', false, true]);
  expect(await query(server.appUrl, may)).toEqual(['prime_tally_app', false, false]);
  expect(await query(server.readerUrl, may)).toEqual(['prime_tally_reader', false, false]);
  const urls = [server.url, server.ownerUrl, server.appUrl, server.readerUrl];
  expect(new Set(urls.map((url) => new URL(url).password)).size).toBe(4);
  await server.stop();
  const again = await started({ port: server.port });
  expect([again.url, again.ownerUrl, again.appUrl, again.readerUrl]).toEqual(urls);
});

test('a folder of earlier times, which knew the superuser alone, gets the roles and keeps its data', async () => {
  const before = await started();
  await query(
    before.url,
    ['app', 'reader', 'owner']
      .map((kind) => `drop owned by prime_tally_${kind} cascade; drop role prime_tally_${kind}`)
      .join(';'),
  );
  const superuser = createPool({ url: before.url });
  (await createMigrator({ pool: superuser }).up())._unsafeUnwrap();
  (await createPgStore({ pool: superuser }).save(sampleSubmission()))._unsafeUnwrap();
  await superuser.end();
  await before.stop();
  const server = await started();
  const app = createPool({ url: server.appUrl });
  const store = createPgStore({ pool: app });
  expect((await store.save(sampleSubmission()))._unsafeUnwrap().outcome).toBe('unchanged');
  expect((await store.counts())._unsafeUnwrap()).toMatchObject({ agents: 1, submissions: 1 });
  await app.end();
  await expect(query(server.appUrl, 'drop table prime_tally.agent cascade')).rejects.toThrow('must be owner');
});

test('a second start in the same folder is refused and names the holder', async () => {
  const { child } = await holderOf(join(top, 'data'));
  children.push(child);
  const issue = await refused();
  expect(issue).toMatchObject({ code: 'data_locked', pid: child.pid });
  expect(issue.message).toContain(String(child.pid));
});

test('of several starts at once exactly one wins', async () => {
  const dataDir = join(top, 'data');
  await (await started()).stop();
  await writeFile(
    join(dataDir, 'lock.000041'),
    JSON.stringify({ pid: process.pid, start: 'of an earlier process' }),
  );
  const results = await Promise.all(Array.from({ length: 6 }, () => startEmbeddedPostgres({ dataDir })));
  for (const result of results) if (result.isOk()) running.push(result.value);
  expect(results.map((result) => (result.isOk() ? 'started' : result.error.code)).sort()).toEqual([
    ...Array.from({ length: 5 }, () => 'data_locked'),
    'started',
  ]);
});

test('after a kill -9 of the server an acknowledged row is there', async () => {
  const first = await started({ settings: {} });
  await query(first.url, 'create table kept (value int)');
  await query(first.url, 'insert into kept values (7)');
  process.kill(first.pid, 'SIGKILL');
  expect(await first.ended).toEqual({ asked: false });
  await first.stop();
  const second = await started();
  expect(await query(second.url, 'select value from kept')).toEqual([7]);
});

test('a helper that never notices the death of its server does not keep the next one from starting', async () => {
  const first = await started({ settings: {} });
  const client = new pg.Client({ connectionString: first.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('create table kept as select 7 as value');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const stuck = Number(rows[0]?.pid);
  process.kill(stuck, 'SIGSTOP');
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  await first.stop();
  const second = await started();
  expect(await query(second.url, 'select value from kept')).toEqual([7]);
  await client.end();
});

test('after a kill -9 of the launching process its server is stopped and the data are there', async () => {
  const { child, url, pid } = await holderOf(join(top, 'data'));
  children.push(child);
  await query(url, 'create table kept (value int); insert into kept values (7)');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(isAlive(pid)).toBe(true);
  const lines: string[] = [];
  const server = await started({ log: (line) => lines.push(line) });
  expect(lines[0]).toContain(String(pid));
  await expect(query(url, 'select 1')).rejects.toThrow();
  expect(await query(server.url, 'select value from kept')).toEqual([7]);
});

test('a pid file whose pid belongs to another program now stops nobody', async () => {
  await (await started()).stop();
  const bystander = spawn('sleep', ['600'], { stdio: 'ignore' });
  children.push(bystander);
  const file = join(top, 'data', 'cluster', 'postmaster.pid');
  await writeFile(file, `${bystander.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
  await started();
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
});

test('it works below a folder that only the caller may enter, programs and data alike', async () => {
  await chmod(top, 0o700);
  await cp(npmBinaries(18), join(top, 'programs'), { recursive: true, verbatimSymlinks: true });
  const server = await started({ binaries: join(top, 'programs'), dataDir: join(top, 'deep', 'er', 'data') });
  await query(server.url, 'create table kept (value int); checkpoint');
});

test('library links that the install script did not make are made', async () => {
  const programs = join(top, 'programs');
  await cp(npmBinaries(18), programs, { recursive: true, verbatimSymlinks: true });
  await chmod(top, 0o755);
  for (const entry of await readdir(join(programs, 'lib'), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(programs, 'lib', entry.name));
  }
  await started({ binaries: programs });
});

test('data of another major version are left alone', async () => {
  await (await started({ binaries: npmBinaries(15) })).stop();
  const issue = await refused({ binaries: npmBinaries(18) });
  expect(issue.code).toBe('version_different');
  expect(issue.message).toContain('15');
  await started({ binaries: npmBinaries(15) });
});

test('a taken port is named, and the folder is free again', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  const address = squatter.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const issue = await refused({ port });
  expect(issue).toMatchObject({ code: 'port_taken', message: expect.stringContaining(String(port)) });
  await new Promise((resolve) => squatter.close(resolve));
  expect((await started({ port })).port).toBe(port);
});

test('a cluster that was half made when the process died is made anew', async () => {
  await mkdir(join(top, 'data', 'cluster.new', 'base'), { recursive: true });
  await writeFile(join(top, 'data', 'cluster.new', 'PG_VERSION'), '18\n');
  await started();
});

test('a data folder without its password or with strange content is not touched', async () => {
  await (await started()).stop();
  await rm(join(top, 'data', 'password'));
  expect((await refused()).code).toBe('data_damaged');
  await mkdir(join(top, 'other', 'cluster'), { recursive: true });
  await writeFile(join(top, 'other', 'cluster', 'mine.txt'), 'mine');
  expect((await refused({ dataDir: join(top, 'other') })).code).toBe('data_damaged');
  expect(await readFile(join(top, 'other', 'cluster', 'mine.txt'), 'utf8')).toBe('mine');
});

test('missing programs, forbidden folders and bad settings are told with a next step', async () => {
  for (const [options, code] of [
    [{ binaries: join(top, 'nowhere') }, 'binaries_missing'],
    [{ dataDir: '/sys/prime-tally' }, 'permission_denied'],
    [{ settings: { shared_buffers: 'much' } }, 'start_failed'],
  ] as const) {
    const issue = await refused(options);
    expect(issue.code).toBe(code);
    expect(issue.hint).not.toBe('');
  }
});

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, setUpRoles } from '@prime-tally/store-pg';
import { createTestDatabase } from '@prime-tally/store-pg/testing';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { listen, urlOf } from '../../src/http/listen.ts';
import { createPlayground, type Playground } from '../../src/playground/index.ts';
import { exportText, throughChat } from '../support/export-text.ts';
import { openTestStore } from '../support/test-store.ts';

const BOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = `123456:${'a'.repeat(35)}`;
const ada = { id: 101, name: 'Ada' };
const inPrivate = { user: ada, chat: { id: ada.id, type: 'private' } } as const;

let folder: string;
let port: number;
beforeAll(async () => {
  execFileSync('npx', ['tsup', '--silent', '--out-dir', 'dist'], { cwd: BOT });
  folder = mkdtempSync(join(tmpdir(), 'bot-process-'));
  port = await freePort();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGINT');
});

interface Run {
  readonly child: ChildProcess;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
}

function run(env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(BOT, 'dist/main.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...env },
  });
  running.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, output: () => output };
}

/** A Telegram for the token, in this process. */
async function openTelegram(): Promise<{ playground: Playground; url: string; close: () => Promise<void> }> {
  const playground = createPlayground({
    token: TOKEN,
    bot: { id: 123456, username: 'real_bot', first_name: 'Real' },
    sendTimeoutMs: 10,
  });
  const address = { host: '127.0.0.1', port: 0 };
  const server = (await listen(playground.app, address))._unsafeUnwrap();
  const close = async () => {
    playground.close();
    await server.close();
  };
  return { playground, url: urlOf({ ...address, port: server.port }), close };
}

async function started(env?: Record<string, string>): Promise<Run> {
  const one = run(env);
  await expect
    .poll(() => `${one.output().stdout}${one.child.exitCode ?? ''}`, { timeout: 40_000 })
    .not.toBe('');
  expect(one.output()).toMatchObject({ stdout: `Playground: http://127.0.0.1:${port}/\n` });
  return one;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}

async function send(text: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/playground/send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...inPrivate, text }),
  });
  const messages = (await response.json()) as { text: string }[];
  return messages.map((message) => message.text).join('\n---\n');
}

function postmasterPid(): number {
  return Number(readFileSync(join(folder, 'data/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

it('starts from nothing, keeps what it was told over a Ctrl-C and a kill -9, and leaves nothing running', async () => {
  const first = await started();
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await send(throughChat(exportText({ agent: 'AdaLove', stats: { Hacks: 900 } })))).toContain(
    '✅ 💚 AdaLove',
  );
  const postgres = postmasterPid();
  expect(await end(first.child, 'SIGINT')).toBe(0);
  expect(isAlive(postgres)).toBe(false);
  expect(`${first.output().stdout}${first.output().stderr}`).not.toContain('AdaLove');

  const second = await started();
  expect(await send('/top hacks')).toContain('AdaLove 900');
  const other = run({ PORT: String(await freePort()) });
  expect((await once(other.child, 'exit'))[0]).toBe(1);
  expect(other.output().stderr).toContain(`in use by process ${second.child.pid}`);
  await end(second.child, 'SIGKILL');

  const third = await started();
  expect(await send('/top hacks')).toContain('AdaLove 900');
  expect(await end(third.child, 'SIGTERM')).toBe(0);
});

it('says what is wrong with the configuration, all at once, and starts nothing', async () => {
  const one = run({ PORT: 'x', TELEGRAM_BOT_TOKEN: 'my secret' });
  expect((await once(one.child, 'exit'))[0]).toBe(1);
  expect(one.output().stderr).toContain('TELEGRAM_BOT_TOKEN: not a bot token');
  expect(one.output().stderr).toContain('PORT: must be a whole number');
  expect(one.output().stderr).not.toContain('secret');
});

it('ends with a reason when its Postgres does', async () => {
  const one = await started();
  process.kill(postmasterPid(), 'SIGKILL');
  expect((await once(one.child, 'exit'))[0]).toBe(1);
  expect(one.output().stderr).toContain('The embedded Postgres has ended by itself.');
});

it('says that the port is taken and stops its database', async () => {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const one = run();
  expect((await once(one.child, 'exit'))[0]).toBe(1);
  expect(one.output().stderr).toContain(`Port ${port} is taken.`);
  expect(one.output().stdout).toBe('');
  server.close();
});

it('works as the app and migrates as the owner; an app alone is told whom it lacks', async () => {
  const [server] = inject('databaseServers');
  if (server === undefined) throw new Error('The test run has started no database');
  const database = await createTestDatabase(server);
  const admin = createPool({ url: database.adminUrl, size: 1 });
  const asked = async (sql: string): Promise<unknown[]> => {
    const client = await admin.connect();
    const { rows } = await client.query(sql);
    client.release();
    return rows;
  };
  await asked('drop schema prime_tally cascade');
  (await setUpRoles({ pool: admin, names: server.roles }))._unsafeUnwrap();

  const alone = run({ DATABASE_URL: database.appUrl });
  expect((await once(alone.child, 'exit'))[0]).toBe(1);
  expect(alone.output().stderr).toContain("Migrate as the schema's owner. Check DATABASE_URL");
  expect(alone.output().stderr).not.toContain(server.password);

  const both = await started({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
  expect(await send(throughChat(exportText({ agent: 'AdaLove' })))).toContain('✅ 💚 AdaLove');
  const users = await asked(
    'select distinct usename from pg_stat_activity where datname = current_database() and usename <> current_user',
  );
  expect(users).toEqual([{ usename: server.roles.app }]);
  expect(await end(both.child, 'SIGTERM')).toBe(0);

  const strict = run({ DATABASE_URL: database.appUrl, DATABASE_SSLMODE: 'verify-full' });
  expect((await once(strict.child, 'exit'))[0]).toBe(1);
  expect(strict.output().stderr).toContain('The database has no TLS.');
  await admin.end();
  await database.drop();
});

it('with a token polls Telegram, with DATABASE_URL uses that Postgres, both from .env; a refusal is said in words', async () => {
  const telegram = await openTelegram();
  const database = await openTestStore();
  const dotEnv = join(folder, '.env');
  const settings = [
    `TELEGRAM_BOT_TOKEN=${TOKEN}`,
    `TELEGRAM_API_ROOT=${telegram.url}`,
    `DATABASE_URL=${database.url}`,
  ];
  writeFileSync(dotEnv, settings.join('\n'), { mode: 0o644 });

  const one = run();
  await expect.poll(() => one.output().stdout, { timeout: 40_000 }).toContain('Bot: https://t.me/real_bot');
  expect(one.output().stderr).toContain('chmod 600');
  await telegram.playground.send({ ...inPrivate, text: throughChat(exportText({ agent: 'AdaLove' })) });
  await expect.poll(() => telegram.playground.messages(ada.id).at(-1)?.text).toContain('✅ 💚 AdaLove');
  expect((await database.store.counts())._unsafeUnwrap()).toMatchObject({ agents: 1, submissions: 1 });
  telegram.playground.faults.order({ method: 'getUpdates', error_code: 409 });
  await telegram.playground.send({ ...inPrivate, text: '/help' });
  expect((await once(one.child, 'exit'))[0]).toBe(1);
  expect(one.output().stderr).toContain('Another process fetches the updates of this bot.');

  telegram.playground.faults.order({ method: 'getMe', error_code: 401 });
  const two = run();
  expect((await once(two.child, 'exit'))[0]).toBe(1);
  expect(two.output().stderr).toContain("Telegram doesn't know this TELEGRAM_BOT_TOKEN");
  for (const { output } of [one, two]) expect(`${output().stdout}${output().stderr}`).not.toContain(TOKEN);

  await telegram.close();
  await database.close();
  rmSync(dotEnv);
});

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';

const BOT = fileURLToPath(new URL('../..', import.meta.url));
const ada = { id: 101, name: 'Ada' };
const inPrivate = { user: ada, chat: { id: ada.id, type: 'private' } };

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

it('says that the port is taken and stops its database', async () => {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const one = run();
  expect((await once(one.child, 'exit'))[0]).toBe(1);
  expect(one.output().stderr).toContain(`Port ${port} is taken.`);
  expect(one.output().stdout).toBe('');
  server.close();
});

// npm run test:debian: what needs software that only apt has. Here: the database tests on Debian's own Postgres.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './lib/free-port.mjs';
import { install, requireNode } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { reportSteps, runSteps } from './lib/steps.mjs';
import { runVitest } from './lib/vitest.mjs';

const BINARIES = '/usr/lib/postgresql/15/bin';

requireNode();
if (!existsSync(path.join(BINARIES, 'pg_ctl'))) {
  console.error(
    `There is no Postgres in ${BINARIES}. As root: apt-get update && apt-get install -y postgresql-15`,
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await install();
reportSteps(
  await runSteps([{ name: "test database, Debian's Postgres 15", run: () => withPostgres(testDatabase) }]),
);

function testDatabase(url) {
  return runVitest('database', { env: { TEST_DATABASE_URL: url } });
}

/** Runs `work` with the address of a fresh server and stops the server afterwards; its log is shown where it doesn't start. */
async function withPostgres(work) {
  const owner = await serverOwner();
  const folder = await mkdtemp(path.join(tmpdir(), 'prime-tally-debian-'));
  const data = path.join(folder, 'data');
  const log = path.join(folder, 'log');
  const password = randomUUID();
  const passwordFile = path.join(folder, 'password');
  const postgres = (program, args) =>
    run(path.join(BINARIES, program), args, { quiet: true, cwd: folder, ...owner });
  try {
    if (owner) await chown(folder, owner.uid, owner.gid);
    await writeFile(passwordFile, password);
    // Hint: with `trust` a wrong password would be let in, and the test that sends one would fail.
    const made = await postgres('initdb', [
      ...['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-sync'],
      ...['-A', 'scram-sha-256', '--pwfile', passwordFile],
    ]);
    if (made.code !== 0) return made;
    const port = await freePort();
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
    const started = await postgres('pg_ctl', ['-D', data, '-l', log, '-w', '-o', settings, 'start']);
    if (started.code !== 0) return { ...started, output: `${started.output}${await readFile(log, 'utf8')}` };
    try {
      return await work(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
    } finally {
      await postgres('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Postgres refuses to run as root: Debian's package brings a user for it. */
async function serverOwner() {
  if (process.getuid() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map((flag) => run('id', [flag, 'postgres'], { quiet: true })),
  );
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

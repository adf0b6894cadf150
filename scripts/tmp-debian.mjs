// npm run test:debian: what needs software that only apt has. Here: the database tests on Debian's own Postgres, and
// the store behind PgBouncer.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './lib/free-port.mjs';
import { install, requireNode } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { reportSteps, runSteps } from './lib/steps.mjs';
import { runVitest } from './lib/vitest.mjs';

const BINARIES = '/usr/lib/postgresql/15/bin';
const PGBOUNCER = '/usr/sbin/pgbouncer';

requireNode();
const missing = [path.join(BINARIES, 'pg_ctl'), PGBOUNCER].filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(
    `There is no ${missing.join(', no ')}. As root: apt-get update && apt-get install -y postgresql-15 pgbouncer`,
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await install();
reportSteps(
  await runSteps([
    {
      name: "test database, Debian's Postgres 15",
      run: () => withPostgres(({ url }) => runVitest('database', { paths: ['test/roles','resilience.db','test/migrations','test/tls'], env: { TEST_DATABASE_URL: url } })),
    },
    {
      name: 'test store behind PgBouncer in transaction mode',
      run: () => withPostgres((server) => withPgBouncer(server, testPooler)),
    },
  ]),
);

function testPooler(url, poolerUrl) {
  return runVitest('pooler', { paths: ['pgbouncer'], env: { TEST_DATABASE_URL: url, TEST_POOLER_URL: poolerUrl } });
}

/**
 * Runs `work` with the server's address and that of a PgBouncer before it, which gives three connections of the server to
 * all clients of a database and user, by transaction; it is stopped afterwards.
 */
async function withPgBouncer({ url, folder, owner }, work) {
  const { username, password, hostname, port } = new URL(url);
  const poolerPort = await freePort();
  const config = path.join(folder, 'pgbouncer.ini');
  const users = path.join(folder, 'pgbouncer-users.txt');
  await writeFile(users, `"${username}" "${password}"\n`, { mode: 0o644 });
  await writeFile(
    config,
    `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${poolerPort}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
auth_user = ${username}
auth_query = select usename, passwd from pg_catalog.pg_shadow where usename = $1
admin_users = ${username}
pool_mode = transaction
default_pool_size = 3
max_client_conn = 500
`,
  );
  let output = '';
  const child = spawn(PGBOUNCER, [config], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...owner });
  const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  try {
    for (let waited = 0; !/process up/.test(output); waited += 50) {
      if (child.exitCode !== null || waited > 30_000) return { code: 1, output };
      await delay(50);
    }
    const outcome = await work(url, `postgres://127.0.0.1:${poolerPort}`);
    return outcome.code === 0
      ? outcome
      : { ...outcome, output: `${outcome.output ?? ''}${output.slice(-5000)}` };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

/** Runs `work` with a fresh server (address, folder, whom it runs as) and stops it afterwards; its log is shown where it doesn't start. */
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
      const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
      return await work({ url, folder, owner });
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

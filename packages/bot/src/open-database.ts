import {
  createMigrator,
  createPool,
  type PoolOptions,
  poolProblemOf,
  type StorePool,
} from '@prime-tally/store-pg';
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import type { DatabaseConfig } from './config/read-config.ts';
import { type StartParts, StartProblem } from './start-parts.ts';

const DATABASE_HINT = 'Check DATABASE_URL (or DB_HOST …), DATABASE_OWNER_URL, and that the server runs.';

/** Connections to the database, which is migrated; the embedded one is started. All of it ends with the lifecycle. */
export async function openDatabase(config: DatabaseConfig, parts: StartParts): Promise<StorePool> {
  const { log, lifecycle } = parts;
  const { app, owner } = await addressesOf(config, parts);
  const problem = poolProblemOf(app) ?? poolProblemOf(owner);
  if (problem !== undefined) throw new StartProblem(problem);
  const pool = createPool(app);
  pool.on('error', (err) => log.warn({ err }, 'lost an idle connection to the database'));
  await lifecycle.started('pool', () => pool.end());
  const ownerPool = createPool({ ...owner, size: 1 });
  const migrated = await createMigrator({ pool: ownerPool })
    .up()
    .finally(() => ownerPool.end());
  if (migrated.isErr())
    throw new StartProblem(`The database can't be used: ${migrated.error.message} ${DATABASE_HINT}`);
  if (migrated.value.length > 0) log.info({ migrations: migrated.value }, 'database migrated');
  return pool;
}

/** Which database the store uses, and as whom it is migrated; starts the embedded one. */
async function addressesOf(
  config: DatabaseConfig,
  { log, lifecycle, giveUp }: StartParts,
): Promise<{ app: PoolOptions; owner: PoolOptions }> {
  if (config.kind === 'server') {
    const { url, ownerUrl = url, tls } = config;
    return { app: { url, tls }, owner: { url: ownerUrl, tls } };
  }
  const started = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (line) => log.info(line),
  });
  if (started.isErr()) throw new StartProblem(`${started.error.message} ${started.error.hint}`);
  const { appUrl, ownerUrl, ended, stop } = started.value;
  await lifecycle.started('postgres', stop);
  void ended.then(({ asked }) => {
    if (!asked) giveUp(new StartProblem('The embedded Postgres has ended by itself. Start the bot again.'));
  });
  return { app: { url: appUrl }, owner: { url: ownerUrl } };
}

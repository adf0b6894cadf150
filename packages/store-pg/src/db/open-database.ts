import { resolve } from 'node:path';
import { err, ok, type Result } from 'neverthrow';
import { runningOwnerUrlOf } from '../embedded/attach.ts';
import { startEmbeddedPostgres } from '../embedded/start.ts';
import { createPool, poolProblemOf } from '../pool.ts';
import type { Database } from './database.ts';
import { type DbIssue, issueOf } from './issue.ts';
import { safeUrl } from './safe-url.ts';

const CONNECTIONS = 4;

/** Which database: a server by its URL, or the embedded one of a folder. */
export type Place = { readonly url: string } | { readonly dataDir: string };

/** A database in use, until it is closed. */
export interface OpenDatabase extends Database {
  close(): Promise<void>;
}

/**
 * A connection to the place. An embedded server is started for the time being, or, where another process (the bot)
 * holds its folder, joined: what a command must not do beside a running bot, it has to prevent in the database.
 */
export async function openDatabase(
  place: Place,
  schema: string,
  progress: (line: string) => void,
): Promise<Result<OpenDatabase, DbIssue>> {
  if ('url' in place) {
    const problem = poolProblemOf({ url: place.url });
    if (problem !== undefined) return err(issueOf('arguments_wrong', problem, 'Mend the address.'));
    return ok(openUrl(place.url, safeUrl(place.url), schema));
  }
  const dataDir = resolve(place.dataDir);
  const started = await startEmbeddedPostgres({ dataDir, log: progress });
  if (started.isOk()) {
    const { ownerUrl, stop } = started.value;
    return ok(openUrl(ownerUrl, dataDir, schema, stop));
  }
  const url = started.error.code === 'data_locked' ? await runningOwnerUrlOf(dataDir) : undefined;
  if (url === undefined) return err(started.error);
  progress(`Joined the Postgres that process ${started.error.pid ?? '?'} runs in ${dataDir}.`);
  return ok(openUrl(url, dataDir, schema));
}

function openUrl(
  url: string,
  name: string,
  schema: string,
  stop: () => Promise<void> = async () => {},
): OpenDatabase {
  const pool = createPool({ url, size: CONNECTIONS });
  return {
    name,
    pool,
    schema,
    async close() {
      await pool.end();
      await stop();
    },
  };
}

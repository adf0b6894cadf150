import { setTimeout as delay } from 'node:timers/promises';
import { err, ok, type Result } from 'neverthrow';
import { type Database, issueOfFailure } from '../db/database.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { guardClient } from '../guarded.ts';
import type { ClientLike } from '../pool-like.ts';
import { repeated } from './patience.ts';

const ATTEMPTS = 50;
const PAUSE_MS = 200;

/** One mover a house at a time: held until released, or until the process ends, however it ends. */
export async function lockMove(
  databases: readonly Database[],
): Promise<Result<{ release: () => Promise<void> }, DbIssue>> {
  const clients: ClientLike[] = [];
  const release = async (): Promise<void> => {
    for (const client of clients) {
      // A lock of the session ends with it.
      client.release(true);
    }
  };
  for (const database of databases) {
    const locked = await repeated(() => lockOne(database));
    if (locked.isOk()) {
      clients.push(locked.value);
      continue;
    }
    await release();
    return err(locked.error);
  }
  return ok({ release });
}

async function lockOne({ name, pool, schema }: Database): Promise<Result<ClientLike, DbIssue>> {
  try {
    const client = await pool.connect();
    guardClient(client);
    if (await isLocked(client, schema)) return ok(client);
    client.release(true);
  } catch (error) {
    return err(issueOfFailure(name, error));
  }
  return err(
    issueOf(
      'target_occupied',
      `Another move works on ${name}, or both houses are one.`,
      'Wait for the other one to end, or name two different databases.',
    ),
  );
}

// Hint: for a while, since the server may still be at the last statement of a mover that was killed.
async function isLocked(client: ClientLike, schema: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { rows } = await client.query('select where pg_try_advisory_lock(hashtextextended($1::text, 0))', [
      `prime-tally move of ${schema}`,
    ]);
    if (rows.length > 0) return true;
    await delay(PAUSE_MS);
  }
  return false;
}

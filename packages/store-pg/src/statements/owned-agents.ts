import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const LOCK = `
select agent_id::text as agent_id, codename from agent
where owner_id = $1::bigint
order by lower(codename) for update`;

const NEXT = `
select agent_id::text as agent_id, codename from agent
where owner_id = $1::bigint and ($2::text is null or lower(codename) > lower($2::text collate "C"))
order by lower(codename) limit 1`;

/** An agent by its number. */
export interface OwnedAgent {
  readonly id: string;
  readonly codename: string;
}

/** Holds the rows of all agents of a user, in the order of their codenames as `save` does. */
// Hint: looked for until twice the same, since one that was waited for may have been merged into another one.
export async function lockOwnedAgents(query: Query, userId: string): Promise<readonly OwnedAgent[]> {
  let before: string | undefined;
  for (;;) {
    const owned = (await query(LOCK, [userId])).map(readOwned);
    const ids = owned.map(({ id }) => id).join();
    if (ids === before) return owned;
    before = ids;
  }
}

/** The first agent of a user, or the one after a codename. */
export async function readNextOwned(
  query: Query,
  userId: string,
  after: string | undefined,
): Promise<OwnedAgent | undefined> {
  const [row] = await query(NEXT, [userId, after ?? null]);
  return row === undefined ? undefined : readOwned(row);
}

function readOwned(row: unknown): OwnedAgent {
  return { id: readText(row, 'agent_id'), codename: readText(row, 'codename') };
}

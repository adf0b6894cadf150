import type { Faction } from '@prime-tally/stats-core';
import { codeOf, factionOf } from '../codes.ts';
import { readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** An agent whose row this transaction holds: its history and boards change by nobody else meanwhile. */
export interface LockedAgent {
  readonly id: string;
  /** In its first spelling. */
  readonly codename: string;
  readonly faction: Faction;
  readonly ownerId?: string;
  /** Whether this transaction has made it. */
  readonly isNew: boolean;
}

const COLUMNS = 'agent_id::text as agent_id, codename, faction::text as faction, owner_id::text as owner_id';

// The collation is named since another one may lower letters in its own way, Turkish for instance.
const SELECT = `select ${COLUMNS} from agent where lower(codename) = lower($1::text collate "C") for update`;

const SELECT_TWO = `
select ${COLUMNS} from agent
where lower(codename) in (lower($1::text collate "C"), lower($2::text collate "C"))
order by lower(codename) for update`;

const INSERT = `
insert into agent (codename, faction) values ($1::text, $2::"char")
on conflict (lower(codename)) do nothing
returning ${COLUMNS}`;

/** The agent of that codename, whatever its case; made if missing. */
export async function lockAgent(query: Query, codename: string, faction: Faction): Promise<LockedAgent> {
  for (;;) {
    const known = await lockKnownAgent(query, codename);
    if (known) return known;
    const [made] = await query(INSERT, [codename, codeOf(faction)]);
    if (made !== undefined) return { ...readAgent(made), isNew: true };
  }
}

/** The agent of that codename, whatever its case, if there is one. */
export async function lockKnownAgent(query: Query, codename: string): Promise<LockedAgent | undefined> {
  const [row] = await query(SELECT, [codename]);
  return row === undefined ? undefined : readAgent(row);
}

/** The agents of two codenames, in the order asked for, each if there is one. */
// Hint: in the order of codenames, as `save` does, else the two could lock each other out.
export async function lockKnownAgents(
  query: Query,
  one: string,
  other: string,
): Promise<readonly (LockedAgent | undefined)[]> {
  const agents = (await query(SELECT_TWO, [one, other])).map(readAgent);
  return [one, other].map((name) =>
    agents.find(({ codename }) => codename.toLowerCase() === name.toLowerCase()),
  );
}

/** Holds the row of an agent known by its id. */
export async function lockAgentById(query: Query, agentId: string): Promise<void> {
  await query('select from agent where agent_id = $1::bigint for update', [agentId]);
}

/** From a row of the agent's columns. */
export function readAgent(row: unknown): LockedAgent {
  const ownerId = readOptionalText(row, 'owner_id');
  return {
    id: readText(row, 'agent_id'),
    codename: readText(row, 'codename'),
    faction: factionOf(readText(row, 'faction')),
    ...(ownerId === undefined ? {} : { ownerId }),
    isNew: false,
  };
}

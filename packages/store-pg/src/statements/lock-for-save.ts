import type { SourceRef } from '@prime-tally/stats-core/ports';
import { cell, readNumber, readOptionalNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { type LockedAgent, readAgent } from './lock-agent.ts';
import { localText } from './parts.ts';

/** What a source has stored. */
export interface Held {
  readonly agentId: string;
  readonly agent: string;
  readonly takenLocal: string;
  readonly variant: number;
  readonly sourceId: number;
  readonly sha256: string;
  readonly revision: number;
}

/** What a save starts from. */
export interface SaveStart {
  /** Names the tables of the dictionary: another one once they were emptied, restored or made anew. */
  readonly mark: string;
  /** Absent = nothing came from this instance yet. */
  readonly sourceId?: number;
  readonly isDisabled: boolean;
  /** What the source has stored so far; its agent is locked. */
  readonly held?: Held;
  /** The agent of that codename, locked; absent = there is none. Where `held` had the name before, its agent. */
  readonly agent?: LockedAgent;
}

// Hint: locked in the order of codenames, else two edits that swap agents wait for each other until the server breaks
// it. What stands round the snapshot in the history must be read by a later statement: this one, should it have waited
// for a lock, still sees the time before.
const SQL = `
with origin_held as materialized (
  select agent_id, taken_local, variant, text_sha256, revision from origin
  where source_id = (select source_id from source where kind = $1::text and instance = $2::text)
    and external_id = $3::text and ordinal = $4::smallint
), locked as materialized (
  select agent_id, codename, faction, owner_id from agent
  where lower(codename) = lower($5::text collate "C") or agent_id = (select agent_id from origin_held)
  order by lower(codename) for update
)
select
  pg_relation_filenode('stat') || '.' || pg_relation_filenode('shape') as mark,
  (select source_id from source where kind = $1::text and instance = $2::text) as source_id,
  exists (select from source where kind = $1::text and instance = $2::text and not is_enabled) as is_disabled,
  ${localText('held.taken_local')} as taken_local, encode(held.text_sha256, 'hex') as sha256, held.revision, held.variant,
  locked.agent_id::text as agent_id, locked.codename, locked.faction::text as faction, locked.owner_id::text as owner_id,
  locked.agent_id = held.agent_id as is_held, lower(locked.codename) = lower($5::text collate "C") as is_wanted,
  exists (
    select from former_name
    where agent_id = held.agent_id and lower(codename) = lower($5::text collate "C")
  ) as is_former
from (select) as one
left join origin_held as held on true
left join locked on true`;

/** Locks the agents that a save may change, and reads what its source has stored. */
export async function lockForSave(query: Query, source: SourceRef, codename: string): Promise<SaveStart> {
  const { kind, instance, externalId, ordinal } = source;
  const rows = await query(SQL, [kind, instance, externalId, ordinal, codename]);
  const [first] = rows;
  const keeper = rows.find((row) => cell(row, 'is_held') === true);
  // Hint: whoever bears the name today, an edited message stays with the agent that it was posted for.
  const wanted =
    cell(first, 'is_former') === true ? keeper : rows.find((row) => cell(row, 'is_wanted') === true);
  const sourceId = readOptionalNumber(first, 'source_id');
  return {
    mark: readText(first, 'mark'),
    isDisabled: cell(first, 'is_disabled') === true,
    ...(sourceId !== undefined && { sourceId }),
    ...(sourceId !== undefined && keeper !== undefined && { held: readHeld(keeper, sourceId) }),
    ...(wanted !== undefined && { agent: readAgent(wanted) }),
  };
}

function readHeld(row: unknown, sourceId: number): Held {
  return {
    agentId: readText(row, 'agent_id'),
    agent: readText(row, 'codename'),
    takenLocal: readText(row, 'taken_local'),
    variant: readNumber(row, 'variant'),
    sourceId,
    sha256: readText(row, 'sha256'),
    revision: readNumber(row, 'revision'),
  };
}

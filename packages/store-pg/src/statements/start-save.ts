import type { Snapshot } from '@prime-tally/stats-core';
import type { SourceRef } from '@prime-tally/stats-core/ports';
import { codeOf } from '../codes.ts';
import { cell, readList, readNumber, readOptionalNumber, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { type LockedAgent, readAgent } from './lock-agent.ts';
import { type NeighbourRows, neighbourRowsOf } from './read-neighbours.ts';

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
  /** What stands round the moment in that agent's history; absent where `held` changes it first, or without an agent. */
  readonly near?: NeighbourRows;
}

const SQL = `
select start_save($1::text, $2::text, $3::text, $4::smallint, $5::text, $6::timestamp, $7::"char") as save`;

/** Locks the agents that a save may change, and reads what its source has stored. */
export async function startSave(
  query: Query,
  source: SourceRef,
  snapshot: Pick<Snapshot<string>, 'agent' | 'takenAt' | 'timeSpan'>,
  isAgain = false,
): Promise<SaveStart> {
  const { kind, instance, externalId, ordinal } = source;
  const { agent: codename, takenAt, timeSpan } = snapshot;
  const values = [kind, instance, externalId, ordinal, codename, takenAt, codeOf(timeSpan)];
  const [row] = await query(SQL, values);
  const save = cell(row, 'save');
  const start = cell(save, 'start');
  const agents = readList(start, 'agents');
  const heldId = readOptionalText(start, 'held_id');
  const keeper =
    heldId === undefined ? undefined : agents.find((one) => readText(one, 'agent_id') === heldId);
  // Hint: whoever bears the name today, an edited message stays with the agent that it was posted for.
  const wanted =
    cell(start, 'is_former') === true ? keeper : agents.find((one) => cell(one, 'is_wanted') === true);
  // Hint: a look that waited for a lock has seen the time before it. The agent may have been merged or renamed since.
  if (heldId !== undefined && (keeper === undefined || (wanted === undefined && !isAgain)))
    return startSave(query, source, snapshot, true);
  const sourceId = readOptionalNumber(start, 'source_id');
  const near = cell(save, 'near');
  return {
    mark: readText(start, 'mark'),
    isDisabled: cell(start, 'is_disabled') === true,
    ...(sourceId !== undefined && { sourceId }),
    ...(sourceId !== undefined && keeper !== undefined && { held: readHeld(start, keeper, sourceId) }),
    ...(wanted !== undefined && { agent: readAgent(wanted) }),
    ...(wanted !== undefined && near !== null && { near: neighbourRowsOf(readList(save, 'near')) }),
  };
}

function readHeld(start: unknown, keeper: unknown, sourceId: number): Held {
  return {
    agentId: readText(keeper, 'agent_id'),
    agent: readText(keeper, 'codename'),
    takenLocal: readText(start, 'taken_local'),
    variant: readNumber(start, 'variant'),
    sourceId,
    sha256: readText(start, 'sha256'),
    revision: readNumber(start, 'revision'),
  };
}

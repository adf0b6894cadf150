import type { SourceRef } from '@prime-tally/stats-core/ports';
import { readNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { localText } from './parts.ts';

/** What a source has stored. */
export interface Held {
  readonly agentId: string;
  readonly agent: string;
  readonly takenLocal: string;
  readonly sourceId: number;
  readonly sha256: string;
  readonly revision: number;
}

const SQL = `
select
  origin.agent_id::text as agent_id, agent.codename, ${localText('origin.taken_local')} as taken_local,
  origin.source_id, encode(origin.text_sha256, 'hex') as sha256, origin.revision
from source
join origin using (source_id)
join agent using (agent_id)
where source.kind = $1::text and source.instance = $2::text
  and origin.external_id = $3::text and origin.ordinal = $4::smallint`;

/** What the source has stored so far, if anything. */
export async function findOrigin(query: Query, source: SourceRef): Promise<Held | undefined> {
  const [row] = await query(SQL, [source.kind, source.instance, source.externalId, source.ordinal]);
  if (row === undefined) return undefined;
  return {
    agentId: readText(row, 'agent_id'),
    agent: readText(row, 'codename'),
    takenLocal: readText(row, 'taken_local'),
    sourceId: readNumber(row, 'source_id'),
    sha256: readText(row, 'sha256'),
    revision: readNumber(row, 'revision'),
  };
}

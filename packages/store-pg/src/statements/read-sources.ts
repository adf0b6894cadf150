import type { SourceCard, TextRef } from '@prime-tally/stats-core/ports';
import { readFlag, readNumber, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { instantText } from './parts.ts';

const KINDS: readonly TextRef['kind'][] = ['telegram', 'import', 'api'];

const SQL = `
select
  source.kind, source.instance, source.is_enabled, ${instantText('source.first_seen_at')} as first_seen_at,
  source.last_error_code, ${instantText('source.last_error_at')} as last_error_at,
  held.submissions, ${instantText('held.last_at')} as last_seen_at,
  (select coalesce(sum(count), 0) from refusal where refusal.source_id = source.source_id)::bigint as refused
from source
cross join lateral (
  select count(*) as submissions, max(submission.received_at) as last_at
  from (
    select distinct agent_id, taken_local, span, variant from origin where origin.source_id = source.source_id
  ) as one
  join submission using (agent_id, taken_local, span, variant)
) as held
where $1::integer is null or source.source_id = $1::integer
order by source.kind, source.instance`;

/** The sources, or the one of that number, by kind and instance. Cost grows with the history. */
export async function readSources(query: Query, sourceId?: number): Promise<readonly SourceCard[]> {
  return (await query(SQL, [sourceId ?? null])).map(readSource);
}

function readSource(row: unknown): SourceCard {
  const kind = KINDS.find((one) => one === readText(row, 'kind'));
  if (kind === undefined) throw new Error('A source has no kind that is known');
  const lastSeenAt = readOptionalText(row, 'last_seen_at');
  const [code, at] = [readOptionalText(row, 'last_error_code'), readOptionalText(row, 'last_error_at')];
  return {
    kind,
    instance: readText(row, 'instance'),
    isEnabled: readFlag(row, 'is_enabled'),
    firstSeenAt: readText(row, 'first_seen_at'),
    ...(lastSeenAt !== undefined && { lastSeenAt }),
    ...(code !== undefined && at !== undefined && { lastError: { code, at } }),
    submissions: readNumber(row, 'submissions'),
    refused: readNumber(row, 'refused'),
  };
}

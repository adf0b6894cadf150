import { inflateRawSync } from 'node:zlib';
import type { PersonRecord } from '@prime-tally/stats-core/ports';
import { readJson, readNumber, readOptionalText, readOptionalTexts, readText } from '../rows.ts';
import { readSnapshot } from '../snapshot-row.ts';
import type { Query } from '../transaction.ts';
import { instantText, SNAPSHOT_COLUMNS, SNAPSHOT_JOINS } from './parts.ts';
import { readPersonSource } from './person-source.ts';

/** A submission with its place in the history of its agent. */
export interface PlacedSubmission {
  readonly place: { readonly takenLocal: string; readonly span: string; readonly variant: number };
  readonly record: PersonRecord;
}

const SQL = `
select
  submission.variant, ${instantText('submission.received_at')} as received_at, submission.zone, submission.warnings,
  ${SNAPSHOT_COLUMNS},
  (
    select json_agg(
      json_build_object(
        'kind', source.kind, 'instance', source.instance, 'external_id', origin.external_id, 'ordinal', origin.ordinal
      ) order by source.kind, source.instance, origin.external_id, origin.ordinal
    )::text
    from origin
    join source using (source_id)
    where origin.agent_id = submission.agent_id and origin.taken_local = submission.taken_local
      and origin.span = submission.span and origin.variant = submission.variant
  ) as sources,
  (
    select encode(raw_text.deflated, 'base64')
    from origin
    join raw_text on raw_text.agent_id = origin.agent_id and raw_text.text_sha256 = origin.text_sha256
    where origin.agent_id = submission.agent_id and origin.taken_local = submission.taken_local
      and origin.span = submission.span and origin.variant = submission.variant
    order by raw_text.received_at desc, raw_text.text_sha256 limit 1
  ) as deflated
from (
  select * from submission
  where agent_id = $1::bigint
    and ($2::timestamp is null or (taken_local, span, variant) > ($2::timestamp, $3::"char", $4::smallint))
  order by taken_local, span, variant limit $5::bigint
) as submission
${SNAPSHOT_JOINS}
order by submission.taken_local, submission.span, submission.variant`;

/** The next submissions of an agent, of every span and variant, oldest first. */
export async function readPersonSubmissions(
  query: Query,
  { id, codename }: { readonly id: string; readonly codename: string },
  after: PlacedSubmission['place'] | undefined,
  limit: number,
): Promise<readonly PlacedSubmission[]> {
  const { takenLocal = null, span = null, variant = null } = after ?? {};
  const rows = await query(SQL, [id, takenLocal, span, variant, limit]);
  return rows.map((row) => {
    const number = readNumber(row, 'variant');
    return {
      place: { takenLocal: readText(row, 'taken_local'), span: readText(row, 'span'), variant: number },
      record: recordOf(row, codename, number),
    };
  });
}

function recordOf(row: unknown, codename: string, variant: number): PersonRecord {
  const zone = readOptionalText(row, 'zone');
  const deflated = readOptionalText(row, 'deflated');
  const sources = readJson(row, 'sources');
  if (!Array.isArray(sources)) throw new Error('Sources of a submission are no list');
  return {
    type: 'submission',
    snapshot: readSnapshot(row, codename),
    variant,
    receivedAt: readText(row, 'received_at'),
    ...(zone !== undefined && { zone }),
    warnings: readOptionalTexts(row, 'warnings').filter((code) => code !== undefined),
    sources: sources.map(readPersonSource),
    ...(deflated !== undefined && { text: inflateRawSync(Buffer.from(deflated, 'base64')).toString() }),
  };
}

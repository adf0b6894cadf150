import type { Submission } from '@prime-tally/stats-core/ports';
import { codeOf } from '../codes.ts';
import type { Query } from '../transaction.ts';

const SQL = `
insert into origin (
  source_id, external_id, ordinal, agent_id, taken_local, span, revision, user_id, chat_id, text_sha256
) values (
  $1::integer, $2::text, $3::smallint, $4::bigint, $5::timestamp, $6::"char", $7::integer, $8::bigint, $9::bigint,
  decode($10::text, 'hex')
)`;

/** Names the source as one that holds the submission. */
export async function insertOrigin(
  query: Query,
  sourceId: number,
  agentId: string,
  { snapshot, source, userId, chatId, textSha256 }: Submission,
): Promise<void> {
  await query(SQL, [
    sourceId,
    source.externalId,
    source.ordinal,
    agentId,
    snapshot.takenAt,
    codeOf(snapshot.timeSpan),
    source.revision,
    userId ?? null,
    chatId ?? null,
    textSha256,
  ]);
}

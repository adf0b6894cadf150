import type { Instant } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const TEXT = `
insert into raw_text (agent_id, text_sha256, received_at, deflated)
select agent_id, decode($2::text, 'hex'), $3::timestamptz, $4::bytea
from agent where lower(codename) = lower($1::text collate "C")
on conflict (agent_id, text_sha256) do update set received_at = greatest(raw_text.received_at, excluded.received_at)`;

const OLD = `
delete from raw_text
where agent_id = (select agent_id from agent where lower(codename) = lower($1::text collate "C"))
  and received_at < $2::timestamptz - make_interval(days => $3::integer)`;

/** Keeps a text for an agent, and none of its texts that are older by that many days. */
export async function keepText(
  query: Query,
  agent: string,
  text: { readonly sha256: string; readonly deflated: Uint8Array; readonly receivedAt: Instant },
  days: number,
): Promise<void> {
  await query(TEXT, [agent, text.sha256, text.receivedAt, text.deflated]);
  await query(OLD, [agent, text.receivedAt, days]);
}

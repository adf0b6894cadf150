import type { AuditEntry } from '@prime-tally/stats-core/ports';
import type { Query } from '../transaction.ts';

const SQL = `
insert into audit (at, by_id, chat_id, what, subject, details)
values ($1::timestamptz, $2::bigint, $3::bigint, $4::text, $5::text, $6::jsonb)`;

/** Adds an entry to the audit trail, in the transaction of what it tells; the entry is checked already. */
export async function writeAudit(query: Query, entry: AuditEntry): Promise<void> {
  const { at, by, chatId, what, subject, details } = entry;
  await query(SQL, [
    at,
    by ?? null,
    chatId ?? null,
    what,
    subject,
    details === undefined ? null : JSON.stringify(details),
  ]);
}

import type { AuditEntry, AuditPage, ChatId } from '@prime-tally/stats-core/ports';
import { cell, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters } from './parameters.ts';
import { instantText } from './parts.ts';

/** A page of the audit trail, newest first. */
export async function readAudit(
  query: Query,
  request: { readonly chatId?: ChatId; readonly limit: number; readonly before?: string },
): Promise<AuditPage> {
  const { chatId, limit, before } = request;
  const parameters = createParameters();
  const { add } = parameters;
  const wanted = [
    ...(chatId === undefined ? [] : [`chat_id = ${add(chatId, 'bigint')}`]),
    ...(before === undefined ? [] : [`audit_id < ${add(before, 'bigint')}`]),
  ];
  const rows = await query(
    `
select
  audit_id::text as audit_id, ${instantText('at')} as at, by_id::text as by_id, chat_id::text as chat_id, what, subject,
  details, details is not null as has_details
from audit
${wanted.length === 0 ? '' : `where ${wanted.join(' and ')}`}
order by audit.audit_id desc
limit ${add(limit + 1, 'bigint')}`,
    parameters.values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(readEntry),
    ...(rows.length > limit && last !== undefined && { next: readText(last, 'audit_id') }),
  };
}

function readEntry(row: unknown): AuditEntry {
  const by = readOptionalText(row, 'by_id');
  const chatId = readOptionalText(row, 'chat_id');
  return {
    ...(by !== undefined && { by }),
    ...(chatId !== undefined && { chatId }),
    at: readText(row, 'at'),
    what: readText(row, 'what'),
    subject: readText(row, 'subject'),
    ...(cell(row, 'has_details') === true && { details: cell(row, 'details') }),
  };
}

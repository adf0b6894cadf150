import type { Query } from '../transaction.ts';
import type { NameUntil } from './read-names-of.ts';

// What a name stands between in a text or in JSON, where an escape such as \n may touch it. Not as the key of an object:
// else a codename such as "chatId" would hit what is not meant.
const BEFORE = String.raw`(?:^|[^a-z0-9]|\\[bfnrt]|\\u[0-9a-f]{4})`;
const AFTER = String.raw`(?![a-z0-9])(?!"\s*:)`;

const HOLDS = `
delete from hold
using unnest($1::text[], $2::text[], $3::text[]) as gone (name, pattern, until)
where gone.until = 'infinity' and lower(hold.codename) = lower(gone.name collate "C")`;

const AUDIT = `
update audit set subject = '', details = null
from unnest($1::text[], $2::text[], $3::text[]) as gone (name, pattern, until)
where audit.at <= gone.until::timestamptz and (audit.subject ~* gone.pattern or audit.details::text ~* gone.pattern)`;

const MESSAGES = `
delete from outbox
using unnest($1::text[], $2::text[], $3::text[]) as gone (name, pattern, until)
where outbox.created_at <= gone.until::timestamptz and (
  outbox.event ~* gone.pattern or outbox.destination ~* gone.pattern or outbox.payload::text ~* gone.pattern
  or outbox.sent_as ~* gone.pattern or outbox.reason ~* gone.pattern
)`;

const HEADERS = `
update stat set header = 'forgotten ' || stat.stat_id
from unnest($1::text[], $2::text[], $3::text[]) as gone (name, pattern, until)
where stat.header ~* gone.pattern and gone.until = 'infinity' and not exists (
  select from shape join submission using (shape_id) where stat.stat_id = any (shape.stat_ids)
)`;

const REFUSALS = `
delete from refusal
using unnest($1::text[], $2::text[], $3::text[]) as gone (name, pattern, until)
where refusal.header ~* gone.pattern and refusal.last_at <= gone.until::timestamptz`;

const SOURCES = `
delete from source
using unnest($1::text[], $2::text[], $3::text[]) as gone (name, pattern, until)
where source.instance ~* gone.pattern and gone.until = 'infinity'
  and not exists (select from origin where origin.source_id = source.source_id)
  and not exists (select from hold where hold.source_id = source.source_id)
  and not exists (select from refusal where refusal.source_id = source.source_id)`;

/** Takes names out of everything that tells of them: what waits under them, the trail of acts, messages, unused headers and sources. */
export async function forgetNames(query: Query, names: readonly NameUntil[]): Promise<void> {
  const values = [
    names.map(({ name }) => name),
    names.map(({ name }) => `${BEFORE}${name}${AFTER}`),
    names.map(({ until }) => until),
  ];
  for (const sql of [HOLDS, AUDIT, MESSAGES, HEADERS, REFUSALS, SOURCES]) await query(sql, values);
}

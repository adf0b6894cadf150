import type { AuditEntry, Hold, PersonRecord } from '@prime-tally/stats-core/ports';
import { spanOf } from '../codes.ts';
import { readJson, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { HOLD_COLUMNS, readHold } from './holds.ts';
import { instantText, localText } from './parts.ts';
import { readPersonSource } from './person-source.ts';

/** A record, and the place from which the next page goes on. */
export interface Placed {
  readonly place: string;
  readonly record: PersonRecord;
}

/** One kind of records of a person: a page of them after a place. */
export type PersonPage = (
  query: Query,
  userId: string,
  after: string | undefined,
  limit: number,
) => Promise<readonly Placed[]>;

// Hint: along the primary key, so that all pages together read the table once; there is no index on who posted.
const POSTS = `
select
  origin.source_id || ' ' || origin.agent_id || ' ' || origin.ordinal || ' ' || origin.external_id as place,
  agent.codename, ${localText('origin.taken_local')} as taken_local, origin.span::text as span,
  source.kind, source.instance, origin.external_id, origin.ordinal
from origin
join agent using (agent_id)
join source using (source_id)
where origin.user_id = $1::bigint and agent.owner_id is distinct from $1::bigint and ($2::text is null or
  (origin.source_id, origin.external_id, origin.ordinal, origin.agent_id) > (
    split_part($2::text, ' ', 1)::integer, regexp_replace($2::text, '^(\\S+ ){3}', '') collate "C",
    split_part($2::text, ' ', 3)::smallint, split_part($2::text, ' ', 2)::bigint
  ))
order by origin.source_id, origin.external_id, origin.ordinal, origin.agent_id limit $3::bigint`;

const EVENTS = `
select
  lower(agent.codename) || ' ' || event.event_id as place, agent.codename, event.name, event.chat_id::text as chat_id,
  ${instantText('event.starts_at')} as starts_at, ${instantText('event.ends_at')} as ends_at,
  ${localText('event_entry.start_local')} as start_local, ${localText('event_entry.end_local')} as end_local
from agent
join event_entry using (agent_id)
join event using (event_id)
where agent.owner_id = $1::bigint and ($2::text is null or (lower(agent.codename), event.event_id) > (
  split_part($2::text, ' ', 1) collate "C", split_part($2::text, ' ', 2)::bigint
))
order by lower(agent.codename), event.event_id limit $3::bigint`;

const PROXIES = `
select lower(agent.codename) as place, agent.codename
from proxy
join agent using (agent_id)
where proxy.user_id = $1::bigint and ($2::text is null or lower(agent.codename) > $2::text collate "C")
order by lower(agent.codename) limit $3::bigint`;

const REQUESTS = `
select lower(agent.codename) as place, agent.codename, ${instantText('request.asked_at')} as asked_at
from claim_request as request
join agent using (agent_id)
where request.user_id = $1::bigint and ($2::text is null or lower(agent.codename) > $2::text collate "C")
order by lower(agent.codename) limit $3::bigint`;

const HOLDS = `
select hold.hold_id::text as place, ${HOLD_COLUMNS}
from hold
join source using (source_id)
where (hold.decider_id = $1::bigint or hold.poster_id = $1::bigint) and hold.hold_id > coalesce($2::text, '0')::bigint
order by hold.hold_id limit $3::bigint`;

const BANS = `
select chat_id::text as place from ban
where user_id = $1::bigint and ($2::text is null or chat_id > $2::text::bigint)
order by chat_id limit $3::bigint`;

const ACTS = `
select
  audit_id::text as place, ${instantText('at')} as at, chat_id::text as chat_id, what, subject, details::text as details
from audit
where by_id = $1::bigint and audit_id > coalesce($2::text, '0')::bigint
order by audit_id limit $3::bigint`;

/** Everything of a person but agents and their submissions, kind by kind. */
export const PERSON_PAGES: readonly PersonPage[] = [
  page(EVENTS, readPart),
  page(POSTS, (row) => ({
    type: 'post',
    agent: readText(row, 'codename'),
    takenAt: readText(row, 'taken_local'),
    timeSpan: spanOf(readText(row, 'span')),
    source: readPersonSource(row),
  })),
  page(PROXIES, (row) => ({ type: 'proxy', agent: readText(row, 'codename') })),
  page(REQUESTS, (row, userId) => ({
    type: 'request',
    request: { agent: readText(row, 'codename'), userId, at: readText(row, 'asked_at') },
  })),
  page(HOLDS, (row) => ({ type: 'hold', hold: readHold(row) satisfies Hold })),
  page(BANS, (row) => ({ type: 'ban', chatId: readText(row, 'place') })),
  page(ACTS, (row, by) => ({ type: 'act', entry: readEntry(row, by) })),
];

function page(sql: string, recordOf: (row: unknown, userId: string) => PersonRecord): PersonPage {
  return async (query, userId, after, limit) =>
    (await query(sql, [userId, after ?? null, limit])).map((row) => ({
      place: readText(row, 'place'),
      record: recordOf(row, userId),
    }));
}

function readPart(row: unknown): PersonRecord {
  const startAt = readOptionalText(row, 'start_local');
  const endAt = readOptionalText(row, 'end_local');
  return {
    type: 'event',
    agent: readText(row, 'codename'),
    name: readText(row, 'name'),
    chatId: readText(row, 'chat_id'),
    from: readText(row, 'starts_at'),
    to: readText(row, 'ends_at'),
    ...(startAt !== undefined && { startAt }),
    ...(endAt !== undefined && { endAt }),
  };
}

function readEntry(row: unknown, by: string): AuditEntry {
  const chatId = readOptionalText(row, 'chat_id');
  const details = readOptionalText(row, 'details');
  return {
    by,
    ...(chatId !== undefined && { chatId }),
    at: readText(row, 'at'),
    what: readText(row, 'what'),
    subject: readText(row, 'subject'),
    ...(details !== undefined && { details: readJson(row, 'details') }),
  };
}

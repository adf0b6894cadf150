import type { PendingHeader } from '@prime-tally/stats-core/ports';
import { readNumber, readOptionalText, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SQL = `
select *
from (
  select
    stat.header, held.agents, held.users, to_char(stat.first_seen_on, 'YYYY-MM-DD') as first_seen_on,
    case when stat.accepted_at is not null then 'accepted' when stat.ignored_at is not null then 'ignored' end as verdict
  from stat
  cross join lateral (
    select count(*) as agents, count(distinct agent.owner_id) as users
    from current_stat
    join agent using (agent_id)
    where current_stat.stat_id = stat.stat_id
  ) as held
  where stat.header is not null and stat.linked_to is null and ($1::text is null or stat.header = $1::text)
) as pending
where $1::text is not null or agents > 0 or verdict is not null
order by agents desc, header
limit $2::bigint`;

/** Users that must have a header before it is shown unasked. */
const USERS = 3;

/** Pending headers that somebody has or that are judged, those that most agents have first. */
export async function readHeaders(query: Query, limit: number): Promise<readonly PendingHeader[]> {
  return (await query(SQL, [null, limit])).map(readHeader);
}

/** The pending header of that name. */
export async function readHeaderOf(query: Query, header: string): Promise<PendingHeader | undefined> {
  return (await query(SQL, [header, 1])).map(readHeader)[0];
}

function readHeader(row: unknown): PendingHeader {
  const users = readNumber(row, 'users');
  const verdict = readOptionalText(row, 'verdict');
  const isJudged = verdict === 'accepted' || verdict === 'ignored';
  return {
    header: readText(row, 'header'),
    agents: readNumber(row, 'agents'),
    users,
    firstSeenOn: readText(row, 'first_seen_on'),
    state: isJudged ? verdict : users >= USERS ? 'shown' : 'pending',
  };
}

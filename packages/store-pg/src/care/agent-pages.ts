import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const PAGE_AGENTS = 200;

/** Which agents: by codename in any case, or those with a snapshot of a local moment in `[from, to)`; absent = all. */
export interface AgentChoice {
  readonly agent?: string;
  readonly from?: string;
  readonly to?: string;
}

const SQL = `
select agent_id::text as agent_id from agent
where agent_id > $1::bigint and ($2::text is null or lower(codename) = lower($2::text collate "C"))
  and (
    $3::timestamp is null and $4::timestamp is null or exists (
      select from submission
      where submission.agent_id = agent.agent_id
        and taken_local >= coalesce($3::timestamp, '-infinity') and taken_local < coalesce($4::timestamp, 'infinity')
    )
  )
order by agent.agent_id limit ${PAGE_AGENTS}`;

/** Numbers of the chosen agents, a page at a time. */
export async function* agentPages(
  query: Query,
  { agent, from, to }: AgentChoice = {},
): AsyncGenerator<string[]> {
  let after = '-9223372036854775808';
  for (;;) {
    const rows = await query(SQL, [after, agent ?? null, from ?? null, to ?? null]);
    const ids = rows.map((row) => readText(row, 'agent_id'));
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}

import type { ChatId, Instant, SilentAgent } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters } from './parameters.ts';
import { instantText, shownOf } from './parts.ts';

/** Agents of a chat whose last post arrived before then, longest silence first; cost grows with their histories. */
export async function readSilent(
  query: Query,
  chatId: ChatId,
  since: Instant,
  limit: number,
): Promise<readonly SilentAgent[]> {
  const scope = { kind: 'chat', chatId } as const;
  const parameters = createParameters();
  const { add } = parameters;
  const rows = await query(
    `
select agent.codename, ${instantText('post.last_at')} as last_at
from agent
cross join lateral (
  select max(received_at) as last_at from submission where submission.agent_id = agent.agent_id
) as post
where post.last_at < ${add(since, 'timestamptz')} ${shownOf({ scope }, 'agent.agent_id', parameters)}
order by post.last_at, lower(agent.codename)
limit ${add(limit, 'bigint')}`,
    parameters.values,
  );
  return rows.map((row) => ({ agent: readText(row, 'codename'), lastAt: readText(row, 'last_at') }));
}

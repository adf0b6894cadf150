import type { Counts } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SQL = `
select
  (select count(*) from agent) as agents,
  (select count(*) from submission) as submissions,
  (select count(*) from chat) as chats,
  (
    select count(*) from (
      select owner_id from agent where owner_id is not null union select user_id from user_settings
    ) as person
  ) as users,
  (select count(*) from hold where not is_accepted) as holds,
  (select count(*) from outbox where sent_at is null and given_up_at is null) as messages`;

/** How much is stored; cost grows with it. */
export async function countAll(query: Query): Promise<Counts> {
  const [row] = await query(SQL);
  return {
    agents: readNumber(row, 'agents'),
    submissions: readNumber(row, 'submissions'),
    chats: readNumber(row, 'chats'),
    users: readNumber(row, 'users'),
    holds: readNumber(row, 'holds'),
    messages: readNumber(row, 'messages'),
  };
}

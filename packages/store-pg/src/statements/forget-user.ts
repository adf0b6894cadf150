import type { Query } from '../transaction.ts';

const PROXIES = 'delete from proxy where user_id = $1::bigint';

const REQUESTS = 'delete from claim_request where user_id = $1::bigint';

const HOLDS = 'delete from hold where decider_id = $1::bigint or poster_id = $1::bigint';

// Hint: the external id too. In a private chat it is the user's, in a group it names a message of the user's.
const ORIGINS = `
update origin set user_id = null, external_id = 'forgotten:' || gen_random_uuid()
where user_id = $1::bigint`;

const ACTS = 'update audit set by_id = null where by_id = $1::bigint';

const BANS = 'delete from ban where user_id = $1::bigint';

const SETTINGS = 'delete from user_settings where user_id = $1::bigint';

/** Takes a user out of everything that is somebody else's; the cost grows with the history of all. */
export async function forgetUser(query: Query, userId: string): Promise<void> {
  for (const sql of [PROXIES, REQUESTS, HOLDS, ORIGINS, ACTS, BANS, SETTINGS]) await query(sql, [userId]);
}

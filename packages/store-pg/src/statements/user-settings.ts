import type { UserId } from '@prime-tally/stats-core/ports';
import { cell, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const READ = 'select settings from user_settings where user_id = $1::bigint';

const WRITE = `
insert into user_settings (user_id, settings) values ($1::bigint, $2::jsonb)
on conflict (user_id) do update set settings = excluded.settings`;

const REMOVE = 'delete from user_settings where user_id = $1::bigint';

const FIND = `
select user_id::text as user_id from user_settings
where settings @> jsonb_build_object($1::text, $2::text) and ($3::bigint is null or user_id > $3::bigint)
order by user_settings.user_id
limit $4::bigint`;

/** What is remembered of a user; `{}` = nothing. */
export async function readUserSettings(query: Query, userId: UserId): Promise<unknown> {
  const [row] = await query(READ, [userId]);
  return row === undefined ? {} : cell(row, 'settings');
}

/** Replaces what is remembered of a user; nothing leaves no row. */
export async function writeUserSettings(query: Query, userId: UserId, settings: unknown): Promise<void> {
  const json = JSON.stringify(settings);
  if (json === '{}') await query(REMOVE, [userId]);
  else await query(WRITE, [userId, json]);
}

/** Users whose settings have this text under this name, by id. */
export async function readUsersWith(
  query: Query,
  { key, value }: { readonly key: string; readonly value: string },
  { limit, after }: { readonly limit: number; readonly after?: UserId },
): Promise<readonly UserId[]> {
  return (await query(FIND, [key, value, after ?? null, limit])).map((row) => readText(row, 'user_id'));
}

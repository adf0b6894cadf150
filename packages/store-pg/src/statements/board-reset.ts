import { createHash } from 'node:crypto';
import type { ChatId, Instant } from '@prime-tally/stats-core/ports';
import { cell, readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const ASK = `
insert into board_reset (chat_id, token_sha256, expires_at) values ($1::bigint, $2::bytea, $3::timestamptz)
on conflict (chat_id) do update
set token_sha256 = excluded.token_sha256, expires_at = excluded.expires_at, used_at = null, agents = null
where (board_reset.token_sha256, board_reset.expires_at) is distinct from (excluded.token_sha256, excluded.expires_at)
returning 1`;

const FIND = `
select
  used_at is null and $3::timestamptz(3) < expires_at as is_good,
  used_at = $3::timestamptz(3) as is_done, agents
from board_reset
where chat_id = $1::bigint and token_sha256 = $2::bytea
for update`;

const USE = `
update board_reset set used_at = $2::timestamptz, agents = $3::integer
where chat_id = $1::bigint`;

/** Whether a token does what it is for, or has done it at that very moment. */
export type TokenState = 'good' | 'invalid' | { readonly agents: number };

/** Remembers a known chat's token by its digest; whether it is another than before. */
export async function writeReset(
  query: Query,
  chatId: ChatId,
  token: string,
  expiresAt: Instant,
): Promise<boolean> {
  return (await query(ASK, [chatId, digestOf(token), expiresAt])).length > 0;
}

/** What a token is good for, locked until the transaction ends. */
export async function lockReset(
  query: Query,
  chatId: ChatId,
  token: string,
  at: Instant,
): Promise<TokenState> {
  const [row] = await query(FIND, [chatId, digestOf(token), at]);
  if (row === undefined) return 'invalid';
  if (cell(row, 'is_done') === true) return { agents: readNumber(row, 'agents') };
  return cell(row, 'is_good') === true ? 'good' : 'invalid';
}

/** Remembers that a chat's token was used. */
export async function spendReset(query: Query, chatId: ChatId, at: Instant, agents: number): Promise<void> {
  await query(USE, [chatId, at, agents]);
}

function digestOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

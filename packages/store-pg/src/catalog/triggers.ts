import type { Query } from '../transaction.ts';
import { quoted, type Table } from './tables.ts';

/** Turns the tables' own triggers on or off, so that rows which were made by them once are not made again. */
export async function setTriggers(
  query: Query,
  tables: readonly Table[],
  to: 'enable' | 'disable',
): Promise<void> {
  for (const { name } of tables) await query(`alter table ${quoted(name)} ${to} trigger user`);
}

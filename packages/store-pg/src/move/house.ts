import { quoted, type Table } from '../catalog/tables.ts';
import { cell, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

/** Whether a house takes writes: `leaving` and `moved` once did, `arriving` will. */
export type HouseState = 'open' | 'leaving' | 'moved' | 'arriving';

/** A house's state, and the other house of its newest move. */
export interface House {
  readonly state: HouseState;
  /** Shared by both houses of a move; absent = never moved. */
  readonly moveId?: string;
  readonly other?: string;
}

const STATES: readonly HouseState[] = ['open', 'leaving', 'moved', 'arriving'];
const GUARD = 'house_guard';

/** The state of this house; a schema older than moves is an open one. */
export async function readHouse(query: Query): Promise<House> {
  const [there] = await query("select to_regclass('house') is not null as is_there");
  if (cell(there, 'is_there') !== true) return { state: 'open' };
  const [row] = await query('select state, move_id::text as move_id, other from house');
  if (row === undefined) return { state: 'open' };
  const state = STATES.find((one) => one === readText(row, 'state'));
  if (state === undefined) throw new Error('The house has a state that is none');
  return { state, moveId: readText(row, 'move_id'), other: readText(row, 'other') };
}

/** Writes the state down; guards are as they were. */
export async function writeHouse(query: Query, { state, moveId, other }: Required<House>): Promise<void> {
  await query(
    `insert into house (state, move_id, other) values ($1::text, $2::uuid, $3::text)
on conflict (is_house) do update
set state = excluded.state, move_id = excluded.move_id, other = excluded.other, since = now()`,
    [state, moveId, other],
  );
}

/** Refuses writes from this transaction's end on; waits for those that go on, at most five seconds. */
export async function closeHouse(
  query: Query,
  tables: readonly Table[],
  house: Required<House>,
): Promise<void> {
  await query("set local lock_timeout = '5s'");
  // Hint: all locks at once, before anything else, so that no write is half seen.
  await query(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in share row exclusive mode`);
  for (const { name } of tables) {
    await query(`create or replace trigger ${GUARD}
before insert or update or delete or truncate on ${quoted(name)} for each statement execute function refuse_write()`);
  }
  await writeHouse(query, house);
}

/** Takes writes again. */
export async function openHouse(
  query: Query,
  tables: readonly Table[],
  house: Required<House>,
): Promise<void> {
  for (const { name } of tables) await query(`drop trigger if exists ${GUARD} on ${quoted(name)}`);
  await writeHouse(query, house);
}

/** Lets this transaction write in spite of the guard of its own move. */
export async function passGuard(query: Query, moveId: string): Promise<void> {
  await query("select set_config('house.move_id', $1::text, true)", [moveId]);
}

import { err, ok, type Result } from 'neverthrow';
import { quoted, readTables, type Table } from '../catalog/tables.ts';
import type { Database } from '../db/database.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { createMigrator } from '../migrations/create-migrator.ts';
import { readNumber } from '../rows.ts';
import { type House, readHouse } from './house.ts';
import { readPatiently } from './patience.ts';

/** What a move finds. */
export interface MovePlan {
  /** `start` = from the beginning; `resume` = one that was interrupted; `done` = nothing is left to do. */
  readonly kind: 'start' | 'resume' | 'done';
  readonly source: House;
  readonly target: House;
  readonly tables: readonly { readonly table: string; readonly source: number; readonly target: number }[];
}

interface Found {
  readonly house: House;
  readonly rows: ReadonlyMap<string, number>;
}

/** Whether the move may be made, and from where it goes on; changes nothing. */
export async function planMove(
  from: Database,
  to: Database,
  isBack: boolean,
): Promise<Result<MovePlan, DbIssue>> {
  const here = await find(from, 'source');
  if (here.isErr()) return err(here.error);
  const there = await find(to, 'target');
  if (there.isErr()) return err(there.error);
  const [source, target] = [here.value.house, there.value.house];
  const isPair = source.moveId !== undefined && source.moveId === target.moveId;
  const kind = kindOf(
    source,
    target,
    isPair,
    isBack,
    [...there.value.rows.values()].every((rows) => rows === 0),
  );
  if (typeof kind !== 'string') return err(kind.of(from, to));
  const tables = [...here.value.rows].map(([table, rows]) => ({
    table,
    source: rows,
    target: there.value.rows.get(table) ?? 0,
  }));
  return ok({ kind, source, target, tables });
}

interface Refusal {
  readonly of: (from: Database, to: Database) => DbIssue;
}

function kindOf(
  source: House,
  target: House,
  isPair: boolean,
  isBack: boolean,
  isEmpty: boolean,
): MovePlan['kind'] | Refusal {
  if (source.state === 'arriving')
    return refusal(
      (from) => `${from.name} is itself not complete: data from ${source.other} are arriving.`,
      () => 'Run that move to its end first.',
    );
  if (target.state === 'arriving') {
    if (isPair) return 'resume';
    return refusal(
      (_, to) => `${to.name} is being filled from ${target.other}.`,
      (_, to) => `Run that move to its end, or empty it: drop schema ${to.schema} cascade`,
    );
  }
  if (source.state === 'moved' && isPair && target.state === 'open') return 'done';
  if (source.state !== 'open')
    return refusal(
      (from) => `${from.name} takes no writes: its data have moved to ${source.other}.`,
      () => 'Move from there, or run `unmark` on it if that move is to be forgotten.',
    );
  if (isBack) {
    if (isPair && target.state === 'moved') return 'start';
    return refusal(
      (from, to) => `${to.name} is not the house that the data of ${from.name} came from.`,
      () => 'Leave --back away and move into an empty database.',
    );
  }
  if (isEmpty && target.state === 'open') return 'start';
  if (isPair && target.state === 'moved')
    return refusal(
      (from, to) => `The data of ${from.name} came from ${to.name}.`,
      () => 'Say --back to carry the writes made since back there.',
    );
  return refusal(
    (_, to) => `${to.name} holds data already.`,
    () => 'Move into an empty database; nothing is ever overwritten.',
  );
}

function refusal(
  message: (from: Database, to: Database) => string,
  hint: (from: Database, to: Database) => string,
): Refusal {
  return { of: (from, to) => issueOf('target_occupied', message(from, to), hint(from, to)) };
}

async function find(database: Database, role: 'source' | 'target'): Promise<Result<Found, DbIssue>> {
  const status = await createMigrator(database).status();
  if (status.isErr())
    return err(
      issueOf(
        'database_unavailable',
        `${database.name}: ${status.error.message}`,
        'Check the address, the user and the password.',
      ),
    );
  const { current, newest } = status.value;
  if (current === 0 && role === 'target') return ok({ house: { state: 'open' }, rows: new Map() });
  if (current !== newest) {
    const version = `${database.name} has schema version ${current}; this program needs ${newest}.`;
    if (current > newest) return err(issueOf('schema_newer', version, 'Use the program that made it.'));
    return err(
      issueOf(current === 0 ? 'schema_absent' : 'schema_older', version, 'Run `migrate` on it first.'),
    );
  }
  return readPatiently(database, async (query) => {
    const rows = new Map<string, number>();
    for (const { name } of await readTables(query)) {
      const [row] = await query(`select count(*) as rows from ${quoted(name)}`);
      rows.set(name, readNumber(row, 'rows'));
    }
    return ok({ house: await readHouse(query), rows });
  });
}

/** The tables of a house. */
export function tablesOf(database: Database): Promise<Result<readonly Table[], DbIssue>> {
  return readPatiently(database, async (query) => ok(await readTables(query)));
}

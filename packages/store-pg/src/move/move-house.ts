import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from 'neverthrow';
import { addForeignKeys, dropForeignKeys, readForeignKeys } from '../catalog/constraints.ts';
import type { Range } from '../catalog/pages.ts';
import { type Sum, sumOf } from '../catalog/row-text.ts';
import { readSequences, setSequences } from '../catalog/sequences.ts';
import { quoted, type Table } from '../catalog/tables.ts';
import { setTriggers } from '../catalog/triggers.ts';
import type { Database } from '../db/database.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { createMigrator } from '../migrations/create-migrator.ts';
import { closeHouse, openHouse, passGuard, writeHouse } from './house.ts';
import { lockMove } from './lock-move.ts';
import { readPatiently, writePatiently } from './patience.ts';
import { planMove, tablesOf } from './plan-move.ts';
import { type Pair, type Sync, syncRange, syncTable } from './sync-table.ts';

const STOP_ATTEMPTS = 10;

/** The steps of a move, in order. Writing stands still from `stop` to the end of `open`. */
export type MovePhase =
  | 'prepare'
  | 'copy'
  | 'stop'
  | 'delete'
  | 'insert'
  | 'keys'
  | 'compare'
  | 'mark'
  | 'open';

/** From where to where, and whom to tell. */
export interface MoveOptions {
  readonly from: Database;
  readonly to: Database;
  /** The target is the house that the source's data came from: it is given the writes made since. */
  readonly isBack?: boolean;
  /** Before each step, and after each range of rows that is looked at. */
  readonly onPhase?: (phase: MovePhase, table?: string, rows?: number) => void | Promise<void>;
}

/** A move that was made, and its proof. */
export interface Moved {
  /** Both houses have these. */
  readonly tables: readonly (Sum & { readonly table: string })[];
  /** How long writing stood still; 0 where nothing was left to do. */
  readonly writeStopMs: number;
}

/**
 * Moves all data into an empty database, or back into the house they came from. Most is copied while the source is
 * alive; then writing stops for the differences, both houses are proven to have the same rows, the source is marked
 * as moved (it is read on, and refuses writes) and the target opened. It may be killed at any moment and run again; at
 * no moment do both take writes. Where it fails by itself, the source takes writes again.
 */
export async function moveHouse(options: MoveOptions): Promise<Result<Moved, DbIssue>> {
  const lock = await lockMove([options.from, options.to]);
  if (lock.isErr()) return err(lock.error);
  try {
    return await move(options);
  } finally {
    await lock.value.release();
  }
}

async function move({
  from,
  to,
  isBack = false,
  onPhase = () => {},
}: MoveOptions): Promise<Result<Moved, DbIssue>> {
  const plan = await planMove(from, to, isBack);
  if (plan.isErr()) return err(plan.error);
  const { kind, source, target } = plan.value;
  const tables = await tablesOf(from);
  if (tables.isErr()) return err(tables.error);
  const pair: Pair = {
    from,
    to,
    moveId: (kind === 'start' && !isBack ? undefined : target.moveId) ?? randomUUID(),
  };
  if (kind === 'done')
    return (await compare(pair, tables.value)).map((sums) => ({ tables: sums, writeStopMs: 0 }));

  if (source.state === 'open') {
    await onPhase('prepare');
    const prepared = await prepare(pair);
    if (prepared.isErr()) return err(prepared.error);
    const copied = await syncAll(pair, tables.value, 'both', async (table, rows) =>
      onPhase('copy', table, rows),
    );
    if (copied.isErr()) return err(copied.error);
    const analyzed = await writePatiently(to, async (query) => {
      for (const { name } of tables.value) await query(`analyze ${quoted(name)}`);
      return ok();
    });
    if (analyzed.isErr()) return err(analyzed.error);
  }

  const start = performance.now();
  await onPhase('stop');
  const stopped = await stop(pair, tables.value, source.state === 'moved' ? 'moved' : 'leaving');
  if (stopped.isErr()) return err(stopped.error);
  const finished = await finish(pair, tables.value, onPhase);
  if (finished.isErr()) {
    await reopen(pair, tables.value);
    return err(finished.error);
  }
  await onPhase('mark');
  const marked = await writePatiently(from, async (query) => {
    await writeHouse(query, { state: 'moved', moveId: pair.moveId, other: to.name });
    return ok();
  });
  if (marked.isErr()) return err(marked.error);
  await onPhase('open');
  const opened = await writePatiently(to, async (query) => {
    await openHouse(query, tables.value, { state: 'open', moveId: pair.moveId, other: from.name });
    return ok();
  });
  if (opened.isErr()) return err(opened.error);
  return ok({ tables: finished.value, writeStopMs: performance.now() - start });
}

/** A target that has the schema and refuses writes; both houses know the move. */
async function prepare({ from, to, moveId }: Pair): Promise<Result<void, DbIssue>> {
  const migrated = await createMigrator(to).up();
  if (migrated.isErr())
    return err(
      issueOf('work_refused', `${to.name}: ${migrated.error.message}`, "Use the URL of the schema's owner."),
    );
  const known = await writePatiently(from, async (query) => {
    await writeHouse(query, { state: 'open', moveId, other: to.name });
    return ok();
  });
  if (known.isErr()) return err(known.error);
  const tables = await tablesOf(to);
  if (tables.isErr()) return err(tables.error);
  return writePatiently(to, async (query) => {
    await dropForeignKeys(query, await readForeignKeys(query));
    await setTriggers(query, tables.value, 'disable');
    for (const { name } of tables.value) await query(`drop trigger if exists house_guard on ${quoted(name)}`);
    await closeHouse(query, tables.value, { state: 'arriving', moveId, other: from.name });
    return ok();
  });
}

async function syncAll(
  pair: Pair,
  tables: readonly Table[],
  how: Sync,
  onRange: (table: string, rows: number) => void | Promise<void>,
): Promise<Result<ReadonlyMap<Table, readonly Range[]>, DbIssue>> {
  const differing = new Map<Table, readonly Range[]>();
  for (const table of tables) {
    const synced = await syncTable(pair, table, how, (rows) => onRange(table.name, rows));
    if (synced.isErr()) return err(synced.error);
    differing.set(table, synced.value);
  }
  return ok(differing);
}

/** Ends writing at the source; tried again while somebody's long transaction is in the way. */
async function stop(
  { from, to, moveId }: Pair,
  tables: readonly Table[],
  state: 'leaving' | 'moved',
): Promise<Result<void, DbIssue>> {
  for (let attempt = 1; ; attempt += 1) {
    const stopped = await writePatiently(from, async (query) => {
      await closeHouse(query, tables, { state, moveId, other: to.name });
      return ok();
    });
    if (stopped.isOk() || attempt === STOP_ATTEMPTS) return stopped;
  }
}

/** Carries over what the copy has missed, and proves that nothing differs. */
async function finish(
  pair: Pair,
  tables: readonly Table[],
  onPhase: NonNullable<MoveOptions['onPhase']>,
): Promise<Result<Moved['tables'], DbIssue>> {
  const differing = await syncAll(pair, tables, 'delete', async (table, rows) =>
    onPhase('delete', table, rows),
  );
  if (differing.isErr()) return err(differing.error);
  for (const [table, ranges] of differing.value) {
    await onPhase('insert', table.name, 0);
    for (const range of ranges) {
      const synced = await syncRange(pair, table, range, 'insert');
      if (synced.isErr()) return err(synced.error);
    }
  }
  await onPhase('keys');
  const known = await readPatiently(pair.from, async (query) =>
    ok({ keys: await readForeignKeys(query), sequences: await readSequences(query) }),
  );
  if (known.isErr()) return err(known.error);
  const completed = await writePatiently(pair.to, async (query) => {
    await passGuard(query, pair.moveId);
    await addForeignKeys(query, known.value.keys);
    await setTriggers(query, tables, 'enable');
    await setSequences(query, known.value.sequences);
    return ok();
  });
  if (completed.isErr()) return err(completed.error);
  await onPhase('compare');
  return compare(pair, tables);
}

async function compare(
  { from, to }: Pair,
  tables: readonly Table[],
): Promise<Result<Moved['tables'], DbIssue>> {
  const sumsOf = (database: Database): Promise<Result<Sum[], DbIssue>> =>
    readPatiently(database, async (query) => {
      const sums: Sum[] = [];
      for (const table of tables) sums.push(await sumOf(query, table));
      return ok(sums);
    });
  const [here, there] = await Promise.all([sumsOf(from), sumsOf(to)]);
  if (here.isErr()) return err(here.error);
  if (there.isErr()) return err(there.error);
  const proven: (Sum & { table: string })[] = [];
  for (const [at, { name: table }] of tables.entries()) {
    const [one, other] = [here.value[at], there.value[at]];
    if (!one || one.rows !== other?.rows || one.checksum !== other.checksum)
      return err(
        issueOf(
          'move_mismatched',
          `${table} has ${one?.rows} rows (${one?.checksum}) in ${from.name} and ${other?.rows} (${other?.checksum}) in ${to.name}.`,
          'Run the move again.',
        ),
      );
    proven.push({ table, ...one });
  }
  return ok(proven);
}

/** Lets the source go on after a failure; where even that fails, `unmark` does it later. */
async function reopen({ from, to, moveId }: Pair, tables: readonly Table[]): Promise<void> {
  await writePatiently(from, async (query) => {
    await openHouse(query, tables, { state: 'open', moveId, other: to.name });
    return ok();
  });
}

import { createRowSum } from '../catalog/row-sum.ts';
import type { SequencePlace } from '../catalog/sequences.ts';
import type { Column } from '../catalog/tables.ts';
import { cell, readNumber, readText } from '../rows.ts';
import { Damage, fileLines } from './file-lines.ts';
import { type BackupHead, FORMAT, FORMAT_VERSION } from './format.ts';

const BATCH_ROWS = 500;
const BATCH_UNITS = 4_000_000;

/** What comes next in a backup. */
export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly Column[] }
  | { readonly kind: 'rows'; readonly lines: readonly string[] }
  | { readonly kind: 'end'; readonly table: string; readonly rows: number; readonly checksum: string }
  | { readonly kind: 'finished'; readonly sequences: readonly SequencePlace[] };

/** The parts of a backup in order, each table's sum compared with its rows; throws `Damage` on the first thing amiss. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  let head: BackupHead | undefined;
  let open: { table: string; columns: number } | undefined;
  let total = createRowSum();
  let batch: string[] = [];
  let units = 0;
  let finished: BackupPart | undefined;
  const waiting: string[] = [];
  for await (const line of fileLines(file)) {
    if (finished) throw new Damage('something follows its end');
    const value = jsonOf(line);
    if (head === undefined) {
      head = orDamage(() => headOf(value));
      waiting.push(...head.tables);
      yield { kind: 'head', head };
    } else if (Array.isArray(value)) {
      if (!open || value.length !== open.columns || !value.every(isCell))
        throw new Damage(`a row${open ? ` of ${open.table}` : ''} is none`);
      total.add(line);
      batch.push(line);
      units += line.length;
      if (batch.length < BATCH_ROWS && units < BATCH_UNITS) continue;
      yield { kind: 'rows', lines: batch };
      batch = [];
      units = 0;
    } else if (isObject(value) && 'table' in value) {
      const table = wordOf(value, 'table');
      if (open || waiting.shift() !== table) throw new Damage(`the table ${table} is out of order`);
      const columns = orDamage(() => columnsOf(value));
      open = { table, columns: columns.length };
      yield { kind: 'table', table, columns };
    } else if (isObject(value) && 'end' in value) {
      if (batch.length > 0) yield { kind: 'rows', lines: batch };
      batch = [];
      units = 0;
      const found = total.sum();
      total = createRowSum();
      const table = wordOf(value, 'end');
      const isRight =
        'rows' in value &&
        value.rows === found.rows &&
        'checksum' in value &&
        value.checksum === found.checksum;
      if (open?.table !== table || !isRight) throw new Damage(`the rows of ${table} are not those it had`);
      open = undefined;
      yield { kind: 'end', table, ...found };
    } else {
      if (open || waiting.length > 0 || !isObject(value) || !('finished' in value))
        throw new Damage('a line is none');
      finished = { kind: 'finished', sequences: orDamage(() => sequencesOf(value)) };
    }
  }
  // Hint: only now is the file's own SHA-256 compared, so nothing may be believed finished before.
  if (!finished) throw new Damage('its end is missing');
  yield finished;
}

function headOf(value: unknown): BackupHead {
  if (!isObject(value) || !('format' in value) || cell(value, 'format') !== FORMAT)
    throw new Damage('it is no backup of prime-tally');
  const tables = cell(value, 'tables');
  if (!Array.isArray(tables) || !tables.every((name) => typeof name === 'string'))
    throw new Damage('its head is none');
  const version = readNumber(value, 'version');
  if (version > FORMAT_VERSION) throw new Damage(`its format ${version} is newer than this program`);
  return {
    format: FORMAT,
    version,
    schemaVersion: readNumber(value, 'schemaVersion'),
    schema: readText(value, 'schema'),
    madeAt: readText(value, 'madeAt'),
    settings: {},
    tables,
  };
}

function columnsOf(value: object): Column[] {
  const list = cell(value, 'columns');
  if (!Array.isArray(list)) throw new Damage('a table has no columns');
  return list.map((pair: unknown) => {
    const [name, type]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof name !== 'string' || typeof type !== 'string') throw new Damage('a column is none');
    return { name, type };
  });
}

function sequencesOf(value: object): SequencePlace[] {
  const list = 'sequences' in value ? value.sequences : undefined;
  if (!Array.isArray(list)) throw new Damage('its sequences are missing');
  return list.map((item) => ({
    name: readText(item, 'name'),
    last: readText(item, 'last'),
    isCalled: cell(item, 'isCalled') === true,
  }));
}

/** What a well-sealed file of somebody else's could still lack. */
function orDamage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Damage ? error : new Damage('a line is none');
  }
}

function wordOf(value: object, name: string): string {
  const word = cell(value, name);
  if (typeof word !== 'string') throw new Damage('a line is none');
  return word;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Damage('a line is none');
  }
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

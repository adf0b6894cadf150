/** One place where rows of the database, which could hold anything, become values; a surprise is a thrown `Error`. */

/** A column that is a text. */
export function readText(row: unknown, column: string): string {
  const value = cell(row, column);
  if (typeof value !== 'string') throw surprise(column, 'a text', value);
  return value;
}

/** A column that is a text or null (`undefined`). */
export function readOptionalText(row: unknown, column: string): string | undefined {
  return cell(row, column) === null ? undefined : readText(row, column);
}

/** A column that is a number; whole ones only up to 2^53 − 1, where `number` is exact. */
export function readNumber(row: unknown, column: string): number {
  return numberOf(cell(row, column), column);
}

/** A column that is a number or null (`undefined`). */
export function readOptionalNumber(row: unknown, column: string): number | undefined {
  return cell(row, column) === null ? undefined : readNumber(row, column);
}

/** A column that is a ratio or a sum, as near as `number` comes: both may pass 2^53 − 1 where a post claims such numbers. */
export function readReal(row: unknown, column: string): number {
  const number = Number(readText(row, column));
  if (!Number.isFinite(number)) throw surprise(column, 'a number', cell(row, column));
  return number;
}

/** A column that is true or false. */
export function readFlag(row: unknown, column: string): boolean {
  const value = cell(row, column);
  if (typeof value !== 'boolean') throw surprise(column, 'true or false', value);
  return value;
}

/** A column that is an array of numbers. */
export function readNumbers(row: unknown, column: string): number[] {
  return readArray(row, column).map((value) => numberOf(value, column));
}

/** A column that is an array of texts and nulls (`undefined`); null = empty. */
export function readOptionalTexts(row: unknown, column: string): (string | undefined)[] {
  if (cell(row, column) === null) return [];
  return readArray(row, column).map((value) => {
    if (value === null) return undefined;
    if (typeof value !== 'string') throw surprise(column, 'a text', value);
    return value;
  });
}

/** A column that is a text of JSON, read. */
export function readJson(row: unknown, column: string): unknown {
  return JSON.parse(readText(row, column));
}

/** A column that is an array of texts. */
export function readTexts(row: unknown, column: string): string[] {
  return readArray(row, column).map((value) => {
    if (typeof value !== 'string') throw surprise(column, 'a text', value);
    return value;
  });
}

/** A column that is a list, of JSON for instance. */
export function readList(row: unknown, column: string): readonly unknown[] {
  return readArray(row, column);
}

/** A column as it came, `json` for instance. */
export function cell(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null || !(column in row))
    throw new Error(`The row has no column ${column}`);
  return Object.getOwnPropertyDescriptor(row, column)?.value;
}

function readArray(row: unknown, column: string): unknown[] {
  const value = cell(row, column);
  if (!Array.isArray(value)) throw surprise(column, 'an array', value);
  return value;
}

// Hint: `pg` hands int8 over as a text, which an application may have changed to bigint or number for all its code.
function numberOf(value: unknown, column: string): number {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'bigint' || typeof value === 'string'
        ? Number(value)
        : Number.NaN;
  const isExact = Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number);
  if (!isExact || value === '') throw surprise(column, 'a number', value);
  return number;
}

function surprise(column: string, wanted: string, found: unknown): Error {
  return new Error(`Column ${column} should be ${wanted}, not ${found === null ? 'null' : typeof found}`);
}

import fc from 'fast-check';
import { exportRows, type RowOptions, rowsWithUnknown } from './export-arbitraries.ts';
import { cellsOf, type ExportRow } from './export-row.ts';

/** A damaged text, with the truth from before. */
export interface DamagedText {
  readonly text: string;
  readonly truth: ExportRow;
  /** What was done to it. */
  readonly damage: string;
  /** The text is also another row's undamaged one, so that no reader can tell. */
  readonly isTwin: boolean;
}

interface Rows {
  readonly headers: string[];
  readonly values: string[];
}

const TAB_DAMAGES = [
  'value lost',
  'header lost',
  'value emptied',
  'header emptied',
  'tab lost from values',
  'tab lost from header',
  'tab made a blank in values',
  'tab made a blank in header',
  'value doubled',
  'header doubled',
  'line end lost',
  'line end made a blank',
  'head cut',
  'tail cut',
  'letter in a value',
  'values wrapped',
  'header wrapped',
  'tab doubled in values',
  'tab doubled in header',
  'blank in a value',
  'rows swapped',
  'values twice',
] as const;

const BLANK_DAMAGES = [
  'value lost',
  'header lost',
  'blank lost from header',
  'line end lost',
  'line end made a blank',
  'tail cut',
  'head cut',
  'letter in a value',
] as const;

/** Exports with tabs, known and unknown headers, and any one damage; both rows ended with a tab, as the game writes them. */
export function damagedTabTexts(options: RowOptions = {}): fc.Arbitrary<DamagedText> {
  const rows = { minColumns: 1, ...options };
  return damagedTexts(fc.oneof(exportRows(rows), rowsWithUnknown(rows)), TAB_DAMAGES, '\t');
}

/** Exports with blanks, all headers known, and any one value, header, line end or tail lost. */
export function damagedBlankTexts(options: RowOptions = {}): fc.Arbitrary<DamagedText> {
  return damagedTexts(exportRows({ minColumns: 1, ...options }), BLANK_DAMAGES, ' ');
}

function damagedTexts(
  rows: fc.Arbitrary<ExportRow>,
  damages: readonly string[],
  separator: '\t' | ' ',
): fc.Arbitrary<DamagedText> {
  return fc.tuple(rows, fc.constantFrom(...damages), fc.nat()).map(([truth, damage, at]) => {
    // A codename with one more letter is another codename, and an unknown column may hold one or be empty: only a stat shows it.
    const stats = truth.columns.flatMap(({ key }, index) => (key === undefined ? [] : [index + 5]));
    const text = damaged(cellsOf(truth), damage, at, separator, stats[at % stats.length] ?? 5);
    return {
      truth,
      damage,
      text,
      isTwin: separator === ' ' && damage === 'tail cut' && isCutInLastNumber(text, truth),
    };
  });
}

function put(text: string, at: number, what: string): string {
  return `${text.slice(0, at)}${what}${text.slice(at)}`;
}

function isCutInLastNumber(text: string, truth: ExportRow): boolean {
  const { values } = cellsOf(truth);
  const last = values.pop() ?? '';
  const rest = values.join(' ');
  const end = text.slice(text.lastIndexOf('\n') + 1);
  return (
    end.startsWith(`${rest} `) && end.length > rest.length + 1 && end.length < rest.length + 1 + last.length
  );
}

function damaged(
  { headers, values }: Rows,
  damage: string,
  at: number,
  separator: '\t' | ' ',
  number: number,
): string {
  const value = at % values.length;
  const header = at % headers.length;
  const written = (rows: Rows, lineEnd = '\n'): string =>
    separator === '\t'
      ? `${rows.headers.join('\t')}\t${lineEnd}${rows.values.join('\t')}\t\n`
      : `${rows.headers.join(' ')} ${lineEnd}${rows.values.join(' ')}`;
  const without = (cells: readonly string[], index: number): string[] =>
    cells.filter((_, other) => other !== index);
  const joined = (cells: readonly string[], index: number, by: string): string[] =>
    cells.length < 2
      ? [...cells]
      : cells.flatMap((cell, other) => {
          const left = index % (cells.length - 1);
          return other === left ? [`${cell}${by}${cells[left + 1]}`] : other === left + 1 ? [] : [cell];
        });
  const text = written({ headers, values });
  switch (damage) {
    case 'value lost':
      return written({ headers, values: without(values, value) });
    case 'header lost':
      return written({ headers: without(headers, header), values });
    case 'value emptied':
      return written({ headers, values: values.with(at % 2 === 0 ? at % 5 : number, '') });
    case 'header emptied':
      return written({ headers: headers.with(header, ''), values });
    case 'tab lost from values':
      return written({ headers, values: joined(values, at, '') });
    case 'tab lost from header':
    case 'blank lost from header':
      return written({ headers: joined(headers, at, ''), values });
    case 'tab made a blank in values':
      return written({ headers, values: joined(values, at, ' ') });
    case 'tab made a blank in header':
      return written({ headers: joined(headers, at, ' '), values });
    case 'value doubled':
      return written({ headers, values: values.toSpliced(value, 0, values[value] ?? '') });
    case 'header doubled':
      return written({ headers: headers.toSpliced(header, 0, headers[header] ?? ''), values });
    case 'line end lost':
      return separator === ' ' ? `${headers.join(' ')}${values.join(' ')}` : written({ headers, values }, '');
    case 'line end made a blank':
      return written({ headers, values }, ' ');
    case 'head cut':
      return text.slice((at % (text.length - 1)) + 1);
    case 'tail cut':
      return text.slice(0, at % text.length);
    case 'letter in a value':
      return written({ headers, values: values.with(number, `${values[number]}x`) });
    case 'values wrapped':
      return written({ headers, values }).replace(/\n.*/, (row) =>
        put(row, 2 + (at % (row.length - 2)), '\n'),
      );
    case 'header wrapped':
      return put(text, 1 + (at % (text.indexOf('\n') - 1)), '\n');
    case 'tab doubled in values':
      return written({ headers, values: values.toSpliced(1 + (at % values.length), 0, '') });
    case 'tab doubled in header':
      return written({ headers: headers.toSpliced(1 + (at % headers.length), 0, ''), values });
    case 'blank in a value': {
      const cell = values[number] ?? '';
      return written({ headers, values: values.with(number, put(cell, at % (cell.length + 1), ' ')) });
    }
    case 'rows swapped':
      return written({ headers: values, values: headers });
    case 'values twice':
      return `${text}${values.join('\t')}\t\n`;
    default:
      throw new Error(`no such damage: ${damage}`);
  }
}

import type { BenchRow } from './bench-row.ts';

/** A table for people, one line a row. */
export function formatRows(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.floor === undefined ? '' : `${figure(row.floor)} ${row.unit}`,
    row.ratio === undefined ? '' : `${figure(row.ratio)} ×`,
    row.bar === undefined ? '' : figure(row.bar),
    row.ok === undefined ? '' : row.ok ? 'ok' : 'MISSED',
  ]);
  const table = [['name', 'value', 'floor', 'ratio', 'bar', ''], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((line) => (line[column] ?? '').length))) ?? [];
  return table
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column === 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(text: string, width: number, isLeft: boolean): string {
  return isLeft ? text.padEnd(width) : text.padStart(width);
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4, useGrouping: true });
}

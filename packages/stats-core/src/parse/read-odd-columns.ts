import type { WarningCode } from '../issue.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Run } from './align.ts';
import type { Plan } from './plan.ts';
import { cellText, numberText, type RowReport, readNumberCell } from './row-report.ts';

/** The columns that are not one certain number of one stat. */
export type OddColumns = Pick<Snapshot, 'unknown' | 'repeated' | 'unresolved'>;

/** Reads repeated, unknown and unresolved columns; a repeated stat whose columns agree goes into `stats`. */
export function readOddColumns<K extends string>(
  report: RowReport,
  first: number,
  plan: Plan<K>,
  stats: Record<string, number>,
): OddColumns {
  const warn = (code: WarningCode, at: number, headers: readonly string[]): void => {
    const [start, end] = [report.cells.starts[first + at] as number, report.cells.ends[first + at] as number];
    report.warnings.push({ code, start, end, header: headers[0], headers });
  };
  const kept: { readonly header: string; readonly at: number }[] = [];
  const rivals = new Set<string>();
  for (const { key, columns } of plan.contests) {
    const numbers = columns.map(({ at, header }) => readNumberCell(report, first + at, header));
    if (numbers.every((number) => number === numbers[0])) stats[key] = numbers[0] as number;
    else {
      kept.push(...columns);
      for (const { header } of columns) rivals.add(header);
    }
  }
  const oddAliases: string[] = [];
  for (const column of plan.repeats) {
    const { header, at, currentAt } = column;
    const number = readNumberCell(report, first + at, header);
    kept.push(column);
    if (currentAt === undefined) rivals.add(header);
    else if (number > 0 && number !== readNumberCell(report, first + currentAt, header))
      oddAliases.push(header);
  }
  kept.sort((a, b) => a.at - b.at);
  const placeOf = (headers: Iterable<string>): number => {
    const named = new Set(headers);
    return kept.find(({ header }) => named.has(header))?.at ?? 0;
  };
  if (rivals.size > 0) warn('stat_repeated', placeOf(rivals), [...rivals]);
  if (oddAliases.length > 0) warn('alias_repeated', placeOf(oddAliases), oddAliases);

  const textOf = plan.isCounted ? numberText : cellText;
  const unknown = plan.unknown.map(({ header, at }) => ({
    header,
    text: textOf(report, first + at, header),
  }));
  const [unknownFirst] = plan.unknown;
  if (unknownFirst)
    warn(
      'stat_unknown',
      unknownFirst.at,
      unknown.map(({ header }) => header),
    );

  const { run } = plan;
  if (run) warn(run.isTail ? 'tail_uncertain' : 'stat_unresolved', run.from, run.headers);
  return {
    unknown,
    repeated: kept.map(({ header, at }) => ({ header, text: cellText(report, first + at, header) })),
    unresolved: run ? [{ headers: run.headers, values: textsOf(run) }] : [],
  };

  function textsOf({ headers, from, to }: Run): string[] {
    const texts = new Array<string>(to - from);
    const header = headers.join(' ');
    for (let at = from; at < to; at++) texts[at - from] = textOf(report, first + at, header);
    return texts;
  }
}

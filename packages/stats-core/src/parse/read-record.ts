import { ok, type Result } from 'neverthrow';
import type { Snapshot } from '../snapshot.ts';
import type { RawWarning, Unreadable } from './finding.ts';
import type { Limits } from './limits.ts';
import type { Plan } from './plan.ts';
import { readNumber } from './read-cell.ts';
import { readMeta } from './read-meta.ts';
import { readOddColumns } from './read-odd-columns.ts';
import { concluded, createRowReport, readOddNumber } from './row-report.ts';
import type { TimeSpans } from './time-span.ts';
import type { ValueRow } from './value-row.ts';

/** A row that was read. */
export interface ReadRow<K extends string> {
  readonly snapshot: Snapshot<K>;
  readonly warnings: readonly RawWarning[];
}

/** Reads the value row by its header's plan: all of its issues (at most 10), or a snapshot. */
export function readRecord<K extends string>(
  text: string,
  row: ValueRow,
  plan: Plan<K>,
  timeSpans: TimeSpans,
  limits: Limits,
): Result<ReadRow<K>, Unreadable> {
  const report = createRowReport(text, row.cells, limits);
  const meta = readMeta(report, row.faction, timeSpans);
  const first = row.faction + 3;
  const stats: Record<string, number> = {};
  const { keys, places, headers } = plan;
  const { starts, ends } = row.cells;
  for (let index = 0; index < keys.length; index++) {
    const cell = first + (places[index] as number);
    const number = readNumber(text, starts[cell] as number, ends[cell] as number);
    stats[keys[index] as string] =
      number < 0 ? readOddNumber(report, cell, headers[index] as string, number) : number;
  }
  const odd = plan.isPlain ? undefined : readOddColumns(report, first, plan, stats);
  // Hint: one literal with every property named; spreading the parts into it costs as much as reading the row.
  const snapshot: Snapshot<K> = {
    agent: meta.agent,
    faction: meta.faction,
    takenAt: meta.takenAt,
    timeSpan: meta.timeSpan,
    timeSpanText: meta.timeSpanText,
    stats: stats as Snapshot<K>['stats'],
    unknown: odd?.unknown ?? [],
    repeated: odd?.repeated ?? [],
    unresolved: odd?.unresolved ?? [],
  };
  return concluded(report, ok({ snapshot, warnings: report.warnings }));
}

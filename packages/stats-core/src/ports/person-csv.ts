import { CATALOGUE, type Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type { StoreIssue } from './common.ts';
import { csvRowOf } from './csv-row.ts';
import type { PersonRecord } from './people.ts';

type Submission = Extract<PersonRecord, { readonly type: 'submission' }>;

const FIRST = ['agent', 'faction', 'taken_at', 'time_span', 'variant', 'received_at', 'zone', 'warnings'];
const LAST = ['other_stats', 'unknown', 'repeated', 'unresolved', 'sources', 'text'];

/**
 * A person's submissions as CSV (RFC 4180), in pieces that make it up one after the other: a row each, a column for each
 * stat of the catalogue under its key, empty = absent. What is no number of these is JSON in a column of its own. No cell
 * is taken for a formula: one that a spreadsheet could compute begins with an apostrophe. It ends with the first failure.
 */
export async function* personCsv(
  records: AsyncIterable<Result<PersonRecord, StoreIssue>>,
  options: { readonly catalogue?: Catalogue<string> } = {},
): AsyncGenerator<Result<string, StoreIssue>, void> {
  const { stats }: Catalogue<string> = options.catalogue ?? CATALOGUE;
  const keys = Object.keys(stats).filter((key) => stats[key]?.kind !== 'meta');
  yield ok(csvRowOf([...FIRST, ...keys, ...LAST]));
  for await (const record of records) {
    if (record.isErr()) return yield err(record.error);
    if (record.value.type === 'submission') yield ok(csvRowOf(cellsOf(record.value, keys)));
  }
}

function cellsOf(submission: Submission, keys: readonly string[]): readonly string[] {
  const { snapshot, variant, receivedAt, zone, warnings, sources, text } = submission;
  const known = new Set(keys);
  const others = Object.entries(snapshot.stats).filter(([key]) => !known.has(key));
  return [
    snapshot.agent,
    snapshot.faction,
    snapshot.takenAt,
    snapshot.timeSpanText,
    String(variant),
    receivedAt,
    zone ?? '',
    warnings.join(' '),
    ...keys.map((key) => String(snapshot.stats[key] ?? '')),
    others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others)),
    jsonOf(snapshot.unknown),
    jsonOf(snapshot.repeated),
    jsonOf(snapshot.unresolved),
    jsonOf(sources),
    text ?? '',
  ];
}

function jsonOf(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

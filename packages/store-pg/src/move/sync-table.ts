import { err, ok, type Result } from 'neverthrow';
import { insertLines } from '../catalog/insert-lines.ts';
import type { Key, Range } from '../catalog/pages.ts';
import type { Table } from '../catalog/tables.ts';
import type { Database } from '../db/database.ts';
import type { DbIssue } from '../db/issue.ts';
import { passGuard } from './house.ts';
import { readPatiently, writePatiently } from './patience.ts';
import { deleteIn, digestsOf, linesIn, sumOfPage, sumOfRange } from './ranges.ts';

const PAGE_ROWS = 2000;

/** The two houses of a move. */
export interface Pair {
  readonly from: Database;
  readonly to: Database;
  readonly moveId: string;
}

/** What is done where a range differs: all (while the source is alive), or one half at a time. */
export type Sync = 'both' | 'delete' | 'insert';

/**
 * Makes a table of the target like the source's, range by range in the order of the primary key: ranges with equal sums
 * are passed over, in the others only differing rows are deleted and inserted. Each range is one transaction, so it
 * may be ended at any moment and begun again. Answers with the ranges that differed.
 *
 * Hint: on a source that stands still, `delete` over all tables and then `insert` is exact whatever unique constraints
 * say: after the first only rows of the source are left.
 */
export async function syncTable(
  pair: Pair,
  table: Table,
  how: Sync,
  onRange: (rows: number) => void | Promise<void>,
): Promise<Result<readonly Range[], DbIssue>> {
  const differing: Range[] = [];
  let after: Key | undefined;
  for (;;) {
    const start = after;
    const page = await readPatiently(pair.from, async (query) =>
      ok(await sumOfPage(query, table, start, PAGE_ROWS)),
    );
    if (page.isErr()) return err(page.error);
    const { sum, upTo } = page.value;
    const range: Range = { after, upTo };
    const there = await readPatiently(pair.to, async (query) => ok(await sumOfRange(query, table, range)));
    if (there.isErr()) return err(there.error);
    if (there.value.rows !== sum.rows || there.value.checksum !== sum.checksum) {
      differing.push(range);
      const synced = await syncRange(pair, table, range, how, there.value.rows === 0);
      if (synced.isErr()) return err(synced.error);
    }
    await onRange(sum.rows);
    if (upTo === undefined) return ok(differing);
    after = upTo;
  }
}

/** The same for one range that is known to differ; `isEmpty`: the target has none of its rows. */
export async function syncRange(
  { from, to, moveId }: Pair,
  table: Table,
  range: Range,
  how: Sync,
  isEmpty = false,
): Promise<Result<void, DbIssue>> {
  if (isEmpty && how === 'delete') return ok();
  const there = isEmpty
    ? ok(new Map<string, string>())
    : await readPatiently(to, async (query) => ok(await digestsOf(query, table, range)));
  if (there.isErr()) return err(there.error);
  const here = await readPatiently(from, async (query) => {
    if (isEmpty) return ok({ stale: [], lines: await linesIn(query, table, range) });
    const digests = await digestsOf(query, table, range);
    const isOther = (key: string): boolean => digests.get(key) !== there.value.get(key);
    const stale = [...there.value.keys()].filter(isOther);
    const missing = how === 'delete' ? [] : [...digests.keys()].filter(isOther);
    return ok({ stale, lines: missing.length > 0 ? await linesIn(query, table, range, missing) : [] });
  });
  if (here.isErr()) return err(here.error);
  const { stale, lines } = here.value;
  return writePatiently(to, async (query) => {
    await passGuard(query, moveId);
    if (stale.length > 0 && how !== 'insert') await deleteIn(query, table, range, stale);
    await insertLines(query, table, lines, { skipTaken: true });
    return ok();
  });
}

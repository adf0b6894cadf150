import type { Catalogue, Formula } from '@prime-tally/stats-defs';
import { derivedOf } from '../meaning/derived-of.ts';
import type { BoardPage, BoardQuery, BoardRow, GainPage, GainQuery } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import { pendingHeaderIn } from '../ports/requests.ts';
import { countedOf, historyOf, keyOf, type MemoryAgent } from './memory-agent.ts';
import type { MemoryBook } from './memory-book.ts';
import { memoryGainOf } from './memory-gains.ts';
import { shownIn } from './memory-scope.ts';

/** A page of the board, computed from the whole history each time. */
export function memoryBoardOf(book: MemoryBook, query: BoardQuery, formula: Formula | undefined): BoardPage {
  return rankedPageOf(book, query, (agent) => rowOf(agent, query.stat, formula));
}

/** A page of the board of gains, computed from the whole history each time. */
export function memoryGainsOf(book: MemoryBook, query: GainQuery, catalogue: Catalogue<string>): GainPage {
  return rankedPageOf(book, query, (agent) => memoryGainOf(agent, query, catalogue));
}

function rankedPageOf<R extends Pick<BoardRow, 'agent' | 'faction' | 'value'>>(
  book: MemoryBook,
  query: BoardQuery,
  unrankedOf: (agent: MemoryAgent) => R | undefined,
): { readonly rows: readonly (R & { readonly rank: number })[]; readonly total: number } {
  const rows = shownIn(query.scope, book)
    .flatMap((agent) => unrankedOf(agent) ?? [])
    .filter((row) => query.faction === undefined || row.faction === query.faction)
    .sort((a, b) => b.value - a.value || compareTexts(keyOf(a.agent), keyOf(b.agent)));
  const ranked = rows.map((row) => ({
    rank: 1 + rows.findIndex(({ value }) => value === row.value),
    ...row,
  }));
  const { after, offset, limit } = query;
  const isBehind = (row: R): boolean =>
    after === undefined ||
    row.value < after.value ||
    (row.value === after.value && compareTexts(keyOf(row.agent), keyOf(after.agent)) > 0);
  return { rows: ranked.filter(isBehind).slice(offset, offset + limit), total: rows.length };
}

function rowOf(
  agent: MemoryAgent,
  stat: string,
  formula: Formula | undefined,
): Omit<BoardRow, 'rank'> | undefined {
  const history = historyOf(agent);
  const newest = history.at(-1);
  if (!newest) return undefined;
  const row = { agent: agent.name, faction: newest.faction };
  const header = pendingHeaderIn(stat);
  if (header !== undefined) {
    const holder = countedOf(agent).findLast(({ pending }) => pending.some((one) => one.header === header));
    const text = holder?.pending.find((one) => one.header === header)?.text;
    return holder && { ...row, value: Number(text), takenAt: holder.snapshot.takenAt };
  }
  if (!formula) {
    const holder = history.findLast(({ stats }) => stats[stat] !== undefined);
    const value = holder?.stats[stat];
    return holder && value !== undefined ? { ...row, value, takenAt: holder.takenAt } : undefined;
  }
  const value = derivedOf(Object.assign({}, ...history.map(({ stats }) => stats)), formula);
  return value === undefined ? undefined : { ...row, value, takenAt: newest.takenAt };
}

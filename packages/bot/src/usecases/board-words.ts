import type { Faction } from '@prime-tally/stats-core';
import { type Catalogue, findStat } from '@prime-tally/stats-defs';
import type { Period } from './board/period.ts';
import { takePeriod } from './board/period-words.ts';
import { type BoardStat, boardStatOf } from './boards.ts';

/** What was typed after `/leaderboard`, understood. */
export interface BoardWords {
  readonly stat: BoardMatch;
  readonly faction?: Faction;
  readonly period?: Period;
}

/** Which board the words name. */
export type BoardMatch =
  | { readonly kind: 'none_asked' }
  | { readonly kind: 'found'; readonly stat: BoardStat }
  | { readonly kind: 'several'; readonly asked: string; readonly stats: readonly BoardStat[] }
  | { readonly kind: 'unknown'; readonly asked: string };

const FACTION_WORDS: ReadonlyMap<string, Faction> = new Map([
  ...['enl', 'enlightened', 'green', 'grün', 'verde', 'verdes', 'зелёные', 'зеленые', '緑', '💚'].map(
    (word) => [word, 'enlightened'] as const,
  ),
  ...['res', 'resistance', 'blue', 'blau', 'azul', 'azules', 'синие', '青', '💙'].map(
    (word) => [word, 'resistance'] as const,
  ),
]);

/** Longest request that is looked at. */
const MAX_LENGTH = 80;

/** Stat, period and faction from words in any order; names are as forgiving as `findStat`, in English and `language` (BCP 47). */
export function readBoardWords(catalogue: Catalogue<string>, typed: string, language: string): BoardWords {
  const words = typed.slice(0, MAX_LENGTH).trim().split(/\s+/).filter(Boolean);
  const factions = words.map((word) => FACTION_WORDS.get(word.toLowerCase()));
  const faction = factions.find((found) => found !== undefined);
  const { period, rest } = takePeriod(words.filter((_, index) => factions[index] === undefined));
  return {
    stat: matchStat(catalogue, rest.join(' '), language),
    ...(faction !== undefined && { faction }),
    ...(period !== undefined && { period }),
  };
}

/** The board of the stat that the words name, as forgiving as `findStat`. */
export function matchStat(catalogue: Catalogue<string>, asked: string, language: string): BoardMatch {
  if (asked === '') return { kind: 'none_asked' };
  const found = findStat(asked, { catalogue, language });
  const match = found?.match && boardStatOf(catalogue, found.match.key);
  if (match !== undefined) return { kind: 'found', stat: match };
  const stats = (found?.candidates ?? [])
    .map(({ key }) => boardStatOf(catalogue, key))
    .filter((stat) => stat !== undefined);
  return stats.length > 0 ? { kind: 'several', asked, stats } : { kind: 'unknown', asked };
}

import type { Faction } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { type BoardStat, boardGroupsOf } from './boards.ts';

/** What was typed after `/leaderboard`, understood. */
export interface BoardWords {
  readonly stat: StatMatch;
  readonly faction?: Faction;
}

/** Which stat the words name. */
export type StatMatch =
  | { readonly kind: 'none_asked' }
  | { readonly kind: 'found'; readonly stat: BoardStat }
  | { readonly kind: 'several'; readonly asked: string; readonly stats: readonly BoardStat[] }
  | { readonly kind: 'unknown'; readonly asked: string };

const FACTION_WORDS: ReadonlyMap<string, Faction> = new Map([
  ['enl', 'enlightened'],
  ['enlightened', 'enlightened'],
  ['green', 'enlightened'],
  ['💚', 'enlightened'],
  ['res', 'resistance'],
  ['resistance', 'resistance'],
  ['blue', 'resistance'],
  ['💙', 'resistance'],
]);

/** Longest request that is looked at; a longer one names nothing. */
const MAX_LENGTH = 80;

/** Stat and faction from words in any order. Names are forgiving: stat headers, their aliases, badges and keys, whatever the case and punctuation, whole before beginning before inside. */
export function readBoardWords(catalogue: Catalogue<string>, typed: string): BoardWords {
  const words = typed.slice(0, MAX_LENGTH).trim().split(/\s+/).filter(Boolean);
  const factions = words.map((word) => FACTION_WORDS.get(word.toLowerCase()));
  const faction = factions.find((found) => found !== undefined);
  const asked = words.filter((_, index) => factions[index] === undefined).join(' ');
  return { stat: matchStat(catalogue, asked), ...(faction !== undefined && { faction }) };
}

function matchStat(catalogue: Catalogue<string>, asked: string): StatMatch {
  if (asked === '') return { kind: 'none_asked' };
  const wanted = plain(asked);
  if (wanted === '') return { kind: 'unknown', asked };
  const named = boardGroupsOf(catalogue)
    .flatMap((group) => group.stats)
    .map((stat) => ({ stat, names: namesOf(catalogue, stat).map(plain) }));
  const tests = [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(wanted),
    (name: string) => name.includes(wanted),
  ];
  for (const test of tests) {
    const stats = named.filter(({ names }) => names.some(test)).map(({ stat }) => stat);
    const [only] = stats;
    if (only !== undefined)
      return stats.length === 1 ? { kind: 'found', stat: only } : { kind: 'several', asked, stats };
  }
  return { kind: 'unknown', asked };
}

/** What people call the AP that never falls. */
const AP_NAMES = ['AP', 'access points'];

function namesOf(catalogue: Catalogue<string>, stat: BoardStat): readonly string[] {
  const aliases = catalogue.stats[stat.key]?.aliases.map((alias) => alias.text) ?? [];
  const more = stat.key === 'lifetimeAp' ? AP_NAMES : [];
  return [stat.name, stat.key, ...(stat.badge === undefined ? [] : [stat.badge]), ...aliases, ...more];
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]/gu, '');
}

import { formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { BoardFilter } from '../callback-data/filter.ts';
import type { Locale } from '../locales/locale.ts';
import type { BoardLine } from '../usecases/board/board-reader.ts';
import type { Period } from '../usecases/board/period.ts';
import { type BoardStat, FEATURED_STATS } from '../usecases/boards.ts';
import type { BoardFacts } from '../usecases/show-leaderboard.ts';
import { factionMark } from './faction-mark.ts';
import { bold, concat } from './text.ts';
import type { Text } from './view.ts';

const MEDALS: readonly string[] = ['🥇', '🥈', '🥉'];
const DAY_MS = 86_400_000;
/** A row older than this many days says how old it is, unless the board is of the past itself. */
const FRESH_DAYS = 7;

/** What the lines of a board need beyond themselves. */
export interface LineFrame {
  readonly catalogue: Catalogue<string>;
  /** Of the viewer's agents. */
  readonly mine: readonly string[];
}

/** What the board is called: people say Hacker for Hacks. */
export function boardName(locale: Locale, stat: BoardStat): string {
  return stat.key === FEATURED_STATS[0] ? locale.board.ap : (stat.badge ?? stat.name);
}

/** The board's name, with the stat's own where that is another. */
export function boardTitle(locale: Locale, stat: BoardStat): Text {
  return concat(bold(boardName(locale, stat)), stat.badge === undefined ? '' : ` · ${stat.name}`);
}

/** One agent on a board: place, faction, name, value; how old a stale value is; `*` for a gain of a part of the time. */
export function boardLine(
  locale: Locale,
  { stat, asOf, window }: BoardFacts,
  line: BoardLine,
  { catalogue, mine }: LineFrame,
): Text {
  const { rank, faction, agent, value, postedAt, baselineIs } = line;
  const place = MEDALS[rank - 1] ?? `${locale.formats.number(rank)}.`;
  const days = Math.floor((Date.parse(asOf) - Date.parse(`${postedAt}Z`)) / DAY_MS);
  const isStale = days > FRESH_DAYS && window?.isRunning !== false;
  return concat(
    mine.includes(agent) ? '👉 ' : '',
    `${place} ${factionMark(faction)} `,
    bold(agent),
    ` ${window === undefined ? '' : '+'}${formatValue(stat.key, value, locale.formats.tag, { catalogue })}`,
    baselineIs === 'inside' ? '*' : '',
    isStale ? ` · ${locale.board.age(days)}` : '',
  );
}

/** When the board counts: what a running period is called, else its days; nothing for all time. */
export function periodTitle(locale: Locale, facts: BoardFacts): string | undefined {
  const { period, window } = facts;
  if (window === undefined || period.kind === 'all_time') return undefined;
  if (!window.isRunning) return daysOf(locale, facts);
  return period.kind === 'rolling'
    ? locale.board.running.rolling(period.days)
    : locale.board.running[period.kind];
}

/** What a place is called where nothing better is known. */
export function placeName({ board }: Locale, where: BoardFilter['where']): string {
  return board[typeof where === 'object' ? 'group' : where];
}

/** Where, from when to when, and as of which moment, in which zone. */
export function boardFooter(
  locale: Locale,
  facts: BoardFacts,
  hasLate: boolean,
  where = placeName(locale, facts.scope.kind === 'chat' ? 'here' : 'everywhere'),
): string {
  const { zone, asOf } = facts;
  const days = daysOf(locale, facts);
  const footer = [
    where,
    ...(days === undefined ? [] : [days]),
    locale.board.asOf(locale.formats.instant(asOf, zone), zone),
  ].join(' · ');
  return hasLate ? `${locale.board.late}\n${footer}` : footer;
}

function daysOf(locale: Locale, { window, zone, asOf }: BoardFacts): string | undefined {
  if (window === undefined) return undefined;
  const end = window.isRunning
    ? Math.min(Date.parse(window.to), Date.parse(asOf))
    : Date.parse(window.to) - 1000;
  const [from, to] = [window.from, new Date(end).toISOString()].map((one) => locale.formats.day(one, zone));
  return from === to ? from : `${from} – ${to}`;
}

/** What a period is called on a button. */
export function periodName(locale: Locale, period: Period): string {
  const { periods } = locale.board;
  switch (period.kind) {
    case 'all_time':
      return periods.allTime;
    case 'rolling':
      return periods.rolling(period.days);
    default:
      return periods[period.kind];
  }
}

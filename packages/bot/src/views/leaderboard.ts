import type { Faction } from '@prime-tally/stats-core';
import type { EventCard } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { type BoardButton, packBoard } from '../callback-data/board.ts';
import { packEvent } from '../callback-data/event.ts';
import { packStatList } from '../callback-data/stat-list.ts';
import type { Locale } from '../locales/locale.ts';
import { OFFERED_PERIODS, type Period } from '../usecases/board/period.ts';
import type { BoardStat } from '../usecases/boards.ts';
import type { LeaderboardOutcome } from '../usecases/show-leaderboard.ts';
import {
  boardFooter,
  boardLine,
  boardName,
  boardTitle,
  periodName,
  periodTitle,
  placeName,
} from './board-lines.ts';
import { factionMark } from './faction-mark.ts';
import { concat, lines } from './text.ts';
import type { Button, Keyboard, Text, View } from './view.ts';

const NAME_LENGTH = 24;

type BoardOutcome = Extract<LeaderboardOutcome, { kind: 'board' }>;

/** A place whose boards can be chosen. */
export interface BoardChoice {
  readonly name: string;
  readonly where: BoardButton['where'];
}

/** What the view needs beyond the outcome. */
export interface BoardFrame {
  readonly catalogue: Catalogue<string>;
  /** Boards of the first buttons; those the catalogue lacks are left out. */
  readonly featured: readonly BoardStat[];
  /** What the buttons ask for beyond the stat: the place as they name it. */
  readonly where: BoardButton['where'];
  /** Where boards are that can be chosen; a single place is no choice. */
  readonly places: readonly BoardChoice[];
  /** The group's event that is open, with a button of its own. */
  readonly event?: Pick<EventCard, 'id' | 'name'>;
}

/** One page of a board: who, in which place, with how much, and the buttons to the other boards. */
export function leaderboardView(locale: Locale, outcome: BoardOutcome, frame: BoardFrame): View {
  const { rows, mine, stat } = outcome;
  const names = mine.map(({ agent }) => agent);
  const line = (row: BoardOutcome['rows'][number]): Text =>
    boardLine(locale, outcome, row, { catalogue: frame.catalogue, mine: names });
  const place = frame.places.find(({ where }) => isSame(where, frame.where));
  const elsewhere = mine.filter(({ agent }) => !rows.some((row) => row.agent === agent));
  const hasLate = [...rows, ...elsewhere].some(({ baselineIs }) => baselineIs === 'inside');
  const text = lines(
    concat('🏆 ', boardTitle(locale, stat)),
    subtitle(locale, outcome),
    '',
    ...(rows.length === 0 ? [emptyText(locale, outcome, frame)] : rows.map(line)),
    elsewhere.length > 0 && '…',
    ...elsewhere.map(line),
    '',
    boardFooter(locale, outcome, hasLate, place?.name ?? placeName(locale, frame.where)),
  );
  return { ...text, keyboard: keyboardOf(locale, outcome, frame) };
}

function subtitle(locale: Locale, outcome: BoardOutcome): string {
  const { faction, total, page, pages } = outcome;
  const when = periodTitle(locale, outcome) ?? locale.board.periods.allTime;
  const side = faction === undefined ? [] : [`${factionMark(faction)} ${locale.factions[faction]}`];
  const pageOf = pages > 1 ? [`${locale.formats.number(page + 1)}/${locale.formats.number(pages)}`] : [];
  const agents = total > 0 ? [locale.board.total(total)] : [];
  return [when, ...side, ...agents, ...pageOf].join(' · ');
}

function emptyText({ board, factions }: Locale, outcome: BoardOutcome, { places }: BoardFrame): Text {
  const { scope, faction, window } = outcome;
  if (window !== undefined) return board.emptyPeriod;
  if (faction !== undefined) return board.emptyFaction(factions[faction]);
  if (scope.kind === 'chat') return board.emptyHere;
  return places.some(({ where }) => isGroupById(where)) ? board.emptyChooseGroup : board.emptyEverywhere;
}

function keyboardOf(locale: Locale, outcome: BoardOutcome, frame: BoardFrame): Keyboard {
  const { stat, faction, page, pages, period, window } = outcome;
  const { featured, where, places, event } = frame;
  const current: BoardButton = {
    stat: stat.key,
    where,
    period,
    page: 0,
    ...(faction !== undefined && { faction }),
  };
  const { faction: _, ...ofBoth } = current;
  const to = (text: string, target: BoardButton, isCurrent = false): Button => ({
    text: isCurrent ? `· ${text} ·` : text,
    callback_data: packBoard(target),
  });
  const side = (of: Faction) => to(factionMark(of), { ...current, faction: of }, faction === of);
  const at = (one: Period): Button =>
    to(
      periodName(locale, one),
      { ...current, period: one },
      isSameKind(one, period) && window?.isRunning !== false,
    );
  const turn = (text: string, one: Period | undefined): readonly Button[] =>
    one === undefined ? [] : [to(text, { ...current, period: one })];
  const { previous, next } = locale.board.periods;
  return [
    [
      ...(page > 0 ? [to(`◀ ${locale.formats.number(page)}`, { ...current, page: page - 1 })] : []),
      ...(page + 1 < pages
        ? [to(`${locale.formats.number(page + 2)} ▶`, { ...current, page: page + 1 })]
        : []),
    ],
    ...inRows(
      [
        ...featured.map((one) =>
          to(boardName(locale, one), { ...current, stat: one.key }, one.key === stat.key),
        ),
        { text: locale.board.allStats, callback_data: packStatList(current) },
      ],
      3,
    ),
    ...(outcome.hasGains ? inRows(OFFERED_PERIODS.map(at), 3) : []),
    [...turn(previous, window?.previous), ...turn(next, window?.next)],
    [to(locale.board.bothFactions, ofBoth, faction === undefined), side('enlightened'), side('resistance')],
    ...(places.length > 1
      ? inRows(
          places.map((place) =>
            to(clipped(place.name), { ...current, where: place.where }, isSame(place.where, where)),
          ),
          2,
        )
      : []),
    ...(event === undefined
      ? []
      : [[{ text: `🟢 ${event.name}`, callback_data: packEvent({ action: 'refresh', id: event.id }) }]]),
  ].filter((row) => row.length > 0);
}

function isGroupById(where: BoardButton['where']): where is Exclude<BoardButton['where'], string> {
  return typeof where === 'object';
}

function isSame(one: BoardButton['where'], other: BoardButton['where']): boolean {
  return isGroupById(one) && isGroupById(other) ? one.chatId === other.chatId : one === other;
}

/** A name as long as a button shows. */
function clipped(name: string): string {
  const characters = [...name];
  return characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH - 1).join('')}…` : name;
}

function isSameKind(one: Period, other: Period): boolean {
  return (
    one.kind === other.kind &&
    !(one.kind === 'rolling' && other.kind === 'rolling' && one.days !== other.days)
  );
}

/** The items in rows of `width`, the last one possibly shorter. */
export function inRows<T>(items: readonly T[], width: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / width) }, (_, row) =>
    items.slice(row * width, (row + 1) * width),
  );
}

import { type Faction, formatValue } from '@prime-tally/stats-core';
import type { BoardRow } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { type BoardButton, packBoard } from '../callback-data/board.ts';
import { packStatList } from '../callback-data/stat-list.ts';
import type { Locale } from '../locales/locale.ts';
import { type BoardStat, FEATURED_STATS } from '../usecases/boards.ts';
import type { LeaderboardOutcome } from '../usecases/show-leaderboard.ts';
import { factionMark } from './faction-mark.ts';
import { bold, concat, lines } from './text.ts';
import type { Button, Keyboard, Text, View } from './view.ts';

type BoardOutcome = Extract<LeaderboardOutcome, { kind: 'board' }>;

/** What the view needs beyond the outcome. */
export interface BoardFrame {
  readonly catalogue: Catalogue<string>;
  /** Boards of the first buttons; those the catalogue lacks are left out. */
  readonly featured: readonly BoardStat[];
  /** In a private chat there is no “this chat”. */
  readonly isGroup: boolean;
}

const MEDALS: readonly string[] = ['🥇', '🥈', '🥉'];

/** One page of a board: who, in which place, with how much, and the buttons to the other boards. */
export function leaderboardView(locale: Locale, outcome: BoardOutcome, frame: BoardFrame): View {
  const { rows, stat } = outcome;
  const text = lines(
    concat('🏆 ', bold(boardName(locale, stat)), stat.badge === undefined ? '' : ` · ${stat.name}`),
    subtitle(locale, outcome),
    '',
    ...(rows.length === 0
      ? [emptyText(locale, outcome)]
      : rows.map((row) => rowText(locale, row, stat, frame.catalogue))),
  );
  return { ...text, keyboard: keyboardOf(locale, outcome, frame) };
}

/** What the board is called: people say Hacker for Hacks. */
function boardName(locale: Locale, stat: BoardStat): string {
  return stat.key === FEATURED_STATS[0] ? locale.board.ap : (stat.badge ?? stat.name);
}

function subtitle(locale: Locale, { scope, faction, total, page, pages }: BoardOutcome): string {
  const where = scope.kind === 'chat' ? locale.board.here : locale.board.everywhere;
  const side = faction === undefined ? [] : [`${factionMark(faction)} ${locale.factions[faction]}`];
  const pageOf = pages > 1 ? [`${locale.formats.number(page + 1)}/${locale.formats.number(pages)}`] : [];
  const agents = total > 0 ? [locale.board.total(total)] : [];
  return [where, ...side, ...agents, ...pageOf].join(' · ');
}

function rowText(
  locale: Locale,
  { rank, faction, agent, value }: BoardRow,
  stat: BoardStat,
  catalogue: Catalogue<string>,
): Text {
  const place = MEDALS[rank - 1] ?? `${locale.formats.number(rank)}.`;
  return concat(
    `${place} ${factionMark(faction)} `,
    bold(agent),
    ` ${formatValue(stat.key, value, locale.formats.tag, { catalogue })}`,
  );
}

function emptyText(locale: Locale, { scope, faction }: BoardOutcome): Text {
  if (faction !== undefined) return locale.board.emptyFaction(locale.factions[faction]);
  return scope.kind === 'chat' ? locale.board.emptyHere : locale.board.emptyEverywhere;
}

function keyboardOf(locale: Locale, outcome: BoardOutcome, { featured, isGroup }: BoardFrame): Keyboard {
  const { stat, faction, scope, page, pages } = outcome;
  const current: BoardButton = {
    stat: stat.key,
    where: scope.kind === 'chat' ? 'here' : 'everywhere',
    page: 0,
    ...(faction !== undefined && { faction }),
  };
  const { faction: _, ...ofBoth } = current;
  const to = (text: string, target: BoardButton, isCurrent = false): Button => ({
    text: isCurrent ? `· ${text} ·` : text,
    callback_data: packBoard(target),
  });
  const side = (of: Faction) => to(factionMark(of), { ...current, faction: of }, faction === of);
  const stats = [
    ...featured.map((one) => to(boardName(locale, one), { ...current, stat: one.key }, one.key === stat.key)),
    { text: locale.board.allStats, callback_data: packStatList(current) },
  ];
  return [
    ...(pages > 1
      ? [
          [
            ...(page > 0 ? [to(`◀ ${locale.formats.number(page)}`, { ...current, page: page - 1 })] : []),
            ...(page + 1 < pages
              ? [to(`${locale.formats.number(page + 2)} ▶`, { ...current, page: page + 1 })]
              : []),
          ],
        ]
      : []),
    ...inRows(stats, 3),
    [to(locale.board.bothFactions, ofBoth, faction === undefined), side('enlightened'), side('resistance')],
    ...(isGroup
      ? [
          [
            to(locale.board.here, { ...current, where: 'here' }, current.where === 'here'),
            to(locale.board.everywhere, { ...current, where: 'everywhere' }, current.where === 'everywhere'),
          ],
        ]
      : []),
  ];
}

/** The items in rows of `width`, the last one possibly shorter. */
export function inRows<T>(items: readonly T[], width: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / width) }, (_, row) =>
    items.slice(row * width, (row + 1) * width),
  );
}

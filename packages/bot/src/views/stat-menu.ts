import { fitsButton, packBoard } from '../callback-data/board.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import { packStatList, type StatListButton } from '../callback-data/stat-list.ts';
import type { Locale } from '../locales/locale.ts';
import type { BoardMatch } from '../usecases/board-words.ts';
import { type BoardGroup, type BoardStat, FEATURED_STATS } from '../usecases/boards.ts';
import { inRows } from './leaderboard.ts';
import type { Button, Keyboard, View } from './view.ts';

const STATS_A_PAGE = 10;
/** Characters of a button that takes half a row. */
const MAX_HALF = 19;

/** The menu behind *All stats…*: the groups, or the stats of one group, paged. A group that is no more leads to the list of groups. */
export function statMenuView(locale: Locale, groups: readonly BoardGroup[], menu: StatListButton): View {
  const { faction, where, period } = menu;
  const filter: BoardFilter = { where, period, ...(faction !== undefined && { faction }) };
  const group = groups.find((one) => one.name === menu.group);
  if (group === undefined) {
    const buttons = groups.map(({ name, stats }) => ({
      text: `${name} (${locale.formats.number(stats.length)})`,
      callback_data: packStatList({ ...filter, page: 0, group: name }),
    }));
    const back = backTo(locale, packBoard({ ...filter, page: 0, stat: FEATURED_STATS[0] ?? '' }));
    return { ...locale.board.chooseGroup, keyboard: [...inRows(buttons, 2), [back]] };
  }
  const all = group.stats.filter((stat) => fitsButton(stat.key));
  const pages = Math.ceil(all.length / STATS_A_PAGE);
  const page = Math.min(menu.page, Math.max(0, pages - 1));
  const shown = all.slice(page * STATS_A_PAGE, (page + 1) * STATS_A_PAGE);
  const turn = (text: string, to: number): Button => ({
    text,
    callback_data: packStatList({ ...filter, group: group.name, page: to }),
  });
  return {
    ...locale.board.chooseStat(group.name),
    keyboard: [
      ...statButtons(shown, filter),
      [
        ...(page > 0 ? [turn(`◀ ${locale.formats.number(page)}`, page - 1)] : []),
        backTo(locale, packStatList({ ...filter, page: 0 })),
        ...(page + 1 < pages ? [turn(`${locale.formats.number(page + 2)} ▶`, page + 1)] : []),
      ],
    ],
  };
}

/** What to choose from when the typed name fits no stat or several. */
export function statChoiceView(
  locale: Locale,
  match: Extract<BoardMatch, { kind: 'several' | 'unknown' }>,
  featured: readonly BoardStat[],
  filter: BoardFilter,
): View {
  const [text, stats] =
    match.kind === 'several'
      ? [locale.board.several(match.asked), match.stats]
      : [locale.board.unknown(match.asked), featured];
  const all = { text: locale.board.allStats, callback_data: packStatList({ ...filter, page: 0 }) };
  return { ...text, keyboard: [...statButtons(stats, filter), [all]] };
}

/** Short names share a row of two; a long one would be cut there on a phone. */
function statButtons(stats: readonly BoardStat[], filter: BoardFilter): Keyboard {
  const rows: Button[][] = [];
  for (const { key, name } of stats.filter((stat) => fitsButton(stat.key))) {
    const button = { text: name, callback_data: packBoard({ ...filter, page: 0, stat: key }) };
    const last = rows.at(-1);
    const isShared = last?.length === 1 && [...last, button].every(({ text }) => text.length <= MAX_HALF);
    if (isShared) last?.push(button);
    else rows.push([button]);
  }
  return rows;
}

function backTo(locale: Locale, callback_data: string): Button {
  return { text: locale.board.back, callback_data };
}

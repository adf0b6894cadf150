import { packBoard } from '../callback-data/board.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import { packStatList, type StatListButton } from '../callback-data/stat-list.ts';
import type { Locale } from '../locales/locale.ts';
import type { BoardMatch } from '../usecases/board-words.ts';
import { type BoardGroup, type BoardStat, FEATURED_STATS } from '../usecases/boards.ts';
import { statButtons, statPicker } from './stat-picker.ts';
import type { View } from './view.ts';

/** The menu behind *All stats…*; the filter is kept for the board chosen in the end. */
export function statMenuView(locale: Locale, groups: readonly BoardGroup[], menu: StatListButton): View {
  const { faction, where, period } = menu;
  const filter: BoardFilter = { where, period, ...(faction !== undefined && { faction }) };
  return statPicker(locale, groups, menu, {
    stat: (stat) => packBoard({ ...filter, page: 0, stat }),
    list: (place) => packStatList({ ...filter, ...place }),
    back: packBoard({ ...filter, page: 0, stat: FEATURED_STATS[0] ?? '' }),
  });
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
  return {
    ...text,
    keyboard: [...statButtons(stats, (stat) => packBoard({ ...filter, page: 0, stat })), [all]],
  };
}

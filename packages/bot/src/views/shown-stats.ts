import type { Catalogue } from '@prime-tally/stats-defs';
import { packShownStats } from '../callback-data/shown-stats.ts';
import type { Locale } from '../locales/locale.ts';
import { boardGroupsOf, featuredStatsOf } from '../usecases/boards.ts';
import { MOST_SHOWN } from '../usecases/settings/chat-settings.ts';
import { boardName } from './board-lines.ts';
import { inRows } from './leaderboard.ts';
import { type PickerPlace, statPicker } from './stat-picker.ts';
import type { View } from './view.ts';

/** The first boards of a group: a tap takes one away; more can be added until there are twelve. */
export function shownStatsView(
  locale: Locale,
  catalogue: Catalogue<string>,
  chosen: readonly string[] | undefined,
): View {
  const { settings } = locale;
  const shown = featuredStatsOf(catalogue, chosen);
  return {
    ...settings.shownTitle,
    keyboard: [
      ...inRows(
        shown.map((stat) => ({
          text: `✖ ${boardName(locale, stat)}`,
          callback_data: packShownStats({ action: 'remove', stat: stat.key }),
        })),
        2,
      ),
      [
        ...(shown.length < MOST_SHOWN
          ? [{ text: settings.addStat, callback_data: packShownStats({ action: 'list', page: 0 }) }]
          : []),
        { text: settings.usualStats, callback_data: packShownStats({ action: 'usual' }) },
      ],
      [{ text: locale.board.back, callback_data: packShownStats({ action: 'back' }) }],
    ],
  };
}

/** The stats that can be added, by the groups of the profile. */
export function addStatView(locale: Locale, catalogue: Catalogue<string>, place: PickerPlace): View {
  return statPicker(locale, boardGroupsOf(catalogue), place, {
    stat: (stat) => packShownStats({ action: 'add', stat }),
    list: (to) => packShownStats({ action: 'list', ...to }),
    back: packShownStats({ action: 'open' }),
  });
}

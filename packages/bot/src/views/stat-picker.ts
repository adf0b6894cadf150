import { fitsButton } from '../callback-data/board.ts';
import type { Locale } from '../locales/locale.ts';
import type { BoardGroup, BoardStat } from '../usecases/boards.ts';
import { inRows } from './leaderboard.ts';
import type { Button, Keyboard, View } from './view.ts';

const STATS_A_PAGE = 10;
/** Characters of a button that takes half a row. */
const MAX_HALF = 19;

/** Where somebody is in the list of stats. */
export interface PickerPlace {
  /** Absent = the list of groups. */
  readonly group?: string;
  /** 0-based. */
  readonly page: number;
}

/** Data of a picker's buttons. */
export interface PickerButtons {
  readonly stat: (key: string) => string;
  readonly list: (place: PickerPlace) => string;
  /** Out of the list of groups. */
  readonly back: string;
}

/** The groups of the profile, or the stats of one group, paged. A group that is no more leads to the list of groups. */
export function statPicker(
  locale: Locale,
  groups: readonly BoardGroup[],
  place: PickerPlace,
  buttons: PickerButtons,
): View {
  const group = groups.find((one) => one.name === place.group);
  if (group === undefined) {
    const names = groups.map(({ name, stats }) => ({
      text: `${name} (${locale.formats.number(stats.length)})`,
      callback_data: buttons.list({ page: 0, group: name }),
    }));
    return { ...locale.board.chooseGroup, keyboard: [...inRows(names, 2), [backTo(locale, buttons.back)]] };
  }
  const all = group.stats.filter((stat) => fitsButton(stat.key));
  const pages = Math.ceil(all.length / STATS_A_PAGE);
  const page = Math.min(place.page, Math.max(0, pages - 1));
  const shown = all.slice(page * STATS_A_PAGE, (page + 1) * STATS_A_PAGE);
  const turn = (text: string, to: number): Button => ({
    text,
    callback_data: buttons.list({ group: group.name, page: to }),
  });
  return {
    ...locale.board.chooseStat(group.name),
    keyboard: [
      ...statButtons(shown, buttons.stat),
      [
        ...(page > 0 ? [turn(`◀ ${locale.formats.number(page)}`, page - 1)] : []),
        backTo(locale, buttons.list({ page: 0 })),
        ...(page + 1 < pages ? [turn(`${locale.formats.number(page + 2)} ▶`, page + 1)] : []),
      ],
    ],
  };
}

/** A button for each stat. Short names share a row of two; a long one would be cut there on a phone. */
export function statButtons(stats: readonly BoardStat[], dataOf: (key: string) => string): Keyboard {
  const rows: Button[][] = [];
  for (const { key, name } of stats.filter((stat) => fitsButton(stat.key))) {
    const button = { text: name, callback_data: dataOf(key) };
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

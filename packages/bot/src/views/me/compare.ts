import { formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../../locales/locale.ts';
import type { ComparedStat, CompareOutcome } from '../../usecases/me/compare-agents.ts';
import { factionMark } from '../faction-mark.ts';
import { bold, concat, lines } from '../text.ts';
import type { Text, View } from '../view.ts';

/** Two agents side by side, the greater number in bold. */
export function compareView(locale: Locale, catalogue: Catalogue<string>, outcome: CompareOutcome): View {
  switch (outcome.kind) {
    case 'names_missing':
      return locale.me.compare.names;
    case 'not_shown':
      return locale.me.compare.notShown(outcome.agent);
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'compared': {
      const { first, second, stats } = outcome;
      const side = ({ agent, faction }: typeof first): Text =>
        concat(`${factionMark(faction)} `, bold(agent));
      return lines(
        concat(side(first), ' – ', side(second)),
        concat(locale.formats.moment(first.takenAt), ' – ', locale.formats.moment(second.takenAt)),
        '',
        ...stats.map((stat) => statLine(locale, catalogue, stat)),
      );
    }
  }
}

function statLine(
  { formats }: Locale,
  catalogue: Catalogue<string>,
  { stat, first, second }: ComparedStat,
): Text {
  const shown = (value: number | undefined, other: number | undefined): Text | string => {
    if (value === undefined) return '–';
    const text = formatValue(stat.key, value, formats.tag, { catalogue });
    return value > (other ?? -1) ? bold(text) : text;
  };
  return concat(`${stat.name}: `, shown(first, second), ' – ', shown(second, first));
}

import { formatValue, type Snapshot } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../../locales/locale.ts';
import { boardStatOf } from '../../usecases/boards.ts';
import type { Gain } from '../../usecases/gains.ts';
import type { DetailsOutcome } from '../../usecases/me/show-details.ts';
import { undoButton } from '../paste-buttons.ts';
import { concat, lines } from '../text.ts';
import type { Text, View } from '../view.ts';
import { agentTitle } from './agent-title.ts';

/** Every number of one post in the order of the export, with what each rose by; under it *Undo*. */
export function detailsView(
  locale: Locale,
  catalogue: Catalogue<string>,
  userId: string,
  outcome: DetailsOutcome,
): View {
  switch (outcome.kind) {
    case 'stranger':
      return locale.myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'nothing_there':
      return { text: locale.me.history.nothingThere, entities: [] };
    case 'details': {
      const { post, previous, gains } = outcome;
      const { moment } = locale.formats;
      const about =
        previous === undefined
          ? moment(post.takenAt)
          : locale.me.progress.period(moment(previous.takenAt), moment(post.takenAt));
      return {
        ...lines(
          agentTitle(post.agent, post.faction, about),
          '',
          ...statLines(locale, catalogue, post, gains),
          ...post.unknown.map(({ header, text }) => `${header}: ${text}`),
          ...post.unresolved.map(({ headers, values }) => `🧩 ${headers.join(' · ')}: ${values.join(' ')}`),
        ),
        keyboard: [[undoButton(locale, userId, post)]],
      };
    }
  }
}

function statLines(
  locale: Locale,
  catalogue: Catalogue<string>,
  { stats }: Snapshot<string>,
  gains: readonly Gain[],
): readonly Text[] {
  const rises = new Map(gains.flatMap((gain) => (gain.type === 'appeared' ? [] : [[gain.key, gain]])));
  return Object.values(catalogue.stats)
    .sort((a, b) => a.order - b.order)
    .flatMap(({ key, header }) => {
      const value = stats[key];
      if (value === undefined) return [];
      const gain = rises.get(key);
      const rise = gain === undefined ? '' : ` (+${locale.formats.number(gain.after - gain.before)})`;
      const name = boardStatOf(catalogue, key)?.name ?? header;
      return [concat(`${name}: ${formatValue(key, value, locale.formats.tag, { catalogue })}${rise}`)];
    });
}

import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../locales/locale.ts';
import type { Shareable } from '../usecases/board/inline-results.ts';
import { boardName, periodTitle, placeName } from './board-lines.ts';
import { leaderboardView } from './leaderboard.ts';
import { rankView } from './rank.ts';
import type { Text } from './view.ts';

/** A result of an inline query: what the list shows, and what is posted. */
export interface InlineView {
  readonly title: string;
  readonly description: string;
  readonly message: Text;
}

/** A board or one's place on it, without buttons: it stands in somebody else's chat. */
export function inlineView(locale: Locale, catalogue: Catalogue<string>, shareable: Shareable): InlineView {
  const name = boardName(locale, shareable.stat);
  const when = periodTitle(locale, shareable) ?? locale.board.periods.allTime;
  if (shareable.kind === 'rank') {
    const { mine, total, group } = shareable;
    const where = 'everywhere';
    const place = group ?? placeName(locale, where);
    const view = rankView(locale, shareable, { catalogue, where, maxRows: 1, place });
    return {
      title: locale.board.inline.rank(name),
      description: [mine.agent, locale.board.ranked(mine.rank, total), when, place].join(' · '),
      message: { text: view.text, entities: view.entities },
    };
  }
  const view = leaderboardView(locale, shareable, {
    catalogue,
    featured: [],
    where: 'everywhere',
    places: [],
  });
  return {
    title: locale.board.inline.board(name),
    description: `${when} · ${locale.board.total(shareable.total)}`,
    message: { text: view.text, entities: view.entities },
  };
}

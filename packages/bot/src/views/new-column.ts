import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../locales/locale.ts';
import type { NewColumnOutcome } from '../usecases/board/show-new-column.ts';
import { boardFooter, boardLine, boardTitle } from './board-lines.ts';
import { concat, lines } from './text.ts';
import type { Text } from './view.ts';

/** The board of a column that the catalogue does not know yet; buttons can't name it, so that it has none. */
export function newColumnView(
  locale: Locale,
  outcome: Extract<NewColumnOutcome, { kind: 'board' }>,
  catalogue: Catalogue<string>,
): Text {
  return lines(
    concat('🏆 ', boardTitle(locale, outcome.stat)),
    '',
    ...outcome.rows.map((row) => boardLine(locale, outcome, row, { catalogue, mine: [] })),
    '',
    boardFooter(locale, outcome, false),
  );
}

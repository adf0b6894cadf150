import { formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { packBoard } from '../callback-data/board.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import type { Locale } from '../locales/locale.ts';
import type { FactionsOutcome } from '../usecases/board/show-factions.ts';
import type { RankOutcome } from '../usecases/board/show-rank.ts';
import { boardFooter, boardLine, boardName, boardTitle, periodTitle, placeName } from './board-lines.ts';
import { factionMark } from './faction-mark.ts';
import { bold, concat, lines } from './text.ts';
import type { Keyboard, View } from './view.ts';

const ROWS_A_PAGE = 20;
/** Marks that show the factions' shares. */
const SHARES = 10;

type Rank = Extract<RankOutcome, { kind: 'rank' }>;
type Factions = Extract<FactionsOutcome, { kind: 'factions' }>;

/** One's own place with those round it, and the way to the whole board. */
export function rankView(
  locale: Locale,
  outcome: Rank,
  {
    catalogue,
    where,
    maxRows,
    place = placeName(locale, where),
  }: {
    readonly catalogue: Catalogue<string>;
    readonly where: BoardFilter['where'];
    readonly maxRows: number;
    /** What the place is called. */
    readonly place?: string;
  },
): View {
  const { stat, mine, above, below, total } = outcome;
  const all = [...above, mine, ...below];
  const text = lines(
    concat('🏅 ', boardTitle(locale, stat)),
    `${periodTitle(locale, outcome) ?? locale.board.periods.allTime} · ${locale.board.ranked(mine.rank, total)}`,
    '',
    ...all.map((line) => boardLine(locale, outcome, line, { catalogue, mine: [mine.agent] })),
    '',
    boardFooter(
      locale,
      outcome,
      all.some(({ baselineIs }) => baselineIs === 'inside'),
      place,
    ),
  );
  const page = Math.floor((Math.min(mine.rank, maxRows) - 1) / ROWS_A_PAGE);
  return { ...text, keyboard: boardButton(locale, outcome, where, page) };
}

/** Both factions' sums with their agents, and how large each side is. */
export function factionsView(
  locale: Locale,
  outcome: Factions,
  { catalogue, where }: { readonly catalogue: Catalogue<string>; readonly where: BoardFilter['where'] },
): View {
  const { stat, totals } = outcome;
  const { enlightened, resistance } = totals;
  const sum = enlightened.value + resistance.value;
  const green = sum === 0 ? 0 : Math.round((SHARES * enlightened.value) / sum);
  const text = lines(
    concat('⚖️ ', boardTitle(locale, stat)),
    periodTitle(locale, outcome) ?? locale.board.periods.allTime,
    '',
    ...(['enlightened', 'resistance'] as const).map((faction) =>
      concat(
        `${factionMark(faction)} `,
        bold(formatValue(stat.key, totals[faction].value, locale.formats.tag, { catalogue })),
        ` · ${locale.board.total(totals[faction].agents)}`,
      ),
    ),
    sum > 0 && `${'💚'.repeat(green)}${'💙'.repeat(SHARES - green)}`,
    '',
    boardFooter(locale, outcome, false, placeName(locale, where)),
  );
  return { ...text, keyboard: boardButton(locale, outcome, where, 0) };
}

/** One's agent is not on that board: the way to the board, and to others. */
export function notThereView(
  locale: Locale,
  outcome: Extract<RankOutcome, { kind: 'not_there' }>,
  { where }: { readonly where: BoardFilter['where'] },
): View {
  const { agent, stat } = outcome;
  return {
    ...locale.board.notThere(agent, boardName(locale, stat)),
    keyboard: boardButton(locale, outcome, where, 0),
  };
}

function boardButton(
  locale: Locale,
  { stat, period, faction }: Pick<Rank, 'stat' | 'period' | 'faction'>,
  where: BoardFilter['where'],
  page: number,
): Keyboard {
  const target = { stat: stat.key, period, where, page, ...(faction !== undefined && { faction }) };
  return [[{ text: locale.board.openBoard, callback_data: packBoard(target) }]];
}

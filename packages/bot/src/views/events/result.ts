import type { EventRow, Faction } from '@prime-tally/stats-core';
import type { EventCard } from '@prime-tally/stats-core/ports';
import { packEvent } from '../../callback-data/event.ts';
import type { Locale } from '../../locales/locale.ts';
import type { EventResult } from '../../usecases/events/event-result.ts';
import { factionMark } from '../faction-mark.ts';
import { bold, concat, lines } from '../text.ts';
import type { Keyboard, Text, View } from '../view.ts';
import { type EventFrame, formulaText, scoreText, timingMark, whenText } from './event-text.ts';

const MEDALS: readonly string[] = ['🥇', '🥈', '🥉'];
const SIDES: readonly Faction[] = ['enlightened', 'resistance'];
const BOARD_ROWS = 20;
const RESULT_ROWS = 10;
const OWN_ROWS = 5;

/** How a result is put, and for whom. */
export interface ResultFrame extends EventFrame {
  /** Agents whose places are shown wherever they are. */
  readonly mine?: readonly string[];
}

/** The live board while the event is not closed, its result from then on: factions side by side, the first places, how many take part. */
export function eventResultView(frame: ResultFrame, result: EventResult): View {
  const { locale } = frame;
  const { event, ranking, present, registered } = result;
  const isClosed = event.state === 'closed';
  const shown = ranking.rows.slice(0, isClosed ? RESULT_ROWS : BOARD_ROWS);
  const more = ranking.rows.length - shown.length;
  const own = ranking.rows.slice(shown.length).filter(({ agent }) => frame.mine?.includes(agent));
  const unranked = ranking.unranked.length + registered.length;
  const title = isClosed ? locale.events.result(event.name) : locale.events.board(event.name);
  return {
    ...lines(
      title,
      `${whenText(locale, event)} · ${formulaText(frame, event.formula)}`,
      ...sideLines(frame, result),
      '',
      ...(shown.length === 0 ? [locale.events.empty] : shown.map((row) => rowText(frame, result, row))),
      more > 0 && locale.paste.more(more),
      ...own.slice(0, OWN_ROWS).map((row) => rowText(frame, result, row)),
      '',
      [
        locale.events.agents(present.size + registered.length),
        ...(unranked > 0 ? [locale.events.unranked(unranked)] : []),
      ].join(' · '),
    ),
    keyboard: keyboardOf(frame, result),
  };
}

/** In place of the result in a group that keeps its boards private: members see it in private. */
export function strictResultView({ events, board }: Locale, { id, name, state }: EventCard): View {
  const title = state === 'closed' ? events.result(name) : events.board(name);
  return {
    ...lines(title, board.strict),
    keyboard: [[{ text: board.openPrivate, callback_data: packEvent({ action: 'board', id }) }]],
  };
}

/** What each faction has gained, and by how many agents. */
function sideLines(frame: EventFrame, { event, ranking }: EventResult): readonly string[] {
  const { events, factions } = frame.locale;
  if (ranking.rows.length === 0) return [];
  return SIDES.map((side) => {
    const agents = ranking.rows.filter(({ faction }) => faction === side).length;
    const sum = scoreText(frame, event.formula, ranking.totals[side]);
    return events.side(factionMark(side), factions[side], sum, agents);
  });
}

function rowText(frame: ResultFrame, { event }: EventResult, row: EventRow): Text {
  const { rank, faction, agent, score, start, end } = row;
  const place = MEDALS[rank - 1] ?? `${frame.locale.formats.number(rank)}.`;
  // An end that is early is no fault while the event runs.
  const mark = timingMark(start, event.state === 'closed' ? end : 'on_time');
  return concat(
    frame.mine?.includes(agent) ? '👉 ' : '',
    `${place} ${factionMark(faction)} `,
    bold(agent),
    ` ${scoreText(frame, event.formula, score)}${mark}`,
  );
}

function keyboardOf({ locale: { events } }: EventFrame, { event }: EventResult): Keyboard {
  const { id } = event;
  const me = { text: events.me, callback_data: packEvent({ action: 'me', id }) };
  if (event.state !== 'closed')
    return [[{ text: events.refresh, callback_data: packEvent({ action: 'refresh', id }) }, me]];
  return [
    [me],
    [
      { text: events.picture, callback_data: packEvent({ action: 'light', id }) },
      { text: events.csv, callback_data: packEvent({ action: 'csv', id }) },
    ],
  ];
}

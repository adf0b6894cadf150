import type { EventCard } from '@prime-tally/stats-core/ports';
import { packEvent } from '../../callback-data/event.ts';
import { concat, lines } from '../text.ts';
import type { Text, View } from '../view.ts';
import { countingText, type EventFrame, formulaText, whenText } from './event-text.ts';

/** What a group is told of an event before its result. */
export type Announcement = 'announced' | 'moved' | 'opened' | 'ended';

/** An announcement with the button to take part; `ended` asks for the last posts. */
export function announcementView(frame: EventFrame, event: EventCard, what: Announcement): View {
  const { locale } = frame;
  const { events } = locale;
  const { id, name } = event;
  const { from, until } = countingText(locale, event);
  const board = { text: events.toBoard, callback_data: packEvent({ action: 'board', id }) };
  if (what === 'ended') return { ...events.ended(name, until), keyboard: [[board]] };
  const join = { text: events.join, callback_data: packEvent({ action: 'join', id }) };
  return {
    ...lines(events[what](name), ...factLines(frame, event), '', events.howTo(from, until)),
    keyboard: [what === 'opened' ? [join, board] : [join]],
  };
}

/** When an event is and what counts. */
export function factLines(
  frame: EventFrame,
  event: Pick<EventCard, 'from' | 'to' | 'zone' | 'formula'>,
): readonly Text[] {
  return [concat('🕑 ', whenText(frame.locale, event)), concat('📈 ', formulaText(frame, event.formula))];
}

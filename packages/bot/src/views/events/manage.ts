import type { EventCard, EventState } from '@prime-tally/stats-core/ports';
import { type EventAction, packEvent } from '../../callback-data/event.ts';
import { readEventSettings } from '../../usecases/events/event-settings.ts';
import { bold, concat, lines } from '../text.ts';
import type { Button, View } from '../view.ts';
import { factLines } from './announcement.ts';
import { type EventFrame, whenText } from './event-text.ts';

const STATES: Readonly<Record<EventState, string>> = { planned: '📅', open: '🟢', closed: '🏁' };

/** A group's events for its administrators: a button each, and one to plan another at that address. */
export function panelView({ locale }: EventFrame, all: readonly EventCard[], addUrl: string): View {
  const { events } = locale;
  return {
    ...lines(
      events.panel,
      '',
      ...(all.length === 0
        ? [events.panelEmpty]
        : all.map((event) =>
            concat(STATES[event.state], ' ', bold(event.name), ' · ', whenText(locale, event)),
          )),
      '',
      events.oneLine,
    ),
    keyboard: [
      ...all.map((event) => [
        {
          text: `${STATES[event.state]} ${event.name}`,
          callback_data: packEvent({ action: 'card', id: event.id }),
        },
      ]),
      [{ text: events.add, url: addUrl }],
    ],
  };
}

/** One event for the administrators: what it is, and what can be done with it. */
export function cardView(frame: EventFrame, event: EventCard, changeUrl: string): View {
  const { locale } = frame;
  const { events } = locale;
  const { id, name, state } = event;
  const button = (text: string, action: EventAction): Button => ({
    text,
    callback_data: packEvent({ action, id }),
  });
  const clean = button(events.clean(readEventSettings(event.settings).cleanDays), 'clean');
  const remove = button(events.delete, 'delete');
  return {
    ...lines(
      concat(STATES[state], ' ', bold(name)),
      ...factLines(frame, event),
      concat('👥 ', events.agents(event.agents)),
    ),
    keyboard:
      state === 'closed'
        ? [
            [button(events.toResult, 'result'), button(events.toLate, 'late')],
            [button(events.picture, 'light'), button(events.csv, 'csv')],
            [remove],
          ]
        : [
            [button(events.toBoard, 'board'), button(events.toLate, 'late')],
            [{ text: events.draft.edit, url: changeUrl }, clean],
            [...(state === 'open' ? [button(events.close, 'close')] : []), remove],
          ],
  };
}

/** The question before something that can't be undone. */
export function sureView({ locale }: EventFrame, { id, name }: EventCard, what: 'close' | 'delete'): View {
  const { events } = locale;
  return {
    ...(what === 'close' ? events.closeSure(name) : events.deleteSure(name)),
    keyboard: [
      [
        {
          text: what === 'close' ? events.close : events.delete,
          callback_data: packEvent({ action: `${what}_surely`, id }),
        },
        { text: events.no, callback_data: packEvent({ action: 'card', id }) },
      ],
    ],
  };
}

import { postWindowOf } from '../../usecases/events/assign-posts.ts';
import type { CheckIn } from '../../usecases/events/note-posts.ts';
import type { Text } from '../view.ts';
import { countingText, type EventFrame, scoreText } from './event-text.ts';

/** One line of a paste's answer: what the post is for an event. */
export function checkInLine(frame: EventFrame, { event, role, takenAt, timing, score }: CheckIn): Text {
  const { checkIn } = frame.locale.events;
  const time = takenAt.slice(11, 16);
  switch (role) {
    case 'start':
      return checkIn.start(event.name, time, timing);
    case 'end': {
      // Before the end of the event the post is a standing: nobody has left early.
      const isEarly = timing === 'early' && takenAt < postWindowOf(event).to;
      const gained = score === undefined ? undefined : scoreText(frame, event.formula, score);
      return checkIn.end(event.name, time, isEarly ? 'on_time' : timing, gained);
    }
    case 'kept':
      return checkIn.kept(event.name);
    case 'outside': {
      const { from, until } = countingText(frame.locale, event);
      return checkIn.outside(
        event.name,
        frame.locale.formats.moment(takenAt),
        from,
        `${until} (${event.zone})`,
      );
    }
  }
}

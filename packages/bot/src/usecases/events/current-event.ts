import type { EventCard, EventState } from '@prime-tally/stats-core/ports';

const USUAL: readonly EventState[] = ['open', 'closed', 'planned'];

/** The event that is meant where none is named: the newest of the first of these states that there is one of. */
export function currentEvent(
  newestFirst: readonly EventCard[],
  states: readonly EventState[] = USUAL,
): EventCard | undefined {
  const [current] = states.flatMap((state) => newestFirst.filter((event) => event.state === state));
  return current;
}

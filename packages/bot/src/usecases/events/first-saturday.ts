import type { LocalDateTime } from '@prime-tally/stats-core';

/** What the monthly event is called in every language. */
export const FIRST_SATURDAY = 'First Saturday';

const SATURDAY = 6;

/** The usual hours of the next First Saturday that is not over at that local moment: 14:00 to 16:00 of a month's first Saturday. */
export function nextFirstSaturday(now: LocalDateTime): {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
} {
  const year = Number(now.slice(0, 4));
  const month = Number(now.slice(5, 7)) - 1;
  const [here, next] = [0, 1].map((more) => {
    const first = new Date(Date.UTC(year, month + more, 1));
    const day = 1 + ((SATURDAY - first.getUTCDay() + 7) % 7);
    return new Date(Date.UTC(year, month + more, day)).toISOString().slice(0, 10);
  });
  const day = here !== undefined && `${here}T16:00:00` > now ? here : next;
  return { from: `${day}T14:00:00`, to: `${day}T16:00:00` };
}

import type { LocalDateTime } from '@prime-tally/stats-core';
import type { EventCard, Instant } from '@prime-tally/stats-core/ports';
import { wholeSecondOf } from '../whole-second.ts';
import { plusMinutes } from './read-moment.ts';
import { localOf } from './zoned-time.ts';

/** Minutes before the start and after the end in which posts count, unless the grace is longer. */
const AROUND_MINUTES = 60;

/** When posts count for an event, by the clocks of its zone. */
export interface PostWindow {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
  readonly graceMinutes: number;
  /** The first and the last moment of a post that counts. */
  readonly opensAt: LocalDateTime;
  readonly closesAt: LocalDateTime;
}

/** The window of an event: an hour around it, or as long as its grace. */
export function postWindowOf({
  from: start,
  to: end,
  zone,
  graceMinutes,
}: Pick<EventCard, 'from' | 'to' | 'zone' | 'graceMinutes'>): PostWindow {
  const [from, to] = [localOf(start, zone), localOf(end, zone)];
  const around = Math.max(AROUND_MINUTES, graceMinutes);
  return {
    from,
    to,
    graceMinutes,
    opensAt: plusMinutes(from, -around),
    closesAt: plusMinutes(to, around),
  };
}

/** Between which instants posts of an event count. */
export function countingTimeOf({ from, to, graceMinutes }: Pick<EventCard, 'from' | 'to' | 'graceMinutes'>): {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
} {
  const around = Math.max(AROUND_MINUTES, graceMinutes) * 60_000;
  return {
    opensAt: wholeSecondOf(Date.parse(from) - around),
    closesAt: wholeSecondOf(Date.parse(to) + around),
  };
}

/** Which posts are an agent's start and end. */
export interface Roles {
  readonly start?: LocalDateTime;
  readonly end?: LocalDateTime;
}

/**
 * The start and the end among an agent's moments, in any order; those outside the window don't count. The start is the one
 * nearest to the event's start, the end the one nearest to its end; of two as near, the earlier start and the later end.
 * The last of several is never the start where one came after the time for starts; a single one is the start before the
 * middle of the event, the end after it. So a late start counts as long as there is no better one, and a post in between
 * is the end until a later one comes.
 */
export function assignPosts(moments: readonly LocalDateTime[], window: PostWindow): Roles {
  const { from, to, graceMinutes, opensAt, closesAt } = window;
  const sorted = [...new Set(moments)].filter((one) => one >= opensAt && one <= closesAt).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return {};
  const middle = plusMinutes(from, Math.round(minutesBetween(from, to) / 2));
  const graceEnd = plusMinutes(from, graceMinutes);
  const startsUntil = graceEnd < middle ? graceEnd : middle;
  if (last <= startsUntil) return { start: nearest(sorted, from) ?? last };
  if (first === last) return first < middle ? { start: first } : { end: first };
  const start = nearest(sorted.slice(0, -1), from) ?? first;
  const later = sorted.filter((moment) => moment > start && moment > startsUntil);
  return { start, end: nearest(later.reverse(), to) ?? last };
}

/** Of two as near, the one that stands first. */
function nearest(moments: readonly LocalDateTime[], due: LocalDateTime): LocalDateTime | undefined {
  let best: LocalDateTime | undefined;
  for (const moment of moments)
    if (best === undefined || Math.abs(minutesBetween(moment, due)) < Math.abs(minutesBetween(best, due)))
      best = moment;
  return best;
}

function minutesBetween(one: LocalDateTime, other: LocalDateTime): number {
  return (Date.parse(`${other}Z`) - Date.parse(`${one}Z`)) / 60_000;
}

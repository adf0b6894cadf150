import { err, ok, type Result } from 'neverthrow';
import type { LocalDateTime } from '../snapshot.ts';
import type { BaselineIs } from './gains-in.ts';
import { type History, lastAt } from './history.ts';
import { DAY_MS, momentOf } from './local-time.ts';
import { isRedefinedBetween } from './plan.ts';

/** At which moment. */
export interface PaceOptions {
  /** The present, where the window ends; the last post where that is later or nothing is given. */
  readonly now?: LocalDateTime;
}

/** How fast a stat grew. */
export interface Pace {
  readonly stat: string;
  readonly windowDays: number;
  /** Never NaN or infinite; 0 where nothing happened, negative where the number fell. */
  readonly perDay: number;
  readonly gain: number;
  /** What the stat was at `to`. */
  readonly value: number;
  /** Days between the two posts that were used, from half the window to twice the window. */
  readonly days: number;
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
  readonly baselineIs: BaselineIs;
}

/** Why there is no pace. Stable; `noun_adjective`. */
export type PaceGap =
  /** The catalogue has no such stat, or the window isn't a number of days above 0. */
  | 'stat_unknown'
  | 'window_impossible'
  /** The present isn't a moment. */
  | 'now_impossible'
  /** Fewer than two posts with the stat. */
  | 'history_short'
  /** No post in the window. */
  | 'history_stale'
  /** No two posts lie from half the window to twice the window apart. */
  | 'posts_unsuitable'
  /** The exports are of WEEK, MONTH or another span in which the stat slides with the period. */
  | 'span_unsuitable'
  /** The stat changed its meaning between the two posts. */
  | 'stat_redefined';

/** The pace of a stat over the last `windowDays`, between real posts: from the last post at or before the window's start, else the first inside it, to the last. Logarithmic in the number of posts, unless the stat comes and goes. */
export function paceOf<K extends string>(
  history: History<K>,
  stat: K,
  windowDays: number,
  o: PaceOptions = {},
): Result<Pace, PaceGap> {
  const planned = history.plan.byKey.get(stat);
  if (planned === undefined) return err('stat_unknown');
  if (!(windowDays > 0 && windowDays < 1e5)) return err('window_impossible');
  const now = o.now === undefined ? 0 : momentOf(o.now);
  if (now === undefined) return err('now_impossible');
  const { snapshots, moments } = history;
  if (planned.isPeriodised && snapshots[0].timeSpan !== 'all_time') return err('span_unsuitable');
  const valueAt = (place: number): number | undefined => snapshots[place]?.stats[stat];
  const momentAt = (place: number): number => moments[place] ?? 0;
  const lastWithStat = (place: number): number => {
    let found = place;
    while (found >= 0 && valueAt(found) === undefined) found--;
    return found;
  };

  const last = lastWithStat(snapshots.length - 1);
  if (lastWithStat(last - 1) < 0) return err('history_short');
  const start = Math.max(now, momentAt(last)) - windowDays * DAY_MS;
  if (momentAt(last) < start) return err('history_stale');

  let first = lastWithStat(lastAt(history, start));
  const isRecent = first >= 0 && momentAt(last) - momentAt(first) <= 2 * windowDays * DAY_MS;
  if (!isRecent) {
    first = lastAt(history, start - 1) + 1;
    while (first < last && valueAt(first) === undefined) first++;
  }
  const days = (momentAt(last) - momentAt(first)) / DAY_MS;
  const from = snapshots[first];
  const to = snapshots[last];
  if (from === undefined || to === undefined || days < windowDays / 2) return err('posts_unsuitable');
  if (isRedefinedBetween(planned, from.takenAt, to.takenAt)) return err('stat_redefined');
  const value = valueAt(last) ?? 0;
  const gain = value - (valueAt(first) ?? 0);
  return ok({
    stat,
    windowDays,
    perDay: gain / days,
    gain,
    value,
    days,
    from: from.takenAt,
    to: to.takenAt,
    baselineIs: isRecent ? 'before' : 'inside',
  });
}

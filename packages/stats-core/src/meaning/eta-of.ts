import { err, ok, type Result } from 'neverthrow';
import type { LocalDateTime } from '../snapshot.ts';
import type { History } from './history.ts';
import { DAY_MS, dayTextOf, momentOf } from './local-time.ts';
import { type Pace, type PaceGap, paceOf } from './pace-of.ts';

/** A value to reach. */
export interface Target<K extends string> {
  readonly stat: K;
  readonly at: number;
}

/** At which moment. */
export interface EtaOptions {
  /** The present, phone-local; no date lies before it. */
  readonly now: LocalDateTime;
}

/** When a value will be reached if the agent goes on like this. */
export interface Eta {
  /** `yyyy-mm-dd`, today or later. */
  readonly date: string;
  /** By the fastest and the slowest of the paces that were compared; equal to `date` where only one window has posts. */
  readonly earliest: string;
  readonly latest: string;
  readonly remaining: number;
  /** The pace behind `date`; its `windowDays` says which window. */
  readonly pace: Pace;
}

/** Why there is no honest date. Stable; `noun_adjective`. */
export type EtaGap =
  | PaceGap
  /** The value is reached already. */
  | 'target_reached'
  /** Nothing was gained in the window. */
  | 'pace_zero'
  /** The windows' paces differ too much. */
  | 'spread_wide'
  /** Too far ahead for the days that were seen. */
  | 'horizon_far';

/** Windows in the order of trust: three months even out holidays and busy weekends. */
const WINDOWS: readonly number[] = [90, 30, 7];
/** The slowest pace may need this many times the fastest one's days. */
const WIDEST_SPREAD = 2;
/** No date further ahead than this many times the days seen. */
const FARTHEST = 6;

/** An honest date for a value, or why there is none: from the 90-day pace, else the 30-day, else the 7-day one. The measurements behind its bounds are in docs/decisions/eta-honesty.md. */
export function etaOf<K extends string>(
  history: History<K>,
  target: Target<K>,
  o: EtaOptions,
): Result<Eta, EtaGap> {
  const now = momentOf(o.now);
  if (now === undefined) return err('now_impossible');
  const tries = WINDOWS.map((days) => paceOf(history, target.stat, days, o));
  const paces = tries.flatMap((one) => (one.isOk() ? [one.value] : []));
  const [pace, ...others] = paces;
  if (pace === undefined) return err(worstGap(tries));

  const seenAt = momentOf(pace.to) ?? now;
  const remaining = target.at - pace.value;
  if (!(remaining > 0)) return err('target_reached');
  if (pace.perDay <= 0) return err('pace_zero');
  // Hint: a single idle week is no reason against longer paces, so 7 days count only beside one other window.
  const peers = others.filter(({ windowDays }) => windowDays > 7 || paces.length === 2);
  const perDays = [pace, ...peers].map(({ perDay }) => perDay);
  const slowest = Math.min(...perDays);
  const fastest = Math.max(...perDays);
  if (slowest * WIDEST_SPREAD < fastest) return err('spread_wide');
  if (remaining / slowest > FARTHEST * pace.days) return err('horizon_far');
  const dateBy = (perDay: number): string => dayTextOf(Math.max(now, seenAt + (remaining / perDay) * DAY_MS));
  return ok({
    date: dateBy(pace.perDay),
    earliest: dateBy(fastest),
    latest: dateBy(slowest),
    remaining,
    pace,
  });
}

/** The reason that the most helpful next step cures: with too few posts nothing else matters. */
function worstGap(tries: readonly Result<Pace, PaceGap>[]): PaceGap {
  const gaps = tries.flatMap((one) => (one.isErr() ? [one.error] : []));
  const order: readonly PaceGap[] = [
    'stat_unknown',
    'span_unsuitable',
    'history_short',
    'stat_redefined',
    'posts_unsuitable',
  ];
  return order.find((gap) => gaps.includes(gap)) ?? 'history_stale';
}

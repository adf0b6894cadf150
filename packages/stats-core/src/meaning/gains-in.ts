import { err, ok, type Result } from 'neverthrow';
import type { Issues } from '../issue.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Delta } from './delta.ts';
import { deltaOf } from './diff.ts';
import { type History, lastAt, type TimeWindow } from './history.ts';
import { type HistoryIssue, historyIssue } from './history-issue.ts';
import { DAY_MS, momentOf } from './local-time.ts';

/** Which snapshot a gain is counted from: the last one at or before the window, or else the first inside it, so that a newcomer's career is no gain. */
export type BaselineIs = 'before' | 'inside';

/** What an agent gained in a window. */
export interface Gains<K extends string> {
  readonly baseline: Snapshot<K>;
  readonly baselineIs: BaselineIs;
  /** The last snapshot at or before the window's end: one that lies on the seam of two windows closes the first and opens the second, so that gains add up. */
  readonly closing: Snapshot<K>;
  readonly delta: Delta<K>;
}

/** Gains of a window; refuses a reversed one, and one without a post after its baseline. */
export function gainsIn<K extends string>(
  history: History<K>,
  window: TimeWindow,
): Result<Gains<K>, Issues<HistoryIssue>> {
  const from = momentOf(window.from);
  const to = momentOf(window.to);
  if (from === undefined || to === undefined || from > to) {
    return err([historyIssue('window_impossible', { ...window })]);
  }
  const { snapshots, moments, plan } = history;
  const before = lastAt(history, from);
  const first = Math.max(before, 0);
  const last = lastAt(history, to);
  const baseline = snapshots[first];
  const closing = snapshots[last];
  if (baseline === undefined || closing === undefined || last <= first) {
    return err([historyIssue('history_short', { found: Math.max(0, last - first + 1), needed: 2 })]);
  }
  const days = ((moments[last] ?? 0) - (moments[first] ?? 0)) / DAY_MS;
  return ok({
    baseline,
    baselineIs: before < 0 ? 'inside' : 'before',
    closing,
    delta: deltaOf(baseline, closing, days, plan),
  });
}

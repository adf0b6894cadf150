import { err, type Result } from 'neverthrow';
import { type BadgeState, badgesOf } from './badges-of.ts';
import { type Eta, type EtaGap, type EtaOptions, etaOf } from './eta-of.ts';
import type { History } from './history.ts';

/** A badge that can still rise, and when. */
export interface BadgeEta {
  readonly state: BadgeState;
  /** `season_over`: the date lies after the badge's last day. */
  readonly eta: Result<Eta, EtaGap | 'season_over'>;
}

/** When each badge of the latest snapshot reaches its next tier, the nearest (by share of the way) first; badges that can't rise are absent. */
export function badgeEtasOf<K extends string>(history: History<K>, o: EtaOptions): readonly BadgeEta[] {
  const { catalogue } = history.plan;
  const latest = history.snapshots.at(-1) ?? history.snapshots[0];
  const etas: BadgeEta[] = [];
  for (const state of badgesOf(latest.stats, { catalogue, now: o.now })) {
    if (state.next === undefined) continue;
    // Hint: the stat was found among the snapshot's own keys.
    const eta = etaOf(history, { stat: state.stat as K, at: state.next.at }, o);
    const lastDay = catalogue.badges[state.badge]?.endedOn;
    const isTooLate = eta.isOk() && lastDay !== undefined && eta.value.date >= lastDay;
    etas.push({ state, eta: isTooLate ? err('season_over') : eta });
  }
  return etas.sort((a, b) => (b.state.share ?? 0) - (a.state.share ?? 0));
}

import type { SnapshotRule } from './rule.ts';

const HOUR_MS = 3_600_000;
/** A phone's local time is at most 14 h ahead of UTC. */
const AHEAD_HOURS = 14;
/** The first day of the closed beta; imported histories reach back that far, though Prime came in 2018. */
const GAME_START = '2012-11-15';

/** @internal A moment that the phone's clock got wrong. */
export const datePlausible: SnapshotRule = {
  name: 'date-plausible',
  check({ snapshot: { takenAt }, moment, now }, report) {
    if (takenAt < GAME_START) report('date_early', { takenAt, earliest: GAME_START });
    if (now === undefined) return;
    const hours = (moment - now.moment) / HOUR_MS;
    if (hours > AHEAD_HOURS) report('date_future', { takenAt, now: now.text, hours });
  },
};

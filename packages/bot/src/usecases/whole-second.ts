import type { Instant } from '@prime-tally/stats-core/ports';

/** The instant on the whole second at or before, as windows want it; `ms` since 1970. */
export function wholeSecondOf(ms: number): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

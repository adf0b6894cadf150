import type { Store } from '@prime-tally/stats-core/ports';
import fc from 'fast-check';

/** One call of a store. */
export type Command = (store: Store) => Promise<unknown>;

/** Few values of everything, so that commands meet. */
export const moment: fc.Arbitrary<string> = fc.constantFrom(
  '2024-05-04T12:00:00',
  '2024-05-04T12:00:01',
  '2024-05-05T00:00:00',
  '2025-01-01T00:00:00',
);

/** The same moments in UTC. */
export const instant: fc.Arbitrary<string> = moment.map((text) => `${text}Z`);

/** Mostly ALL TIME. */
export const span = fc.constantFrom(
  'all_time' as const,
  'all_time' as const,
  'all_time' as const,
  'month' as const,
);

/** The command under a name that a failing list shows. */
export function named(name: string, run: Command): Command {
  return Object.assign(run, { [fc.toStringMethod]: () => name });
}

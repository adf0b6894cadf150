import { momentOf } from '../meaning/local-time.ts';
import type { Instant } from '../ports/index.ts';

/** An instant as every store gives it back: to the nearest millisecond, without a fraction on a whole second. */
export function storedInstantOf(instant: Instant): Instant {
  const second = momentOf(instant.slice(0, 19));
  if (second === undefined) throw new Error(`${instant} is no instant`);
  const micros = Number(instant.slice(20, -1).padEnd(6, '0'));
  return instantTextOf(second + Math.round(micros / 1_000));
}

/** An instant of so many ms as text, without a fraction on a whole second. */
export function instantTextOf(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowOf } from '../../src/usecases/board/period.ts';

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const moment = fc.integer({
  min: Date.parse('2013-01-01T00:00:00Z'),
  max: Date.parse('2035-01-01T00:00:00Z'),
});

it('the present lies in its day, week and month, and periods follow each other without a gap', () => {
  fc.assert(
    fc.property(
      zone,
      moment,
      fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      (place, now, kind) => {
        const running = windowOf({ kind }, place, now);
        expect(Date.parse(running.from)).toBeLessThanOrEqual(now);
        expect(Date.parse(running.to)).toBeGreaterThan(now);
        const { previous } = running;
        if (previous.kind !== kind) throw new Error('another kind');
        const before = windowOf(previous, place, now);
        expect(before.to).toBe(running.from);
        expect(before.next).toEqual({ kind });
      },
    ),
  );
});

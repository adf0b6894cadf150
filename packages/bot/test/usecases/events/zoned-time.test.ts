import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantIn, localOf } from '../../../src/usecases/events/zoned-time.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('moments in a zone', () => {
  it.each([
    ['2026-12-05T14:00:00', 'Europe/Berlin', '2026-12-05T13:00:00Z'],
    ['2026-07-04T14:00:00', 'Europe/Berlin', '2026-07-04T12:00:00Z'],
    ['2026-12-05T14:00:00', 'Asia/Kolkata', '2026-12-05T08:30:00Z'],
    // The day that summer time begins, before and after the gap.
    ['2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59Z'],
    ['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    // An hour that there is twice: the first of the two.
    ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T05:30:00Z'],
    // Half an hour of difference.
    ['2026-04-05T01:45:00', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantIn(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });

  it('an hour that the clocks skip, or a day that the calendar lacks, is none', () => {
    expect(instantIn('2026-03-29T02:30:00', 'Europe/Berlin')).toBeUndefined();
    expect(instantIn('2026-02-30T12:00:00', 'UTC')).toBeUndefined();
    expect(instantIn('2026-02-01T24:30:00', 'UTC')).toBeUndefined();
  });

  it('what the clocks show at an instant is that instant again, or the same hour before it', () => {
    const ms = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }).map((at) => at - (at % 1_000));
    fc.assert(
      fc.property(ms, fc.constantFrom(...ZONES), (at, zone) => {
        const local = localOf(new Date(at).toISOString(), zone);
        const back = Date.parse(instantIn(local, zone) ?? '');
        expect([0, 1_800_000, 3_600_000]).toContain(at - back);
        expect(localOf(new Date(back).toISOString(), zone)).toBe(local);
      }),
    );
  });
});

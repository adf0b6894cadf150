import { describe, expect, it } from 'vitest';
import { packPeriod, unpackPeriod, windowOf } from '../../src/usecases/board/period.ts';
import { takePeriod } from '../../src/usecases/board/period-words.ts';
import { startOfDay } from '../../src/usecases/zoned-days.ts';

const at = (instant: string) => Date.parse(instant);
const HOUR = 3_600_000;
const hoursOf = ({ from, to }: { from: string; to: string }) => (at(to) - at(from)) / HOUR;

describe('windows', () => {
  it('a day has 23 or 25 hours where the clock jumps', () => {
    const day = (text: string) =>
      windowOf({ kind: 'day', day: text }, 'Europe/Berlin', at('2026-11-01T12:00:00Z'));
    expect(day('2026-03-29')).toMatchObject({ from: '2026-03-28T23:00:00Z', to: '2026-03-29T22:00:00Z' });
    expect(hoursOf(day('2026-10-25'))).toBe(25);
    expect(hoursOf(day('2026-10-26'))).toBe(24);
  });

  it('a day begins later where the clock skips midnight, and half an hour off where the zone is', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00Z');
    expect(startOfDay('2026-04-05', 'Australia/Lord_Howe')).toBe('2026-04-04T13:00:00Z');
    expect(startOfDay('2026-11-27', 'Asia/Kathmandu')).toBe('2026-11-26T18:15:00Z');
    // The day that Samoa left out.
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  it('a week begins on Monday, a month on its first, in the zone of the chat', () => {
    const now = at('2026-11-01T23:30:00Z');
    expect(windowOf({ kind: 'week' }, 'Asia/Tokyo', now)).toMatchObject({
      from: '2026-11-01T15:00:00Z',
      to: '2026-11-08T15:00:00Z',
      isRunning: true,
      previous: { kind: 'week', day: '2026-10-26' },
    });
    expect(windowOf({ kind: 'week' }, 'UTC', now)).toMatchObject({ from: '2026-10-26T00:00:00Z' });
    expect(windowOf({ kind: 'month', day: '2026-02-14' }, 'America/New_York', now)).toMatchObject({
      from: '2026-02-01T05:00:00Z',
      to: '2026-03-01T05:00:00Z',
      isRunning: false,
      previous: { kind: 'month', day: '2026-01-01' },
      next: { kind: 'month', day: '2026-03-01' },
    });
  });

  it('the one before the running period leads back to it', () => {
    const now = at('2026-11-27T08:00:00Z');
    const before = windowOf({ kind: 'month', day: '2026-10-01' }, 'UTC', now);
    expect(before.next).toEqual({ kind: 'month' });
    expect(windowOf({ kind: 'month' }, 'UTC', now).next).toBeUndefined();
  });

  it('the last days end where posts of the far east may lie, and go back by their length', () => {
    const now = at('2026-11-27T08:20:00Z');
    const running = windowOf({ kind: 'rolling', days: 7 }, 'UTC', now);
    expect(running).toMatchObject({
      from: '2026-11-20T08:00:00Z',
      to: '2026-11-27T23:00:00Z',
      isRunning: true,
    });
    const before = windowOf(running.previous as { kind: 'rolling'; days: 7 }, 'UTC', now);
    expect(before).toMatchObject({
      from: '2026-11-13T08:00:00Z',
      to: '2026-11-20T08:00:00Z',
      isRunning: false,
    });
    expect(before.next).toEqual({ kind: 'rolling', days: 7 });
  });
});

describe('words for periods', () => {
  it.each([
    ['hacks week', 'w', 'hacks'],
    ['heute hacks', 'd', 'hacks'],
    ['hacks diese woche', 'w', 'hacks'],
    ['mes', 'm', ''],
    ['hacks 今月', 'm', 'hacks'],
    ['сегодня', 'd', ''],
    ['7d links', 'r7', 'links'],
    ['hacks 2026-10', 'm20261001', 'hacks'],
    ['2026-10-05', 'd20261005', ''],
    ['all time ap', 'a', 'ap'],
  ])('%s', (typed, period, rest) => {
    const taken = takePeriod(typed.split(' '));
    expect([taken.period && packPeriod(taken.period), taken.rest.join(' ')]).toEqual([period, rest]);
  });

  it.each(['hacks', '2026-13', '1999-10', '2026-02-30', 'constructor'])('%s names none', (typed) => {
    expect(takePeriod([typed])).toEqual({ rest: [typed] });
  });

  it.each(['', 'x', 'd2026130', 'd20261301', 'w99', 'r8', 'r7e', 'r7ezzzzzz', 'aa'])(
    '“%s” is no packed period',
    (text) => {
      expect(unpackPeriod(text)).toBeUndefined();
    },
  );
});

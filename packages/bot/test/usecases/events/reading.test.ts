import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { changedDraft, draftOfLine, eventOfDraft, newDraft } from '../../../src/usecases/events/draft.ts';
import { findZone } from '../../../src/usecases/events/find-zone.ts';
import { nextFirstSaturday } from '../../../src/usecases/events/first-saturday.ts';
import { readFormula } from '../../../src/usecases/events/read-formula.ts';
import { readMoment } from '../../../src/usecases/events/read-moment.ts';

const formulaOf = (typed: string) => readFormula(CATALOGUE, typed, 'en');

describe('what counts', () => {
  it.each([
    ['AP', 'lifetimeAp'],
    ['fields per link', 'fieldsPerLink'],
    ['1 * Hacks', 'hacks'],
    ['+Alpha Op Points', 'plusAlphaOpPoints'],
  ])('%s is %s', (typed, key) => {
    expect(formulaOf(typed)._unsafeUnwrap()).toBe(key);
  });

  it.each([
    ['AP + 5000*Portals Captured', [1, 5_000]],
    ['AP+5.000 x Portals Captured', [1, 5_000]],
    ['ap + portals captured * 0,5', [1, 0.5]],
    ['AP - 2*Portals Captured', [1, -2]],
    ['AP − Portals Captured', [1, -1]],
  ])('%s has the weights %j', (typed, weights) => {
    expect(formulaOf(typed)._unsafeUnwrap()).toEqual([
      { key: 'lifetimeAp', weight: weights[0] },
      { key: 'portalsCaptured', weight: weights[1] },
    ]);
  });

  it.each([
    ['gibberish', 'unknown'],
    ['AP + ', 'unknown'],
    ['XM', 'several'],
    ['2*fields per link', 'derived_weighted'],
    ['Hacks + 2*Hacks', 'repeated'],
    ['0*Hacks', 'weight'],
    ['9999999*Hacks', 'weight'],
    [Array(20).fill('Hacks').join(' + '), 'weight'],
  ])('%s is refused: %s', (typed, kind) => {
    expect(formulaOf(typed)._unsafeUnwrapErr()).toMatchObject({ kind });
  });
});

describe('when', () => {
  const base = '2026-12-05T14:00:00';
  it.each([
    ['2026-12-05 16:00', '2026-12-05T16:00:00'],
    ['2026-12-5 9:05', '2026-12-05T09:05:00'],
    ['5.12.2026 16:00', '2026-12-05T16:00:00'],
    ['5.12. 16:00', '2026-12-05T16:00:00'],
    ['16:00', '2026-12-05T16:00:00'],
    ['16.30', '2026-12-05T16:30:00'],
    ['01:00', '2026-12-06T01:00:00'],
    ['+2h', '2026-12-05T16:00:00'],
    ['+90 min', '2026-12-05T15:30:00'],
    ['+1d', '2026-12-06T14:00:00'],
    ['+2ч', '2026-12-05T16:00:00'],
  ])('%s', (typed, moment) => {
    expect(readMoment(typed, base)).toBe(moment);
  });

  it.each(['', 'tomorrow', '25:00', '30.2.2026 12:00', '2026-13-01 10:00', '12/5/2026 14:00', '+2x'])(
    '“%s” is no time',
    (typed) => {
      expect(readMoment(typed, base)).toBeUndefined();
    },
  );

  it('the next First Saturday is this month’s until it is over', () => {
    expect(nextFirstSaturday('2026-11-27T12:00:00').from).toBe('2026-12-05T14:00:00');
    expect(nextFirstSaturday('2026-12-05T15:59:00').from).toBe('2026-12-05T14:00:00');
    expect(nextFirstSaturday('2026-12-05T16:00:00').from).toBe('2027-01-02T14:00:00');
    expect(nextFirstSaturday('2026-08-01T00:00:00').from).toBe('2026-08-01T14:00:00');
  });

  it('a zone is found by its name or its city', () => {
    expect(findZone('europe/berlin')).toBe('Europe/Berlin');
    expect(findZone(' new york ')).toBe('America/New_York');
    expect(findZone('utc')).toBe('UTC');
    expect(findZone('Asia/Calcutta')).toBeDefined();
    expect(findZone('Atlantis')).toBeUndefined();
    expect(findZone('+02:00')).toBeUndefined();
  });
});

describe('a draft', () => {
  const now = new Date('2026-11-27T12:00:00Z');
  const place = { chatId: '-5', zone: 'Europe/Berlin' };
  const words = { catalogue: CATALOGUE, language: 'en', now } as const;
  const asEvent = (line: string) =>
    draftOfLine(place, line, words).andThen((draft) => eventOfDraft(draft, words));

  it('begins as the next First Saturday in the chat’s zone', () => {
    expect(eventOfDraft(newDraft(place, now), words)._unsafeUnwrap()).toEqual({
      chatId: '-5',
      name: 'First Saturday',
      from: '2026-12-05T13:00:00Z',
      to: '2026-12-05T15:00:00Z',
      zone: 'Europe/Berlin',
      formula: 'lifetimeAp',
      graceMinutes: 15,
      settings: { language: 'en', cleanDays: 0 },
    });
  });

  it('is read from one line; a zone holds for the times before it', () => {
    expect(asEvent('IFS | 2026-12-05 14:00 | 16:00 | Links Created | Tokyo')._unsafeUnwrap()).toMatchObject({
      name: 'IFS',
      from: '2026-12-05T05:00:00Z',
      to: '2026-12-05T07:00:00Z',
      zone: 'Asia/Tokyo',
      formula: 'linksCreated',
    });
    expect(asEvent('Now | 13:00 | +2h')._unsafeUnwrap()).toMatchObject({
      from: '2026-11-27T12:00:00Z',
      to: '2026-11-27T14:00:00Z',
      formula: 'lifetimeAp',
    });
  });

  it('lasts as long as before when it starts at another time, and keeps its hours in another zone', () => {
    const moved = changedDraft(newDraft(place, now), 'start', '2027-01-02 10:00', words)._unsafeUnwrap();
    expect([moved.from, moved.to]).toEqual(['2027-01-02T10:00:00', '2027-01-02T12:00:00']);
    const other = changedDraft(moved, 'zone', 'London', words)._unsafeUnwrap();
    expect(eventOfDraft(other, words)._unsafeUnwrap().from).toBe('2027-01-02T10:00:00Z');
  });

  it('spans the night in which the clocks change', () => {
    const night = asEvent('Night | 2027-03-28 01:00 | 2027-03-28 04:00')._unsafeUnwrap();
    expect(Date.parse(night.to) - Date.parse(night.from)).toBe(2 * 3_600_000);
  });

  it.each([
    ['IFS', 'line'],
    ['a | b | c | d | e | f', 'line'],
    [`${'x'.repeat(81)} | 14:00 | 16:00`, 'name'],
    ['IFS | soon | 16:00', 'moment'],
    ['IFS | 2026-12-05 14:00 | later', 'moment'],
    ['IFS | 2027-03-28 02:30 | +2h', 'skipped'],
    ['IFS | 2026-12-05 14:00 | 2026-12-05 13:00', 'order'],
    ['IFS | 2026-12-05 14:00 | 2027-02-05 14:00', 'long'],
    ['IFS | 2026-11-05 14:00 | 16:00', 'past'],
    ['IFS | 2029-11-05 14:00 | 16:00', 'far'],
    ['IFS | 2026-12-05 14:00 | 16:00 | AP | Atlantis', 'zone'],
    ['IFS | 2026-12-05 14:00 | 16:00 | nonsense', 'unknown'],
  ])('“%s” is refused: %s', (line, kind) => {
    expect(asEvent(line)._unsafeUnwrapErr()).toMatchObject({ kind });
  });
});

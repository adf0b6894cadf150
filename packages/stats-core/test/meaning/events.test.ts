import {
  type EventFormula,
  type EventOptions,
  type EventScore,
  eventRankingOf,
  eventScore,
  type Snapshot,
} from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { snapshot } from './material.ts';

const at = (time: string, stats: Snapshot['stats'], agent = 'Ann'): Snapshot =>
  snapshot(`2026-11-07T${time}`, stats, { agent });
const event = { from: '2026-11-07T14:00:00', to: '2026-11-07T16:00:00' };

const score = (
  start: Snapshot | undefined,
  end: Snapshot | undefined,
  formula: EventFormula = 'lifetimeAp',
  o: EventOptions = {},
): EventScore => eventScore(start, end, formula, o)._unsafeUnwrap();

describe('eventScore', () => {
  const start = at('14:05:00', { lifetimeAp: 1000, hacks: 50 });
  const end = at('16:10:00', { lifetimeAp: 251_000, hacks: 170, linksCreated: 12 });

  it('is the gain of a stat', () => {
    expect(score(start, end, 'lifetimeAp', { event })).toEqual({
      agent: 'Ann',
      faction: 'enlightened',
      score: 250_000,
      gains: [{ stat: 'lifetimeAp', gain: 250_000 }],
      unscored: [],
      start: 'on_time',
      end: 'on_time',
    });
  });

  it('is a weighted sum, without what only one post has, and with 0 for what neither has', () => {
    const formula = [
      { key: 'hacks', weight: 1.25 },
      { key: 'linksCreated', weight: 10 },
      { key: 'droneHacks', weight: 5 },
    ];
    expect(score(start, end, formula)).toMatchObject({
      score: 150,
      gains: [
        { stat: 'hacks', gain: 120 },
        { stat: 'droneHacks', gain: 0 },
      ],
      unscored: ['linksCreated'],
    });
    expect(score(start, end, 'linksCreated')).not.toHaveProperty('score');
  });

  it.each([
    ['13:44:59', '15:44:59', 'early', 'early'],
    ['13:45:00', '15:45:00', 'on_time', 'on_time'],
    ['14:15:00', '16:15:00', 'on_time', 'on_time'],
    ['14:15:01', '16:15:01', 'late', 'late'],
  ])('posts of %s and %s are %s and %s', (first, last, startIs, endIs) => {
    const timed = score(at(first, { hacks: 1 }), at(last, { hacks: 2 }), 'hacks', { event });
    expect([timed.start, timed.end]).toEqual([startIs, endIs]);
    const strict = { event: { ...event, graceMinutes: 0 } };
    expect(score(at('14:00:01', {}), at('16:00:00', {}), 'hacks', strict).start).toBe('late');
  });

  it('is absent while a post is missing', () => {
    expect(score(start, undefined, 'hacks', { event })).toMatchObject({ start: 'on_time', end: 'missing' });
    expect(score(undefined, end, 'hacks')).not.toHaveProperty('score');
  });

  it('takes an event over midnight, but without its times only posts of one day', () => {
    const next = snapshot('2026-11-08T00:30:00', { lifetimeAp: 5000 });
    const night = { from: '2026-11-07T14:00:00', to: '2026-11-08T00:30:00' };
    expect(score(start, next, 'lifetimeAp', { event: night }).score).toBe(4000);
    expect(eventScore(start, next, 'lifetimeAp')._unsafeUnwrapErr()[0].code).toBe('day_other');
  });

  it.each<readonly [string, Parameters<typeof eventScore>]>([
    ['history_empty', [undefined, undefined, 'hacks']],
    ['time_reversed', [end, start, 'hacks']],
    ['agent_other', [start, { ...end, agent: 'Bob' }, 'hacks']],
    ['number_impossible', [undefined, at('16:00:00', { hacks: Number.NaN }), 'hacks']],
    ['formula_impossible', [start, end, 'noSuchStat']],
    ['formula_impossible', [start, end, []]],
    ['formula_impossible', [start, end, [{ key: 'hacks', weight: Number.NaN }]]],
    ['window_impossible', [start, end, 'hacks', { event: { from: event.to, to: event.from } }]],
  ])('refuses with %s', (code, args) => {
    expect(eventScore(...args)._unsafeUnwrapErr()[0].code).toBe(code);
  });
});

describe('eventRankingOf', () => {
  it('shares ranks, skips the next, and totals the factions', () => {
    const of = (agent: string, points?: number): EventScore => ({
      agent,
      faction: agent === 'Res' ? 'resistance' : 'enlightened',
      ...(points !== undefined && { score: points }),
      gains: [],
      unscored: [],
      start: 'on_time',
      end: points === undefined ? 'missing' : 'on_time',
    });
    const { rows, unranked, totals } = eventRankingOf([
      of('Zed'),
      of('Cat', 5),
      of('Res', 9),
      of('Bob', 5),
      of('Amy', 1),
      of('Abe'),
    ]);
    expect(rows.map(({ rank, agent }) => [rank, agent])).toEqual([
      [1, 'Res'],
      [2, 'Bob'],
      [2, 'Cat'],
      [4, 'Amy'],
    ]);
    expect(unranked.map(({ agent }) => agent)).toEqual(['Abe', 'Zed']);
    expect(totals).toEqual({ enlightened: 11, resistance: 9 });
  });
});

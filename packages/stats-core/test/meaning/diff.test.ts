import {
  applyDelta,
  composeDeltas,
  diff,
  type HistoryIssue,
  hasRecursed,
  type Snapshot,
} from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { day, realExports, snapshot } from './material.ts';

const delta = (before: Snapshot, after: Snapshot) => diff(before, after)._unsafeUnwrap();
const issuesOf = (before: Snapshot, after: Snapshot): readonly HistoryIssue[] =>
  diff(before, after)._unsafeUnwrapErr();

describe('A delta', () => {
  it('tells each kind of change, in the order of the export', () => {
    const before = snapshot(
      day(0),
      {
        hacks: 100,
        longestLinkEverCreated: 5,
        currentAp: 500,
        level: 3,
        apolloTokens: 10,
        ctrl: 7,
        droneHacks: 4,
      },
      {
        unknown: [
          { header: 'Foo', text: '5' },
          { header: 'Old', text: 'x' },
        ],
      },
    );
    const after = snapshot(
      day(4),
      {
        hacks: 140,
        longestLinkEverCreated: 9,
        currentAp: 100,
        level: 3,
        apolloTokens: 30,
        xmCollected: 8,
        droneHacks: 4,
      },
      {
        unknown: [
          { header: 'New', text: '1' },
          { header: 'Foo', text: '25' },
        ],
      },
    );
    const { changes, unknown, days } = delta(before, after);
    expect(days).toBe(4);
    expect(changes).toEqual([
      { type: 'moved', key: 'currentAp', kind: 'gauge', before: 500, after: 100, difference: -400 },
      { type: 'appeared', key: 'xmCollected', kind: 'counter', after: 8 },
      { type: 'beaten', key: 'longestLinkEverCreated', kind: 'record', before: 5, after: 9 },
      { type: 'moved', key: 'hacks', kind: 'counter', before: 100, after: 140, difference: 40, perDay: 10 },
      { type: 'vanished', key: 'ctrl', kind: 'event', before: 7 },
      { type: 'moved', key: 'apolloTokens', kind: 'event', before: 10, after: 30, difference: 20, perDay: 5 },
    ]);
    expect(unknown).toEqual([
      { header: 'New', after: '1' },
      { header: 'Foo', before: '5', after: '25', difference: 20 },
      { header: 'Old', before: 'x' },
    ]);
  });

  it('has no rate per day for less than a day', () => {
    const [change] = delta(snapshot(day(0), { hacks: 1 }), snapshot(day(0.5), { hacks: 9 })).changes;
    expect(change).toEqual({
      type: 'moved',
      key: 'hacks',
      kind: 'counter',
      before: 1,
      after: 9,
      difference: 8,
    });
  });

  it('takes sliding counts of a MONTH for gauges, and AP for what it is', () => {
    const month = { timeSpan: 'month', timeSpanText: 'MONTH' } as const;
    const before = snapshot(day(0), { hacks: 50, lifetimeAp: 10 }, month);
    const after = snapshot(day(2), { hacks: 20, lifetimeAp: 30 }, month);
    expect(delta(before, after).changes).toEqual([
      {
        type: 'moved',
        key: 'lifetimeAp',
        kind: 'counter',
        before: 10,
        after: 30,
        difference: 20,
        perDay: 10,
      },
      { type: 'moved', key: 'hacks', kind: 'gauge', before: 50, after: 20, difference: -30 },
    ]);
  });

  it('lists Seer Points across November 2025 and never subtracts them, equal ones too', () => {
    const old = (takenAt: string): Snapshot => snapshot(takenAt, { seerPoints: 133 });
    const redefined = { type: 'redefined', key: 'seerPoints', kind: 'counter', before: 133, after: 133 };
    expect(delta(old('2025-10-01T10:00:00'), old('2026-03-01T10:00:00')).changes).toEqual([redefined]);
    expect(delta(old('2025-11-10T10:00:00'), old('2025-11-12T10:00:00')).changes).toEqual([redefined]);
    expect(delta(old('2026-02-18T00:00:00'), old('2026-03-01T10:00:00')).changes).toEqual([]);
    expect(delta(old('2025-09-01T00:00:00'), old('2025-10-04T23:59:59')).changes).toEqual([]);
  });

  it('pairs an unknown header that stands twice in order, and keeps odd texts as texts', () => {
    const columns = (...texts: string[]) => texts.map((text) => ({ header: 'Foo', text }));
    const before = snapshot(day(0), {}, { unknown: columns('1', '2', '007') });
    const after = snapshot(day(1), {}, { unknown: columns('1', '5', '008') });
    expect(delta(before, after).unknown).toEqual([
      { header: 'Foo', before: '2', after: '5', difference: 3 },
      { header: 'Foo', before: '007', after: '008' },
    ]);
  });

  it('shows a recursion', () => {
    const before = snapshot(day(0), { lifetimeAp: 41e6, currentAp: 41e6, recursions: 1 });
    const after = (stats: Snapshot['stats']): Snapshot => snapshot(day(1), { lifetimeAp: 42e6, ...stats });
    expect(hasRecursed(delta(before, after({ currentAp: 1e6, recursions: 2 })))).toBe(true);
    expect(hasRecursed(delta(before, after({ currentAp: 1e6 })))).toBe(true);
    expect(hasRecursed(delta(before, after({ currentAp: 42e6, recursions: 1 })))).toBe(false);
    expect(hasRecursed(delta(before, after({ currentAp: 1e6, lifetimeAp: 40e6 })))).toBe(false);
  });
});

describe('What is refused', () => {
  const one = snapshot(day(5), { hacks: 1 });

  it('is told with every reason at once', () => {
    const other = snapshot('2026-13-01T00:00:00', { hacks: Number.NaN, noSuch: 1 } as Snapshot['stats'], {
      agent: 'Bob',
      timeSpan: 'week',
      timeSpanText: 'WOCHE',
    });
    expect(issuesOf(one, other).map(({ code }) => code)).toEqual([
      'date_impossible',
      'number_impossible',
      'stat_unknown',
      'agent_other',
      'span_other',
    ]);
  });

  it('is a reversed order, not the same moment', () => {
    expect(issuesOf(one, snapshot(day(4), { hacks: 1 }))).toEqual([
      {
        code: 'time_reversed',
        message: `${day(4)} is before ${day(5)}. Put the older export first.`,
        facts: { before: day(5), after: day(4) },
      },
    ]);
    expect(diff(one, one).isOk()).toBe(true);
  });

  it('is two unknown spans of different texts', () => {
    const odd = (text: string): Snapshot => ({ ...one, timeSpan: 'other', timeSpanText: text });
    expect(issuesOf(odd('SEASON'), odd('YEAR')).map(({ code }) => code)).toEqual(['span_other']);
    expect(diff(odd('SEASON'), odd('SEASON')).isOk()).toBe(true);
  });

  it('is a delta applied to another snapshot, or composed with one that starts elsewhere', () => {
    const first = delta(one, snapshot(day(6), { hacks: 2 }));
    expect(applyDelta(snapshot(day(4), {}), first)._unsafeUnwrapErr()[0].code).toBe('moment_conflicting');
    expect(applyDelta({ ...one, agent: 'Bob' }, first)._unsafeUnwrapErr()[0].code).toBe('agent_other');
    expect(composeDeltas(first, first)._unsafeUnwrapErr()[0].code).toBe('time_reversed');
    const bob = delta({ ...one, agent: 'Bob' }, { ...one, agent: 'Bob' });
    expect(composeDeltas(first, bob)._unsafeUnwrapErr()[0].code).toBe('agent_other');
  });
});

describe('The real exports', () => {
  it('of one agent from 2019 to 2021 give the differences that a hand computes', () => {
    const exports = realExports();
    const before = exports.get('blank-lines-2019-10.txt');
    const after = exports.get('space-2021-04-duplicate-header.txt');
    if (before === undefined || after === undefined) return;
    const moved = delta(before, after);
    expect(moved.days).toBeCloseTo(545.93, 2);
    expect(moved.changes.find(({ key }) => key === 'lifetimeAp')).toMatchObject({ difference: 6_195_262 });
    expect(moved.changes.find(({ key }) => key === 'seerPoints')).toBeUndefined();
    expect(moved.changes.find(({ key }) => key === 'droneHacks')).toMatchObject({ type: 'appeared' });
    expect(applyDelta(before, moved)._unsafeUnwrap()).toEqual(after);
  });
});

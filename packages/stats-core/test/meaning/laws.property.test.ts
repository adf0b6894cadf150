import {
  applyDelta,
  badgesCrossed,
  badgesOf,
  type Check,
  composeDeltas,
  diff,
  etaOf,
  type Gains,
  gainsIn,
  type Numbers,
  paceOf,
  readHistory,
  type Snapshot,
  warningsOf,
} from '@prime-tally/stats-core';
import { STATS, type StatKey } from '@prime-tally/stats-defs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, NUMBER_KEYS, rows, snapshot, snapshots, stats, takenAts } from './material.ts';

const tierNamesOf = (numbers: Numbers): Set<string> => {
  const names = new Set<string>();
  for (const crossing of badgesCrossed({}, numbers)) {
    for (const tier of crossing.tiers) names.add(`${crossing.badge} ${tier}`);
    for (let times = 2; times <= (crossing.multiple ?? 0) && times <= 500; times++) {
      names.add(`${crossing.badge} onyx × ${times}`);
    }
  }
  return names;
};

/** Grown numbers: every stat of the first is in the second and not lower. */
const grown: fc.Arbitrary<readonly [Numbers, Numbers]> = fc
  .dictionary(fc.constantFrom(...NUMBER_KEYS), fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000)))
  .map((pairs) => {
    const before: Record<string, number> = {};
    const after: Record<string, number> = {};
    for (const [key, [value, gain]] of Object.entries(pairs)) {
      before[key] = value;
      after[key] = value + gain;
    }
    return [before, after];
  });

/** Every number in a value is finite. */
const expectFinite = (value: unknown): void => {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (value instanceof Map) for (const one of value.values()) expectFinite(one);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectFinite);
};

describe('Deltas', () => {
  it('the diff of a snapshot with itself holds no change', () => {
    fc.assert(
      fc.property(snapshots, (one) => {
        const delta = diff(one, one)._unsafeUnwrap();
        expect([delta.changes, delta.unknown, delta.days]).toEqual([[], [], 0]);
      }),
    );
  });

  it('the diff of a and b applied to a gives b', () => {
    fc.assert(
      fc.property(rows(2), ([a, b]) => {
        if (!a || !b) throw new Error('two were asked for');
        const delta = diff(a, b)._unsafeUnwrap();
        expect(applyDelta(a, delta)._unsafeUnwrap()).toEqual(b);
      }),
    );
  });

  it('two diffs in a row compose to the direct one', () => {
    fc.assert(
      fc.property(rows(3), ([a, b, c]) => {
        if (!a || !b || !c) throw new Error('three were asked for');
        const first = diff(a, b)._unsafeUnwrap();
        const second = diff(b, c)._unsafeUnwrap();
        expect(composeDeltas(first, second)._unsafeUnwrap()).toEqual(diff(a, c)._unsafeUnwrap());
      }),
      { numRuns: 300 },
    );
  });

  it('a stat is listed as moved only where both snapshots have it and mean the same by it', () => {
    fc.assert(
      fc.property(rows(2), ([a, b]) => {
        if (!a || !b) throw new Error('two were asked for');
        for (const change of diff(a, b)._unsafeUnwrap().changes) {
          if (change.type !== 'moved') continue;
          expect(change.difference).toBe((b.stats[change.key] ?? 0) - (a.stats[change.key] ?? 0));
          if (change.key !== 'seerPoints') continue;
          expect(b.takenAt.slice(0, 10) <= '2025-10-04' || a.takenAt.slice(0, 10) >= '2026-02-18').toBe(true);
        }
      }),
    );
  });
});

describe('Badges', () => {
  it('no badge is lost when counters grow', () => {
    fc.assert(
      fc.property(grown, ([before, after]) => {
        const held = tierNamesOf(after);
        expect([...tierNamesOf(before)].filter((name) => !held.has(name))).toEqual([]);
      }),
    );
  });

  it('the crossed tiers are those of after without those of before', () => {
    fc.assert(
      fc.property(grown, ([before, after]) => {
        const held = tierNamesOf(before);
        const gained = [...tierNamesOf(after)].filter((name) => !held.has(name));
        const crossed = badgesCrossed(before, after).flatMap(({ badge, tiers, multiple = 1 }) => [
          ...tiers.map((tier) => `${badge} ${tier}`),
          ...Array.from(
            { length: Math.min(multiple, 500) - 1 },
            (_, at) => `${badge} onyx × ${at + 2}`,
          ).filter((name) => !held.has(name)),
        ]);
        expect(new Set(crossed)).toEqual(new Set(gained));
      }),
    );
  });

  it('the next tier lies above the value, and the share of the way below 1', () => {
    fc.assert(
      fc.property(stats, (numbers) => {
        for (const { value, next, share } of badgesOf(numbers)) {
          if (next === undefined) continue;
          expect(next.remaining).toBe(next.at - value);
          expect(next.remaining).toBeGreaterThan(0);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('Gains and dates', () => {
  it('gains over adjoining windows add up where a snapshot lies on the seam', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(300), { minLength: 3, maxLength: 30 }),
        fc.nat(29),
        fc.nat(400),
        fc.nat(400),
        (days, pick, reach, ahead) => {
          const order = days.toSorted((a, b) => a - b);
          const seam = order[pick % order.length] ?? 0;
          const posts = order.map((at, place) => snapshot(day(at), { hacks: 100 * place + (at % 7) }));
          const history = readHistory(posts)._unsafeUnwrap();
          const [from, to] = [day(seam - reach), day(seam + ahead)];
          const left = gainsIn(history, { from, to: day(seam) });
          const right = gainsIn(history, { from: day(seam), to });
          const whole = gainsIn(history, { from, to });
          if (left.isErr() || right.isErr()) return;
          const gainOf = ({ delta }: Gains<StatKey>): number => {
            const change = delta.changes.find(({ key }) => key === 'hacks');
            return change?.type === 'moved' ? change.difference : 0;
          };
          expect(gainOf(left.value) + gainOf(right.value)).toBe(gainOf(whole._unsafeUnwrap()));
        },
      ),
      { numRuns: 500 },
    );
  });

  const growing = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(3000)), { minLength: 1, maxLength: 40 })
    .map((steps) => {
      let at = 0;
      let hacks = 0;
      return steps.map(([days, gain]) => {
        at += days;
        hacks += gain;
        return snapshot(day(at), { hacks });
      });
    });

  it('no date lies before the present, and the earliest, the likely and the latest are in order', () => {
    let dates = 0;
    fc.assert(
      fc.property(growing, fc.nat(60), fc.integer({ min: 1, max: 60_000 }), (posts, later, remaining) => {
        const last = posts.at(-1);
        if (last === undefined) throw new Error('at least one was asked for');
        const now = new Date(Date.parse(`${last.takenAt}Z`) + later * 86_400_000).toISOString().slice(0, 19);
        const at = (last.stats.hacks ?? 0) + remaining;
        const eta = etaOf(readHistory(posts)._unsafeUnwrap(), { stat: 'hacks', at }, { now });
        if (eta.isErr()) return;
        dates++;
        const { date, earliest, latest } = eta.value;
        expect(earliest >= now.slice(0, 10)).toBe(true);
        expect([earliest, date, latest].toSorted()).toEqual([earliest, date, latest]);
      }),
      { numRuns: 500 },
    );
    expect(dates).toBeGreaterThan(20);
  });

  it('a steady pace is found as it is, and its date is the arithmetic one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 90 }), (perDay, days) => {
        const posts = [0, 10, 20, 30, 40, 50, 60].map((at) => snapshot(day(at), { hacks: at * perDay }));
        const history = readHistory(posts)._unsafeUnwrap();
        const pace = paceOf(history, 'hacks', 30)._unsafeUnwrap();
        expect(pace.perDay).toBeCloseTo(perDay, 9);
        const eta = etaOf(history, { stat: 'hacks', at: (60 + days) * perDay }, { now: day(60) });
        expect(eta._unsafeUnwrap().date).toBe(day(60 + days).slice(0, 10));
      }),
    );
  });
});

describe('Snapshots made by hand', () => {
  const strange = fc.oneof(
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 53, Number.NEGATIVE_INFINITY),
    fc.nat(1000),
  );
  const keys = fc.oneof(fc.constantFrom(...NUMBER_KEYS), fc.constantFrom('noSuchStat', 'date', 'toString'));
  const moments = fc.oneof(
    takenAts,
    fc.constantFrom('2026-02-30T00:00:00', '', 'now', '2026-01-01T24:00:00'),
  );
  const handmade: fc.Arbitrary<Snapshot> = fc
    .tuple(moments, fc.dictionary(keys, strange))
    .map(([takenAt, numbers]) => snapshot(takenAt, numbers));

  const isPossible = (one: Snapshot): boolean =>
    /^\d{4}-\d\d-\d\dT(?!24)/.test(one.takenAt) &&
    !one.takenAt.startsWith('2026-02-30') &&
    Object.entries(one.stats).every(
      ([key, value]) =>
        Object.hasOwn(STATS, key) && key !== 'date' && Number.isSafeInteger(value) && value >= 0,
    );

  it('impossible numbers, keys and dates are refused with a reason, possible ones are not', () => {
    fc.assert(
      fc.property(handmade, (one) => {
        expect(diff(one, one).isOk()).toBe(isPossible(one));
        expect(readHistory([one]).isOk()).toBe(isPossible(one));
        const codes = warningsOf(one).map(({ code }: Check) => code);
        const isRefused = codes.some((code) =>
          ['date_impossible', 'number_impossible', 'stat_unknown'].includes(code),
        );
        expect(isRefused).toBe(!isPossible(one));
      }),
    );
  });

  it('no result holds NaN or an infinite number', () => {
    fc.assert(
      fc.property(handmade, handmade, moments, (a, b, now) => {
        const history = readHistory([a, b]);
        expectFinite([
          diff(a, b),
          warningsOf(a, { previous: b, now }),
          badgesOf(a.stats),
          badgesCrossed(a.stats, b.stats),
          history.isOk() ? paceOf(history.value, 'hacks', 30, { now }) : [],
        ]);
      }),
    );
  });
});

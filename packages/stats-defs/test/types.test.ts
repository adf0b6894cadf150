import {
  BADGES,
  type Badge,
  type BadgeKey,
  CATALOGUE,
  type Catalogue,
  type DerivedKey,
  type Formula,
  LAYOUT,
  STATS,
  type StatDefinition,
  type StatKey,
} from '@prime-tally/stats-defs';
import { extendCatalogue, type Overlay } from '@prime-tally/stats-defs/schema';
import { expect, expectTypeOf, test } from 'vitest';

// What must not compile stands behind @ts-expect-error: the type check of this file is the test.

test('a missing row does not compile', () => {
  const { hacks, ...others } = STATS;
  // @ts-expect-error `hacks` is missing
  const table: Readonly<Record<StatKey, StatDefinition>> = others;
  const { explorer, ...badges } = BADGES;
  // @ts-expect-error `explorer` is missing
  const badgeTable: Readonly<Record<BadgeKey, Badge<StatKey>>> = badges;
  expect([hacks.key in table, explorer.key in badgeTable]).toEqual([false, false]);
});

test('a mistyped reference does not compile', () => {
  const formula: Formula<StatKey> = {
    // @ts-expect-error `hackz` is no stat
    numerator: [{ key: 'hackz', weight: 1 }],
    denominator: [],
    scale: 1,
    minimum: 1,
  };
  // @ts-expect-error `hackz` is no stat
  const badge: Badge<StatKey> = { ...BADGES.hacker, stat: 'hackz' };
  // @ts-expect-error `hackz` is no stat
  const layout: readonly StatKey[] = [...LAYOUT, 'hackz'];
  expect([formula, badge, layout]).toHaveLength(3);
});

test('a derived stat is no stat', () => {
  // @ts-expect-error a ratio has no column
  const key: StatKey = 'fieldsPerLink' satisfies DerivedKey;
  expect(key in STATS).toBe(false);
});

test('an extended catalogue knows the new keys', () => {
  const overlay: Overlay<'novaTokens'> = {
    name: 'test',
    stats: { novaTokens: { header: 'Nova Tokens', kind: 'event', group: 'Events' } },
  };
  const extended = extendCatalogue(CATALOGUE, overlay)._unsafeUnwrap();
  expectTypeOf(extended).toEqualTypeOf<Catalogue<StatKey | 'novaTokens'>>();
  expectTypeOf(extended.stats.novaTokens).toEqualTypeOf<StatDefinition>();
  expect(extended.stats.novaTokens.header).toBe('Nova Tokens');
  // @ts-expect-error the base does not know it
  expect(CATALOGUE.stats.novaTokens).toBeUndefined();
});

test('the base catalogue can stand for any', () => {
  expectTypeOf(CATALOGUE).toExtend<Catalogue<string>>();
});

import type { Badge, Catalogue, DerivedStat, StatDefinition, StatNames } from '../types.ts';
import type { Overlay, OverlayBadge, OverlayStat } from './overlay.ts';
import { entriesOf } from './rules/rule.ts';

const DEFAULT_TIER_NAMES: readonly (readonly string[])[] = [
  [],
  ['single'],
  ['bronze', 'silver'],
  ['bronze', 'silver', 'gold'],
  ['bronze', 'silver', 'gold', 'platinum'],
  ['bronze', 'silver', 'gold', 'platinum', 'onyx'],
];

/** The facts of a catalogue that an overlay can change. */
export type Merged = Pick<Catalogue<string>, 'stats' | 'derived' | 'badges'> & { readonly names?: StatNames };

function definitionOf(key: string, row: OverlayStat, order: number): StatDefinition {
  const { note: _, after: __, aliases = [], ...facts } = row;
  return {
    key,
    unit: null,
    periodised: true,
    scopes: ['all_time', 'month', 'week'],
    order,
    evidence: 'export',
    isDoubtful: false,
    ...facts,
    aliases: aliases.map((text) => ({ text, isHeader: true })),
  };
}

/** Between the stat at `order` and the next one. */
function orderAfter(order: number, stats: Readonly<Record<string, StatDefinition>>): number {
  const later = Object.values(stats)
    .map((stat) => stat.order)
    .filter((place) => place > order);
  return later.length === 0 ? order + 1 : (order + Math.min(...later)) / 2;
}

function withStats(base: Catalogue<string>, overlay: Overlay): Record<string, StatDefinition> {
  const stats: Record<string, StatDefinition> = { ...base.stats };
  const place = (key: string, row: OverlayStat): StatDefinition => {
    const placed = stats[key];
    if (placed !== undefined) return placed;
    const before = row.after === undefined ? undefined : overlay.stats?.[row.after];
    if (row.after !== undefined && before !== undefined) place(row.after, before);
    const known = row.after === undefined ? undefined : stats[row.after];
    const groupOrders = Object.values(stats)
      .filter(({ group, evidence }) => group === row.group && evidence !== 'label-only')
      .map(({ order }) => order);
    const definition = definitionOf(key, row, orderAfter(known?.order ?? Math.max(...groupOrders), stats));
    stats[key] = definition;
    return definition;
  };
  for (const [key, row] of entriesOf(overlay.stats)) place(key, row);
  for (const [key, texts] of entriesOf(overlay.aliases)) {
    const stat = stats[key];
    if (stat === undefined) throw new Error(`no stat ${key}`);
    const added = texts.map((text) => ({ text, isHeader: true }));
    stats[key] = {
      ...stat,
      aliases: [...stat.aliases.filter(({ text }) => !texts.includes(text)), ...added],
    };
  }
  return stats;
}

function badgeOf(key: string, { note: _, ...row }: OverlayBadge): Badge {
  const names = row.tiers === undefined ? undefined : DEFAULT_TIER_NAMES[row.tiers.length];
  return {
    key,
    countsForLevel: null,
    status: 'open',
    isDoubtful: false,
    ...(names === undefined ? {} : { tierNames: names }),
    ...row,
  };
}

function withBadges(base: Catalogue<string>, overlay: Overlay): Record<string, Badge> {
  const badges: Record<string, Badge> = { ...base.badges };
  for (const [key, row] of entriesOf(overlay.badges)) badges[key] = badgeOf(key, row);
  for (const [key, tiers] of entriesOf(overlay.tiers)) {
    const badge = badges[key];
    if (badge === undefined) throw new Error(`no badge ${key}`);
    const doubts = (badge.doubts ?? []).filter((doubt) => doubt !== 'tiers');
    const names = badge.tierNames ?? DEFAULT_TIER_NAMES[tiers.length];
    const { doubts: _, ...facts } = badge;
    badges[key] = {
      ...facts,
      tiers,
      ...(names === undefined ? {} : { tierNames: names }),
      isDoubtful: doubts.length > 0,
      ...(doubts.length > 0 ? { doubts } : {}),
    };
  }
  for (const [key, endedOn] of entriesOf(overlay.ends)) {
    const badge = badges[key];
    if (badge === undefined) throw new Error(`no badge ${key}`);
    badges[key] = { ...badge, endedOn };
  }
  return badges;
}

function withNames(base: StatNames = {}, added: StatNames = {}): StatNames {
  const names: Record<string, Readonly<Record<string, readonly string[]>>> = { ...base };
  for (const [key, languages] of entriesOf(added)) {
    const known = names[key] ?? {};
    const joined = entriesOf(languages).map(([language, texts]) => [
      language,
      [...new Set([...texts, ...(known[language] ?? [])])],
    ]);
    names[key] = { ...known, ...Object.fromEntries(joined) };
  }
  return names;
}

/** The base's facts with the overlay's; both are left as they were. The overlay must have passed every rule. */
export function merged(base: Catalogue<string>, overlay: Overlay): Merged {
  const derived: Record<string, DerivedStat> = { ...base.derived };
  for (const [key, { note: _, ...row }] of entriesOf(overlay.derived)) derived[key] = { key, ...row };
  return {
    stats: withStats(base, overlay),
    derived,
    badges: withBadges(base, overlay),
    ...(base.names === undefined && overlay.names === undefined
      ? {}
      : { names: withNames(base.names, overlay.names) }),
  };
}

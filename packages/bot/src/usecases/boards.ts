import type { Catalogue, StatDefinition } from '@prime-tally/stats-defs';

/** One stat or derived stat as a leaderboard shows it. */
export interface BoardStat {
  readonly key: string;
  /** The header of the export, or the derived stat's name. */
  readonly name: string;
  /** The badge it is known by, where it has one. */
  readonly badge?: string;
}

/** A section of the game's profile with its boards. */
export interface BoardGroup {
  readonly name: string;
  readonly stats: readonly BoardStat[];
}

/** The stats under a leaderboard's first buttons, in that order. */
export const FEATURED_STATS: readonly string[] = [
  'lifetimeAp',
  'uniquePortalsVisited',
  'linksCreated',
  'controlFieldsCreated',
  'xmRecharged',
  'resonatorsDeployed',
  'hacks',
  'distanceWalked',
];

/** The featured boards that the catalogue has: a chat's own choice, else the usual ones. */
export function featuredStatsOf(
  catalogue: Catalogue<string>,
  chosen: readonly string[] = FEATURED_STATS,
): readonly BoardStat[] {
  return chosen.map((key) => boardStatOf(catalogue, key)).filter((stat) => stat !== undefined);
}

/** The group of derived stats; the profile has no such section. */
const DERIVED_GROUP = 'Ratios';

/** The stat's board, if the catalogue has one. */
export function boardStatOf(catalogue: Catalogue<string>, key: string): BoardStat | undefined {
  // Keys come from buttons: `toString` is none.
  const derived = Object.hasOwn(catalogue.derived, key) ? catalogue.derived[key] : undefined;
  if (derived !== undefined) return { key, name: derived.name };
  const stat = Object.hasOwn(catalogue.stats, key) ? catalogue.stats[key] : undefined;
  if (stat === undefined || !isRanked(stat)) return undefined;
  const badge = badgeNameOf(catalogue, key);
  // Two stats can share a header; the badge tells the second from the first.
  const isFirst = catalogue.headers.get(stat.header) === key;
  const name = isFirst ? stat.header : `${stat.header} (${badge ?? stat.event ?? key})`;
  return { key, name, ...(badge !== undefined && { badge }) };
}

/** Every board by section, in the order of the export; derived stats last. */
export function boardGroupsOf(catalogue: Catalogue<string>): readonly BoardGroup[] {
  const groups = new Map<string, BoardStat[]>();
  const ranked = Object.values(catalogue.stats)
    .filter(isRanked)
    .sort((a, b) => a.order - b.order);
  for (const { key, group } of ranked) put(groups, group, boardStatOf(catalogue, key));
  for (const key of Object.keys(catalogue.derived)) put(groups, DERIVED_GROUP, boardStatOf(catalogue, key));
  return [...groups].map(([name, stats]) => ({ name, stats }));
}

function put(groups: Map<string, BoardStat[]>, name: string, stat: BoardStat | undefined): void {
  if (stat === undefined) return;
  const stats = groups.get(name);
  if (stats === undefined) groups.set(name, [stat]);
  else stats.push(stat);
}

/** A number that an ALL TIME export was seen to hold. */
function isRanked(stat: StatDefinition): boolean {
  return stat.kind !== 'meta' && stat.scopes.includes('all_time') && stat.evidence !== 'label-only';
}

/** Hint: several badges can share a stat (the subscription's do); such a stat goes by its own name. */
function badgeNameOf(catalogue: Catalogue<string>, key: string): string | undefined {
  const badges = Object.values(catalogue.badges).filter((badge) => badge.stat === key);
  return badges.length === 1 ? badges[0]?.name : undefined;
}

import { CATALOGUE, type Catalogue, type StatDefinition, type StatKind } from '@prime-tally/stats-defs';
import type { LocalDateTime } from '../snapshot.ts';

/** What every analysis function takes last. */
export interface CatalogueOption {
  /** The base catalogue unless given. */
  readonly catalogue?: Catalogue<string>;
}

/** Kind of a stat that holds a number. */
export type NumberKind = Exclude<StatKind, 'meta'>;

/** @internal One stat, as the analysis reads it. */
export interface PlannedStat {
  readonly key: string;
  /** Place in the order of the export, 0-based. */
  readonly place: number;
  readonly kind: NumberKind;
  /** Whether it may fall in an export other than ALL TIME. */
  readonly isPeriodised: boolean;
  readonly redefined?: NonNullable<StatDefinition['redefined']>;
}

/** @internal A catalogue's stats that hold numbers, in the order of the export. */
export interface Plan {
  readonly catalogue: Catalogue<string>;
  readonly stats: readonly PlannedStat[];
  readonly byKey: ReadonlyMap<string, PlannedStat>;
}

const PLANS = new WeakMap<Catalogue<string>, Plan>();

/** @internal The plan of a catalogue; built once per catalogue. */
export function planOf(catalogue: Catalogue<string> = CATALOGUE): Plan {
  const known = PLANS.get(catalogue);
  if (known !== undefined) return known;
  const stats: PlannedStat[] = [];
  for (const { key, kind, periodised, redefined } of Object.values(catalogue.stats).sort(
    (a, b) => a.order - b.order,
  )) {
    if (kind === 'meta') continue;
    const place = stats.length;
    stats.push({ key, place, kind, isPeriodised: periodised === true, ...(redefined && { redefined }) });
  }
  const plan: Plan = { catalogue, stats, byKey: new Map(stats.map((stat) => [stat.key, stat])) };
  PLANS.set(catalogue, plan);
  return plan;
}

/** @internal The kind that a stat has in exports of a span: WEEK and MONTH slide, so that their counters and records may fall. */
export function kindIn(stat: PlannedStat, isAllTime: boolean): NumberKind {
  return isAllTime || !stat.isPeriodised ? stat.kind : 'gauge';
}

/** @internal Whether a stat may have changed its meaning between two moments, the earlier one first. */
export function isRedefinedBetween(stat: PlannedStat, from: LocalDateTime, to: LocalDateTime): boolean {
  const change = stat.redefined;
  if (change === undefined || from === to) return false;
  // Hint: two moments inside the doubtful months can't be told apart either, so this isn't a comparison with one date.
  return from.slice(0, 10) < change.before && to.slice(0, 10) > change.after;
}

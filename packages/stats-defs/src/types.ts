import type { StatKey } from './keys.ts';

/** `counter` only rises · `record` best so far · `gauge` may fall · `event` season counter · `meta` one of the five text columns. */
export type StatKind = 'meta' | 'counter' | 'record' | 'gauge' | 'event';

/** How a header was seen: with values in an export, as a header only, in parsers' lists, or only as a label outside exports. */
export type Evidence = 'export' | 'export-header' | 'parser-list' | 'label-only';

/** Period that an export covers, as the catalogue names it. */
export type TimeSpan = 'all_time' | 'month' | 'week' | 'now';

/** Section of the game's profile. The export has no section marks: inferred from neighbours. */
export type StatGroup =
  | 'General'
  | 'Discovery'
  | 'Building'
  | 'Resource Gathering'
  | 'Streaks'
  | 'Combat'
  | 'Defense'
  | 'Health'
  | 'Missions'
  | 'Bounties'
  | 'Events'
  | 'Mentoring'
  | 'Recursion'
  | 'Subscription';

/** Another text for a stat. */
export interface Alias {
  readonly text: string;
  /** `true`: the game itself printed it as a header at a dated time, so the parser reads it. `false`: a label, a mask or an error of other tools, for people only. */
  readonly isHeader: boolean;
}

/** The time in which a stat's meaning changed: a value before and one after must not be subtracted. All `yyyy-mm-dd`. */
export interface Redefinition {
  /** Last day on which the old meaning was seen. */
  readonly after: string;
  /** First day on which the new meaning was seen. */
  readonly before: string;
  /** The day the sources name. */
  readonly believed: string;
}

/** One column of the export. */
export interface StatDefinition {
  readonly key: string;
  /** As exported today. */
  readonly header: string;
  readonly aliases: readonly Alias[];
  readonly kind: StatKind;
  readonly group: StatGroup;
  /** `null` for text columns and plain numbers. */
  readonly unit: string | null;
  /** Whether MONTH and WEEK reduce it to the period; `null` where the stat exists in NOW only. */
  readonly periodised: boolean | null;
  readonly scopes: readonly TimeSpan[];
  /** Place in the layout exported since 2021 (0-based; a stat that an overlay puts between two others has a fraction). */
  readonly order: number;
  /** Place in the layout of 2019–2020 (0-based), where the stat existed then. */
  readonly order2019?: number;
  readonly evidence: Evidence;
  /** A doubt about any of these facts. */
  readonly isDoubtful: boolean;
  /** `yyyy-mm-dd` or `yyyy-mm`, or with `<= ` where it was there before the first source of that date. */
  readonly firstSeen?: string;
  /** When it stopped counting or left the export, as the sources say it. */
  readonly retired?: string;
  /** Event or season that the stat counted. */
  readonly event?: string;
  readonly redefined?: Redefinition;
}

/** One term of a derived stat's formula. */
export interface FormulaTerm<K extends string = string> {
  readonly key: K;
  readonly weight: number;
}

/** `scale × Σ numerator / Σ denominator`; absent when an operand is absent, the divisor is 0 or below `minimum`. */
export interface Formula<K extends string = string> {
  readonly numerator: readonly FormulaTerm<K>[];
  readonly denominator: readonly FormulaTerm<K>[];
  readonly scale: number;
  /** Smallest divisor that counts, so that 1/1 does not top a board. */
  readonly minimum: number;
}

/** A stat computed from others; never a column of an export. Sound over ALL TIME values and their gains only: AP is not reduced to a period, other counters are. */
export interface DerivedStat<K extends string = string> {
  readonly key: string;
  readonly name: string;
  readonly formula: Formula<K>;
  readonly unit: string;
  /** Decimals to show. */
  readonly precision: number;
}

/** The five tiers of a badge, lowest first. */
export type TierName = 'bronze' | 'silver' | 'gold' | 'platinum' | 'onyx';

/** `retired`: cannot be earned any more though its stat may grow. `closed`: the season is over. */
export type BadgeStatus = 'open' | 'retired' | 'closed';

/** What about a badge is doubtful. A ladder that rests on one project alone is. */
export type BadgeDoubt = 'tiers' | 'stat' | 'status';

/** One badge. */
export interface Badge<K extends string = string> {
  readonly key: string;
  readonly name: string;
  readonly kind:
    | 'multi-tier'
    | 'single-tier'
    | 'event multi-tier'
    | 'event challenge'
    | 'event single'
    | 'event'
    | 'anomaly season'
    | 'anomaly single'
    | 'anniversary';
  /** The stat that earns it; absent where no exported stat does. */
  readonly stat?: K;
  /** Ascending thresholds; absent = unknown, never guessed. */
  readonly tiers?: readonly number[];
  /** Names of the tiers, lowest first; `bronze` … `onyx`, or the badge's own. */
  readonly tierNames?: readonly string[];
  /** Whether it counts for a level's medal requirement; `null` = no source says. */
  readonly countsForLevel: boolean | null;
  readonly status: BadgeStatus;
  /** `yyyy-mm-dd` from which it cannot be earned, where known. */
  readonly endedOn?: string;
  /** Bought or given for a subscription: no merit. */
  readonly isPaid?: boolean;
  /** The stat went on growing after the badge was retired: today's value does not tell the tier. */
  readonly statOutgrew?: boolean;
  readonly isDoubtful: boolean;
  /** Present where `isDoubtful`. */
  readonly doubts?: readonly BadgeDoubt[];
}

/** One agent level. */
export interface Level {
  readonly level: number;
  /** Current AP (since the last recursion) needed. */
  readonly ap: number;
  /** Medals needed, each tier also satisfied by a higher one. */
  readonly medals: Readonly<Partial<Record<TierName, number>>>;
  readonly isDoubtful: boolean;
}

/** One text the game prints (or once printed) in the `Time Span` cell. */
export interface TimeSpanText {
  readonly text: string;
  readonly span: TimeSpan;
  /** BCP 47. */
  readonly language: string;
  /** `export`: seen in a real one. `single-source`: one parser's list. `doubtful`: single source and odd. */
  readonly status: 'export' | 'two-sources' | 'single-source' | 'doubtful';
}

/** Names for people, never headers: key of a stat or derived stat → language (BCP 47) → names, the first fit to be shown. */
export type StatNames = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Everything the library knows, in one value; overlays make new ones. `K` = keys of the stats. */
export interface Catalogue<K extends string = StatKey> {
  /** Changes whenever a fact changes; stored with every submission. */
  readonly version: string;
  readonly stats: Readonly<Record<K, StatDefinition>>;
  /** Trusted headers and aliases → key, the five text columns included; a header that stands for two stats maps to the first. */
  readonly headers: ReadonlyMap<string, K>;
  readonly derived: Readonly<Record<string, DerivedStat<K>>>;
  readonly badges: Readonly<Record<string, Badge<K>>>;
  readonly levels: readonly Level[];
  readonly timeSpans: readonly TimeSpanText[];
  /** Names that an overlay adds to those of `findStat`. */
  readonly names?: StatNames;
}

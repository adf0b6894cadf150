import type {
  Badge,
  BadgeStatus,
  DerivedStat,
  Evidence,
  StatGroup,
  StatKind,
  StatNames,
  TimeSpan,
} from '../types.ts';

/** A stat that the base catalogue does not know. */
export interface OverlayStat {
  /** As exported, every blank included. */
  readonly header: string;
  readonly kind: Exclude<StatKind, 'meta'>;
  readonly group: StatGroup;
  /** `null` or absent for a plain number. */
  readonly unit?: string | null;
  /** The stat whose column stands directly before it; absent = the last of its group. */
  readonly after?: string;
  /** Headers that the game printed before. */
  readonly aliases?: readonly string[];
  /** `true` where absent. */
  readonly periodised?: boolean | null;
  /** ALL TIME, MONTH and WEEK where absent. */
  readonly scopes?: readonly TimeSpan[];
  /** `export` where absent. */
  readonly evidence?: Evidence;
  readonly isDoubtful?: boolean;
  readonly firstSeen?: string;
  readonly retired?: string;
  readonly event?: string;
  /** For people: where it was seen. */
  readonly note?: string;
}

/** A badge that the base catalogue does not know. */
export interface OverlayBadge {
  readonly name: string;
  readonly kind: Badge['kind'];
  readonly stat?: string;
  readonly tiers?: readonly number[];
  readonly tierNames?: readonly string[];
  /** `null` (no source says) where absent. */
  readonly countsForLevel?: boolean | null;
  /** `open` where absent. */
  readonly status?: BadgeStatus;
  readonly endedOn?: string;
  readonly isPaid?: boolean;
  readonly isDoubtful?: boolean;
  readonly note?: string;
}

/** A derived stat; its key is the entry's. */
export type OverlayDerived = Omit<DerivedStat, 'key'> & { readonly note?: string };

/** What a community knows beyond the base catalogue. Nothing that the base is sure of can be changed. `N` = keys of the new stats. */
export interface Overlay<N extends string = string> {
  /** Who keeps it. */
  readonly name: string;
  readonly note?: string;
  readonly stats?: Readonly<Record<N, OverlayStat>>;
  /** Key of a stat → more headers of it. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly derived?: Readonly<Record<string, OverlayDerived>>;
  readonly badges?: Readonly<Record<string, OverlayBadge>>;
  /** Key of a badge whose tiers are unknown or doubtful → its tiers. */
  readonly tiers?: Readonly<Record<string, readonly number[]>>;
  /** Key of a badge → `yyyy-mm-dd` from which it cannot be earned. */
  readonly ends?: Readonly<Record<string, string>>;
  /** Key of a stat or derived stat → language → names, for typed commands. */
  readonly names?: StatNames;
}

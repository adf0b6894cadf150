import type { BaselineIs } from '../meaning/gains-in.ts';
import type { Faction, LocalDateTime } from '../snapshot.ts';
import type { ChatId, Instant, StoreResult } from './common.ts';

/** Whose agents a board shows. */
export type BoardScope = { readonly kind: 'everywhere' } | { readonly kind: 'chat'; readonly chatId: ChatId };

/** Which part of which board. */
export interface BoardQuery {
  /** Key of a stat or of a derived stat; for `leaderboard` and `leaders` also `header:` and a pending header that is shown. */
  readonly stat: string;
  readonly scope: BoardScope;
  readonly faction?: Faction;
  /** 1 to 200. */
  readonly limit: number;
  /** Rows to pass over, 0 for the first page. */
  readonly offset: number;
  /** Begins behind this row, before the offset counts: the last row of the page before, whose agents may have moved since. */
  readonly after?: BoardCursor;
}

/** A place on a board, whether a row stands there or not. */
export interface BoardCursor {
  readonly value: number;
  readonly agent: string;
}

/** One agent on a board. */
export interface BoardRow {
  /** 1-based; ties share a rank and the next rank is skipped (1, 2, 2, 4). */
  readonly rank: number;
  readonly agent: string;
  readonly faction: Faction;
  readonly value: number;
  /** Moment of the agent's newest ALL TIME snapshot that holds the stat; for a derived stat, of the newest of all. */
  readonly takenAt: LocalDateTime;
}

/** A part of a board. */
export interface BoardPage {
  /** Highest value first; ties by codename, whatever its case. */
  readonly rows: readonly BoardRow[];
  /** Rows on the whole board. */
  readonly total: number;
}

/** Which part of which board of gains; both ends of the window lie on whole seconds. */
export interface GainQuery extends BoardQuery {
  readonly from: Instant;
  /** Not before `from`. */
  readonly to: Instant;
}

/** One agent on a board of gains. */
export interface GainRow extends Omit<BoardRow, 'takenAt'> {
  readonly baselineIs: BaselineIs;
  /** Moment of the snapshot that the gain is counted from. */
  readonly baselineAt: LocalDateTime;
  /** Moment of the snapshot that it is counted to. */
  readonly closingAt: LocalDateTime;
}

/** A part of a board of gains. */
export interface GainPage {
  /** Highest gain first; ties by codename, whatever its case. */
  readonly rows: readonly GainRow[];
  /** Rows on the whole board. */
  readonly total: number;
}

/** Agents ranked by a stat. */
export interface Board {
  /**
   * Newest ALL TIME value of each agent, also where its newest snapshot lacks the stat; agents without it are absent,
   * zero is kept. A chat's board has the agents posted there. `request_invalid` where `boardProblemOf` objects.
   */
  leaderboard(query: BoardQuery): StoreResult<BoardPage>;
  /** The rows of `leaderboard` alone: what the first page costs does not grow with the board, as counting it does. */
  leaders(query: BoardQuery): StoreResult<readonly BoardRow[]>;
  /**
   * What each agent gained in the window, by the rule of `gainsIn` on the instants of its ALL TIME snapshots: from the
   * last at or before `from`, else the first inside, to the last at or before `to`. A derived stat's gain is that of
   * `derivedGainOf`. Agents without a snapshot after their baseline are absent, also where one of the two lacks the stat
   * or the game redefined it between them; a gain of zero is kept. `request_invalid` where `gainProblemOf` objects, for a
   * record above all: the difference of two records counts nothing. Cost grows with the agents in scope.
   */
  gainboard(query: GainQuery): StoreResult<GainPage>;
}

/** Whose place on which board; `neighbours` rows above and below it, 0 to 10. */
export interface RankQuery extends Pick<BoardQuery, 'stat' | 'scope' | 'faction'> {
  /** In any case. */
  readonly agent: string;
  readonly neighbours: number;
}

/** Whose places on which boards: 1 to 16 stats, derived ones too, none twice. */
export interface PlacesQuery extends Pick<BoardQuery, 'scope'> {
  /** In any case. */
  readonly agent: string;
  readonly stats: readonly string[];
}

/** A rank on one of several boards. */
export interface BoardRank {
  readonly stat: string;
  /** 1-based; ties share a rank. */
  readonly rank: number;
  /** Rows on the whole board. */
  readonly total: number;
}

/** A place on a board with what stands round it. */
export interface Standing<Row extends BoardRow | GainRow> {
  readonly row: Row;
  /** Highest first. */
  readonly above: readonly Row[];
  readonly below: readonly Row[];
  /** Rows on the whole board. */
  readonly total: number;
}

/** One faction's side of a board. */
export interface FactionTotal {
  readonly agents: number;
  /** Sum of the values, or of the gains. */
  readonly value: number;
}

/** Places and sums; a hidden agent stands on no board, not even for itself. `request_invalid` as for the boards. */
export interface Standings {
  /** `undefined` = not on that board. */
  rankOf(query: RankQuery): StoreResult<Standing<BoardRow> | undefined>;
  /** In the order asked for; boards on which the agent is not are left out. Cost grows with the boards. */
  placesOf(query: PlacesQuery): StoreResult<readonly BoardRank[]>;
  gainRankOf(query: RankQuery & Pick<GainQuery, 'from' | 'to'>): StoreResult<Standing<GainRow> | undefined>;
  /** Of a stat, not of a derived one (`request_invalid`): sums of ratios mean nothing. */
  factionTotals(
    query: Pick<BoardQuery, 'stat' | 'scope'>,
  ): StoreResult<Readonly<Record<Faction, FactionTotal>>>;
  factionGains(
    query: Pick<GainQuery, 'stat' | 'scope' | 'from' | 'to'>,
  ): StoreResult<Readonly<Record<Faction, FactionTotal>>>;
}

import type { BaselineIs, Faction, LocalDateTime } from '@prime-tally/stats-core';
import { type BoardQuery, type BoardScope, gainProblemOf, type Store } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { type Period, type Window, windowOf } from './period.ts';

/** What boards are read from. */
export type BoardStore = Pick<
  Store,
  'agentsOf' | 'leaderboard' | 'gainboard' | 'rankOf' | 'gainRankOf' | 'factionTotals' | 'factionGains'
>;

/** Which stat, of whom, when. */
export interface BoardSubject {
  readonly stat: string;
  readonly scope: BoardScope;
  readonly faction?: Faction;
  readonly period: Period;
  /** IANA; whose calendar counts. */
  readonly zone: string;
}

/** One agent on a board of values or of gains. */
export interface BoardLine {
  readonly rank: number;
  readonly agent: string;
  readonly faction: Faction;
  readonly value: number;
  /** Moment of the post that the value is from. */
  readonly postedAt: LocalDateTime;
  /** For a gain: on which side of the window's start it begins to count. */
  readonly baselineIs?: BaselineIs;
}

/** When a board counts, as far as gains do. */
export function windowFor({ period, zone }: BoardSubject, now: Date): Window | undefined {
  return period.kind === 'all_time' ? undefined : windowOf(period, zone, now.getTime());
}

/** Whether the stat can be gained: the difference of two records counts nothing. */
export function hasGains(catalogue: Catalogue<string>, stat: string): boolean {
  const moment = '2020-01-01T00:00:00Z';
  const scope = { kind: 'everywhere' } as const;
  return (
    gainProblemOf({ stat, scope, from: moment, to: moment, limit: 1, offset: 0 }, catalogue) === undefined
  );
}

/** A part of the board, of values or of gains alike. */
export async function readBoard(
  store: BoardStore,
  { stat, scope, faction }: BoardSubject,
  window: Window | undefined,
  part: Pick<BoardQuery, 'limit' | 'offset'>,
) {
  const query = { stat, scope, ...part, ...(faction !== undefined && { faction }) };
  if (window === undefined) {
    return (await store.leaderboard(query)).map(({ rows, total }) => ({
      total,
      rows: rows.map(({ takenAt, ...row }): BoardLine => ({ ...row, postedAt: takenAt })),
    }));
  }
  return (await store.gainboard({ ...query, from: window.from, to: window.to })).map(({ rows, total }) => ({
    total,
    rows: rows.map(({ closingAt, baselineAt: _, ...row }): BoardLine => ({ ...row, postedAt: closingAt })),
  }));
}

/** An agent's place on the board and its neighbours, in the board's order; nothing where it is not there. */
export async function readPlace(
  store: BoardStore,
  { stat, scope, faction }: BoardSubject,
  window: Window | undefined,
  who: { readonly agent: string; readonly neighbours: number },
) {
  const query = { stat, scope, ...who, ...(faction !== undefined && { faction }) };
  if (window === undefined) {
    return (await store.rankOf(query)).map((standing) => {
      if (standing === undefined) return undefined;
      const lineOf = ({ takenAt, ...row }: (typeof standing)['row']): BoardLine => ({
        ...row,
        postedAt: takenAt,
      });
      const { above, row, below, total } = standing;
      return { above: above.map(lineOf), row: lineOf(row), below: below.map(lineOf), total };
    });
  }
  return (await store.gainRankOf({ ...query, from: window.from, to: window.to })).map((standing) => {
    if (standing === undefined) return undefined;
    const lineOf = ({ closingAt, baselineAt: _, ...row }: (typeof standing)['row']): BoardLine => ({
      ...row,
      postedAt: closingAt,
    });
    const { above, row, below, total } = standing;
    return { above: above.map(lineOf), row: lineOf(row), below: below.map(lineOf), total };
  });
}

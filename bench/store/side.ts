import type { Submission } from '@prime-tally/stats-core/ports';

/** A row of a board as both sides tell it. */
export type Line = readonly [rank: number, agent: string, value: number];

/** One of two schemas that hold the same history. */
export interface Side {
  readonly name: string;
  readonly schema: string;
  /** Adds what agents `0` to `agents - 1` post on a day: the same rows as by `save`, but all at once. Days in their order. */
  loadDay(agents: number, day: number): Promise<void>;
  /** What an application does with a snapshot. */
  save(submission: Submission): Promise<void>;
  /** The first rows of a stat's board. */
  board(stat: string, limit: number): Promise<readonly Line[]>;
  /** Gives its connections back. */
  end(): Promise<void>;
}

/** How much both sides hold. */
export interface Filled {
  readonly agents: number;
  readonly days: number;
  /** Check the outputs and measure as little as possible. */
  readonly quick: boolean;
}

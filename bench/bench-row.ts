/** One measured figure. With `--json` a suite prints an array of these. */
export interface BenchRow {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  /** E.g. `µs`, `MB`, `×`. */
  readonly unit: string;
  /** The same work in its plainest form (`JSON.parse`, a bare `select`), in the same unit. */
  readonly floor?: number;
  /** `floor / value` for times, `value / floor` for rates: higher is better. */
  readonly ratio?: number;
  /** What an issue demands, in the row's unit, or as a ratio where the row has one. */
  readonly bar?: number;
  /** Whether the bar is met; absent without one. */
  readonly ok?: boolean;
}

/** What the command line asks of a suite. */
export interface BenchOptions {
  /** Check the outputs and measure as little as possible: figures mean nothing then. */
  readonly quick: boolean;
  /** The suite's own `--name value` options. */
  readonly more: Readonly<Record<string, string>>;
}

/** A suite: checks its outputs first, throws where one is wrong, then measures. */
export type Bench = (options: BenchOptions) => Promise<BenchRow[]>;

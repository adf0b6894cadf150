import type { Lifecycle } from './lifecycle.ts';
import type { Log } from './log.ts';

/** A reason, in words for the operator, why the bot can't start or go on. */
export class StartProblem extends Error {}

/** What each step of the start works with. */
export interface StartParts {
  readonly log: Log;
  readonly lifecycle: Lifecycle;
  /** For what breaks after the start. */
  readonly giveUp: (error: unknown) => void;
}

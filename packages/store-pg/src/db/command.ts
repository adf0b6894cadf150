import type { Result } from 'neverthrow';
import type { DbIssue } from './issue.ts';
import type { OpenDatabase, Place } from './open-database.ts';

/** An option of a command: a switch, or one with a value. */
export interface OptionRule {
  readonly type: 'boolean' | 'string';
  /** Name of the value in the usage. */
  readonly value?: string;
  readonly about: string;
}

/** Values of the options as given. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command has to work with. */
export interface Context {
  readonly options: Options;
  /** Files and the like. */
  readonly words: readonly string[];
  /** Opens the database that the options or the environment name; closed by the caller of the command. */
  readonly open: (place?: Place) => Promise<Result<OpenDatabase, DbIssue>>;
  /** One line for people while it goes on. */
  readonly progress: (line: string) => void;
  /** One line that belongs to the outcome, before it is complete. */
  readonly print: (line: string) => void;
  readonly isJson: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** What a command found or did. */
export interface Outcome {
  /** For people; lines. */
  readonly lines: readonly string[];
  /** The same for machines. */
  readonly json: object;
  /** Absent = 0. 1: it was done, and something is not as it should be. */
  readonly status?: 0 | 1;
}

/** One word after `db`. */
export interface Command {
  readonly name: string;
  /** Its own words, e.g. `FILE`. */
  readonly words: string;
  readonly least: number;
  readonly most: number;
  readonly about: string;
  readonly options: Readonly<Record<string, OptionRule>>;
  readonly run: (context: Context) => Promise<Result<Outcome, DbIssue>>;
}

/** The value of an option that has one. */
export function textOption({ options }: Context, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

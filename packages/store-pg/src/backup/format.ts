import type { SequencePlace } from '../catalog/sequences.ts';

/**
 * A backup is gzip, then the 32 bytes of its SHA-256. Unpacked, it is lines of JSON: a head, then for each table its
 * columns, its rows (lists of texts and nulls) and their sum, and at last where the sequences stand.
 */
export const FORMAT = 'prime-tally-backup';

/** Version of the format that this program writes and reads. */
export const FORMAT_VERSION = 1;

/** The first line. */
export interface BackupHead {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Number of the newest migration in it. */
  readonly schemaVersion: number;
  readonly schema: string;
  /** UTC. */
  readonly madeAt: string;
  /** How the server that it came from was set up; for people. */
  readonly settings: Readonly<Record<string, string>>;
  readonly tables: readonly string[];
}

/** Before a table's rows: names and types of its columns. */
export interface TableLine {
  readonly table: string;
  readonly columns: readonly (readonly [string, string])[];
}

/** After a table's rows. */
export interface TableEndLine {
  readonly end: string;
  readonly rows: number;
  readonly checksum: string;
}

/** The last line. */
export interface FinishedLine {
  readonly finished: true;
  readonly sequences: readonly SequencePlace[];
}

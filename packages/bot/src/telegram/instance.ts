/** The running program, as its owners see it. */
export interface Instance {
  readonly version: string;
  /** Seconds since the process began. */
  readonly uptimeSeconds: () => number;
  /** Memory that the process holds, in bytes. */
  readonly memoryBytes: () => number;
  /** The number of the database's newest migration; `undefined` where it can't be read. */
  readonly schemaVersion: () => Promise<number | undefined>;
}

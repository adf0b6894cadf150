import type { TestServer } from '@prime-tally/store-pg/testing';

declare module 'vitest' {
  interface ProvidedContext {
    /** The oldest and the newest Postgres that we promise (`e2e`: the newest alone). */
    readonly databaseServers: readonly TestServer[];
  }
}

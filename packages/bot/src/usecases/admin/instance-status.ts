import type { Counts, Health, Instant } from '@prime-tally/stats-core/ports';

/** What the instance's owners see of it. */
export interface InstanceStatus {
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly memoryBytes: number;
  /** Of the update before this question; absent = it is the first. */
  readonly lastUpdateAt?: Instant;
  readonly database:
    | { readonly isUp: true; readonly schemaVersion?: number; readonly counts: Counts }
    | { readonly isUp: false; readonly code: string };
}

/** How the database does: a round trip, then the counts. */
export async function databaseStatus(
  store: Health,
  schemaVersion: () => Promise<number | undefined>,
): Promise<InstanceStatus['database']> {
  const probe = await store.ping();
  if (probe.isErr()) return { isUp: false, code: probe.error.code };
  const counts = await store.counts();
  if (counts.isErr()) return { isUp: false, code: counts.error.code };
  const version = await schemaVersion();
  return {
    isUp: true,
    counts: counts.value,
    ...(version !== undefined && { schemaVersion: version }),
  };
}

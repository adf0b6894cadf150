import { type History, readHistory, type Snapshot } from '@prime-tally/stats-core';
import type { SnapshotArchive, StoreIssue } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';

/** Twice the longest window of a pace, so that its baseline may lie before it. */
const DAYS = 180;
const PAGE = 200;

/** The agent's last 180 days up to its newest snapshot, for paces; `undefined` where there is none, or where the history contradicts itself. */
export async function recentHistoryOf(
  store: SnapshotArchive,
  catalogue: Catalogue<string>,
  newest: Snapshot<string>,
): Promise<Result<History<string> | undefined, StoreIssue>> {
  const since = new Date(Date.parse(`${newest.takenAt}Z`) - DAYS * 86_400_000).toISOString().slice(0, 19);
  const snapshots: Snapshot<string>[] = [];
  let from: string | undefined = since;
  while (from !== undefined) {
    const page = await store.historyOf(newest.agent, { from, limit: PAGE });
    if (page.isErr()) return err(page.error);
    snapshots.push(...page.value.snapshots);
    from = page.value.next;
  }
  const history = readHistory(snapshots, { catalogue });
  return ok(history.isOk() ? history.value : undefined);
}

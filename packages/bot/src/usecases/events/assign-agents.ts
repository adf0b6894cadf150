import type { Snapshot } from '@prime-tally/stats-core';
import type { EventBook, EventCard, SnapshotArchive, StoreIssue } from '@prime-tally/stats-core/ports';
import { ok, type Result } from 'neverthrow';
import { assignPosts, postWindowOf, type Roles } from './assign-posts.ts';

/** Makes an agent's best posts its start and end, whatever was noted before. */
export async function assignAgent(
  store: EventBook & SnapshotArchive,
  event: EventCard,
  agent: string,
): Promise<Result<{ readonly roles: Roles; readonly snapshots: readonly Snapshot<string>[] }, StoreIssue>> {
  const window = postWindowOf(event);
  const page = await store.historyOf(agent, { from: window.opensAt, limit: 200 });
  if (page.isErr()) return page.map(() => ({ roles: {}, snapshots: [] }));
  const { snapshots } = page.value;
  const roles = assignPosts(
    snapshots.map(({ takenAt }) => takenAt),
    window,
  );
  for (const role of ['start', 'end'] as const) {
    const moment = roles[role];
    if (moment === undefined) continue;
    const set = await store.setEventPost(event.id, agent, role, moment);
    if (set.isErr()) return set.map(() => ({ roles, snapshots }));
  }
  return ok({ roles, snapshots });
}

/** The same for everybody who takes part: after a change of times, and before the result, so that nothing that was stored is left out. */
export async function assignAll(
  store: EventBook & SnapshotArchive,
  event: EventCard,
): Promise<Result<void, StoreIssue>> {
  const entries = await store.eventEntries(event.id);
  if (entries.isErr()) return entries.map(() => undefined);
  for (const { agent } of entries.value) {
    const assigned = await assignAgent(store, event, agent);
    // An agent can be deleted meanwhile.
    if (assigned.isErr() && assigned.error.code !== 'agent_unknown') return assigned.map(() => undefined);
  }
  return ok(undefined);
}

import type { LocalDateTime, SnapshotSpan } from '@prime-tally/stats-core';
import type { Ordinals, TextRef, Withdrawn } from '@prime-tally/stats-core/ports';
import { deleteSubmission } from './statements/delete-submission.ts';
import { deleteUnheld } from './statements/delete-unheld.ts';
import { lockAgentById, lockKnownAgent } from './statements/lock-agent.ts';
import { promoteVariants } from './statements/promote-variants.ts';
import { pruneAgent } from './statements/prune-agent.ts';
import { recomputeCurrent } from './statements/recompute-current.ts';
import { deleteOrigins, findAgentsOf } from './statements/text-origins.ts';
import type { Query } from './transaction.ts';

/** `Corrections.withdrawSource` inside a transaction that holds `sourceLockOf` the text; the request is checked already. */
export async function withdrawSource(query: Query, text: TextRef, ordinals: Ordinals): Promise<Withdrawn> {
  const agentIds = await lockAgentsOf(query, text, ordinals);
  await deleteOrigins(query, text, ordinals);
  let submissions = 0;
  for (const agentId of agentIds) {
    const gone = await deleteUnheld(query, agentId);
    await settle(query, agentId, gone);
    submissions += gone;
  }
  return { submissions };
}

/** `Corrections.withdrawSubmission` inside a transaction; the request is checked already. */
export async function withdrawSubmission(
  query: Query,
  codename: string,
  takenAt: LocalDateTime,
  timeSpan: SnapshotSpan,
): Promise<Withdrawn> {
  const agent = await lockKnownAgent(query, codename);
  if (!agent) return { submissions: 0 };
  const submissions = await deleteSubmission(query, agent.id, takenAt, timeSpan);
  await settle(query, agent.id, submissions);
  return { submissions };
}

/** Holds the rows of the agents of whom these exports have stored something. */
// Hint: one after the other in the order of codenames, as `save` does, else the two could lock each other out. And looked
// for until none is new, since an agent that was waited for may have been merged into another one.
async function lockAgentsOf(query: Query, text: TextRef, ordinals: Ordinals): Promise<readonly string[]> {
  const locked = new Set<string>();
  for (;;) {
    const agentIds = await findAgentsOf(query, text, ordinals);
    const others = agentIds.filter((agentId) => !locked.has(agentId));
    if (others.length === 0) return agentIds;
    for (const agentId of others) {
      await lockAgentById(query, agentId);
      locked.add(agentId);
    }
  }
}

/** Brings what is derived from the agent's history up to it. */
async function settle(query: Query, agentId: string, gone: number): Promise<void> {
  if (gone > 0) {
    await promoteVariants(query, agentId);
    await recomputeCurrent(query, agentId);
  }
  await pruneAgent(query, agentId);
}

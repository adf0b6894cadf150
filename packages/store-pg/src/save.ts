import { isSameReading, type Saved, type StoreIssue, type Submission } from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { claimAgent } from './statements/claim-agent.ts';
import { ensureSource } from './statements/ensure-source.ts';
import { findOrigin, type Held } from './statements/find-origin.ts';
import { insertOrigin } from './statements/insert-origin.ts';
import { insertSubmission } from './statements/insert-submission.ts';
import { joinChat } from './statements/join-chat.ts';
import { lockAgent, lockAgentById } from './statements/lock-agent.ts';
import { lockSource } from './statements/lock-source.ts';
import { pruneAgent } from './statements/prune-agent.ts';
import { raiseRevision } from './statements/raise-revision.ts';
import { readNeighbours } from './statements/read-neighbours.ts';
import { recomputeCurrent } from './statements/recompute-current.ts';
import { withdrawOrigin } from './statements/withdraw-origin.ts';
import { writeCurrent } from './statements/write-current.ts';
import { storeNumbers } from './store-numbers.ts';
import type { Query } from './transaction.ts';

/** `SnapshotLog.save` inside a transaction that is rolled back on an issue; the submission is checked already. */
export async function save(query: Query, submission: Submission): Promise<Result<Saved, StoreIssue>> {
  const { snapshot, source, userId, chatId, receivedAt } = submission;
  await lockSource(query, source);
  const held = await findOrigin(query, source);
  if (held && (held.sha256 === submission.textSha256 || source.revision < held.revision)) {
    await raiseRevision(query, source, held);
    return ok(await unchangedBy(query, held));
  }

  // Hint: in the order of codenames, else two edits that swap agents wait for each other until the server breaks it.
  const isHeldFirst = held !== undefined && held.agent.toLowerCase() < snapshot.agent.toLowerCase();
  if (isHeldFirst) await lockAgentById(query, held.agentId);
  const agent = await lockAgent(query, snapshot.agent, snapshot.faction);
  if (userId !== undefined && agent.ownerId !== undefined && agent.ownerId !== userId) {
    return err({ code: 'agent_claimed', message: 'Another user owns this codename.' });
  }
  if (held) {
    if (!isHeldFirst) await lockAgentById(query, held.agentId);
    await withdrawOrigin(query, source, held);
  }
  const { same, previous, hasNewer } = await readNeighbours(query, agent.id, agent.codename, snapshot);
  if (same && !isSameReading(same, snapshot)) {
    return err({ code: 'snapshot_conflicting', message: 'The same moment is stored with other numbers.' });
  }

  const isBoardNews = !same && snapshot.timeSpan === 'all_time';
  if (!same) {
    const numbers = await storeNumbers(query, agent.id, snapshot, receivedAt.slice(0, 10));
    await insertSubmission(query, agent.id, submission, numbers);
    if (isBoardNews && !hasNewer) await writeCurrent(query, agent.id, snapshot.faction, numbers);
  }
  if (isBoardNews && hasNewer) await recomputeCurrent(query, agent.id);
  await insertOrigin(query, held?.sourceId ?? (await ensureSource(query, source)), agent.id, submission);
  if (chatId !== undefined) await joinChat(query, agent.id, chatId, receivedAt);
  if (userId !== undefined && agent.ownerId === undefined)
    await claimAgent(query, agent.id, userId, receivedAt);
  if (held) {
    await recomputeCurrent(query, held.agentId);
    await pruneAgent(query, held.agentId);
  }
  const outcome = held ? 'replaced' : same ? 'unchanged' : 'stored';
  return ok({ outcome, agent: agent.codename, ...(previous && { previous }) });
}

async function unchangedBy(query: Query, held: Held): Promise<Saved> {
  const moment = { takenAt: held.takenLocal, timeSpan: 'all_time' } as const;
  const { previous } = await readNeighbours(query, held.agentId, held.agent, moment);
  return { outcome: 'unchanged', agent: held.agent, ...(previous && { previous }) };
}

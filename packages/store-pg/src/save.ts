import {
  isSameReading,
  type Saved,
  type SaveOptions,
  type StoreIssue,
  type Submission,
} from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { currentValuesOf } from './current-values.ts';
import type { Dictionary } from './dictionary.ts';
import { mayPost } from './may-post.ts';
import { neighboursOf } from './neighbours.ts';
import { claimAgent } from './statements/claim-agent.ts';
import { ensureSource } from './statements/ensure-source.ts';
import { lockAgent } from './statements/lock-agent.ts';
import { pruneAgent } from './statements/prune-agent.ts';
import { raiseRevision } from './statements/raise-revision.ts';
import { recomputeCurrent } from './statements/recompute-current.ts';
import { setFaction } from './statements/set-faction.ts';
import { startSave } from './statements/start-save.ts';
import { withdrawOrigin } from './statements/withdraw-origin.ts';
import { writeSubmission } from './statements/write-submission.ts';
import { storeNumbers } from './store-numbers.ts';
import { tell } from './tell.ts';
import type { Query } from './transaction.ts';
import { failed } from './work.ts';

const MOST_VARIANTS = 100;

/**
 * `SnapshotLog.save` inside a transaction that holds `sourceLockOf` its text, and that is rolled back on an issue; the
 * submission is checked already. A new snapshot of a known agent costs two statements.
 */
export async function save(
  query: Query,
  dictionary: Dictionary,
  submission: Submission,
  options: SaveOptions,
): Promise<Result<Saved, StoreIssue>> {
  const saved = await store(query, dictionary, submission, options.onConflict === 'keep');
  return saved.isOk() ? tell(query, saved.value, submission.receivedAt, options.tell) : saved;
}

async function store(
  query: Query,
  dictionary: Dictionary,
  submission: Submission,
  isKept: boolean,
): Promise<Result<Saved, StoreIssue>> {
  const { snapshot, source, userId, receivedAt } = submission;
  const start = await startSave(query, source, snapshot);
  if (start.isDisabled) return failed('source_disabled', 'Nothing is taken from this source at present.');
  const known = dictionary.at(start.mark);
  const { held } = start;
  if (held && (held.sha256 === submission.textSha256 || source.revision < held.revision)) {
    await raiseRevision(query, source, held);
    const moment = { takenAt: held.takenLocal, timeSpan: 'all_time' } as const;
    const keeper = { id: held.agentId, codename: held.agent };
    const { previous } = await neighboursOf(query, known, keeper, moment);
    const { agent, variant } = held;
    return ok({
      outcome: 'unchanged',
      agent,
      variant,
      isFirst: false,
      isClaimed: false,
      ...(previous && { previous }),
    });
  }

  // Hint: a new agent is made last, after its lock's turn; two edits that both bring one may wait for each other until
  // the server breaks it and one is repeated.
  const agent = start.agent ?? (await lockAgent(query, snapshot.agent, snapshot.faction));
  if (!(await mayPost(query, agent, submission))) {
    return err({ code: 'agent_claimed', message: 'Another user owns this codename.' });
  }
  if (held) await withdrawOrigin(query, source, held);
  const { same, previous, previousValues, hasNewer } = await neighboursOf(
    query,
    known,
    agent,
    snapshot,
    start.near,
  );
  const twin = same.find((one) => isSameReading(one.snapshot, snapshot));
  if (!twin && same.length > 0 && !(isKept && same.length < MOST_VARIANTS)) {
    return err({ code: 'snapshot_conflicting', message: 'The same moment is stored with other numbers.' });
  }

  const variant = twin?.variant ?? (same.at(-1)?.variant ?? -1) + 1;
  const numbers = twin
    ? undefined
    : await storeNumbers(query, known, agent.id, snapshot, receivedAt.slice(0, 10));
  const isBoardNews = numbers !== undefined && variant === 0 && snapshot.timeSpan === 'all_time';
  await writeSubmission(query, {
    agentId: agent.id,
    sourceId: start.sourceId ?? (await ensureSource(query, source, receivedAt)),
    submission,
    variant,
    ...(numbers && { numbers }),
    ...(isBoardNews && !hasNewer && { current: currentValuesOf(numbers, previousValues) }),
  });
  if (isBoardNews && hasNewer) await recomputeCurrent(query, agent.id);
  if (isBoardNews && !hasNewer && agent.faction !== snapshot.faction)
    await setFaction(query, agent.id, snapshot.faction);
  const isClaimed = userId !== undefined && agent.ownerId === undefined;
  if (isClaimed) await claimAgent(query, agent.id, userId, receivedAt);
  if (held) {
    await recomputeCurrent(query, held.agentId);
    await pruneAgent(query, held.agentId);
  }
  const outcome = held ? 'replaced' : twin ? 'unchanged' : 'stored';
  return ok({
    outcome,
    agent: agent.codename,
    variant,
    isFirst: agent.isNew,
    isClaimed,
    ...(previous && { previous }),
  });
}

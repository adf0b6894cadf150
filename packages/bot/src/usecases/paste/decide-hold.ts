import type { Snapshot } from '@prime-tally/stats-core';
import type { Act, Claims, Hold, Holds, StoreIssue, UserId } from '@prime-tally/stats-core/ports';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { type SavedExport, savedExportOf } from '../submit-paste.ts';

/** What the decider says: save it, drop it, or save it as the renamed agent. */
export type Word = 'accept' | 'refuse' | 'rename';

/** What became of a held export. */
export type DecisionOutcome =
  | {
      readonly kind: 'accepted';
      readonly hold: Hold;
      readonly saved: SavedExport;
      /** The agent that has this name from now on. */
      readonly renamed?: string;
    }
  | { readonly kind: 'refused'; readonly hold: Hold }
  /** Decided already, expired, or somebody else's to decide. */
  | { readonly kind: 'nothing_held' }
  | { readonly kind: 'moment_conflicting'; readonly snapshot: Snapshot<string> }
  | StoreUnavailable;

/** What a decision needs. */
export interface DecideDeps {
  readonly store: Holds & Claims;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
}

/** Does what the decider says of a hold; `formerName` is the agent to be renamed. Repeating it changes nothing. */
export async function decideHold(
  { store, knowledge, now }: DecideDeps,
  userId: UserId,
  { id, word, formerName }: { readonly id: string; readonly word: Word; readonly formerName?: string },
): Promise<DecisionOutcome> {
  const found = await store.holdById(id);
  if (found.isErr()) return storeUnavailable(found.error);
  const hold = found.value;
  if (hold === undefined || hold.deciderId !== userId) return { kind: 'nothing_held' };
  const { snapshot, receivedAt } = hold.submission;
  if (word === 'refuse') {
    const refused = await store.refuseHold(id);
    return refused.isErr() ? storeUnavailable(refused.error) : { kind: 'refused', hold };
  }
  const act = { by: userId, at: now().toISOString() };
  const isRenamed = word === 'rename' && (await rename(store, formerName, snapshot.agent, act));
  if (typeof isRenamed === 'object') return isRenamed;
  const saved = await store.acceptHold(id);
  if (saved.isErr()) return refusalOf(saved.error, snapshot);
  const accepted = savedExportOf(knowledge, snapshot, receivedAt, [])(saved.value);
  return {
    kind: 'accepted',
    hold,
    saved: accepted,
    ...(isRenamed && formerName !== undefined && { renamed: formerName }),
  };
}

/** Whether the agent has the name from now on; not where an earlier answer has settled what the name is. */
async function rename(
  store: Claims,
  formerName: string | undefined,
  name: string,
  act: Act & { readonly by: UserId },
): Promise<boolean | DecisionOutcome> {
  const there = await store.agentCard(name);
  if (there.isErr()) return storeUnavailable(there.error);
  if (there.value?.ownerId === act.by) return false;
  const former = formerName === undefined ? undefined : await store.agentCard(formerName);
  if (former?.isErr()) return storeUnavailable(former.error);
  const card = former?.isOk() ? former.value : undefined;
  if (card?.ownerId !== act.by) return { kind: 'nothing_held' };
  const renamed = await store.rename(card.agent, name, act);
  if (renamed.isOk()) return true;
  return renamed.error.code === 'agent_exists' ? { kind: 'nothing_held' } : storeUnavailable(renamed.error);
}

function refusalOf(issue: StoreIssue, snapshot: Snapshot<string>): DecisionOutcome {
  switch (issue.code) {
    case 'snapshot_conflicting':
      return { kind: 'moment_conflicting', snapshot };
    // Somebody else owns the name by now.
    case 'agent_claimed':
    case 'hold_unknown':
      return { kind: 'nothing_held' };
    default:
      return storeUnavailable(issue);
  }
}

import type { Snapshot } from '@prime-tally/stats-core';
import type { Claims, Hold, Holds, UserId } from '@prime-tally/stats-core/ports';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { type SavedExport, savedExportOf } from '../submit-paste.ts';

/** What the decider says: save it, drop it, or save it as the renamed agent. */
export type Word = 'accept' | 'refuse' | 'rename';

/** What became of a held export. */
export type DecisionOutcome =
  | { readonly kind: 'accepted'; readonly hold: Hold; readonly saved: SavedExport }
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
  if (word === 'rename' && formerName !== undefined) {
    const card = await store.agentCard(formerName);
    if (card.isErr()) return storeUnavailable(card.error);
    if (card.value?.ownerId !== userId) return { kind: 'nothing_held' };
    const renamed = await store.rename(formerName, snapshot.agent, { by: userId, at: now().toISOString() });
    if (renamed.isErr()) return storeUnavailable(renamed.error);
  }
  const saved = await store.acceptHold(id);
  if (saved.isErr()) {
    return saved.error.code === 'snapshot_conflicting'
      ? { kind: 'moment_conflicting', snapshot }
      : saved.error.code === 'hold_unknown'
        ? { kind: 'nothing_held' }
        : storeUnavailable(saved.error);
  }
  return { kind: 'accepted', hold, saved: savedExportOf(knowledge, snapshot, receivedAt, [])(saved.value) };
}

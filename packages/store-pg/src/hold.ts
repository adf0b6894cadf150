import type { Hold, HoldDraft, Saved, SaveOptions, StoreIssue } from '@prime-tally/stats-core/ports';
import type { Result } from 'neverthrow';
import type { Dictionary } from './dictionary.ts';
import { save } from './save.ts';
import { ensureSource } from './statements/ensure-source.ts';
import { hasOrigin } from './statements/has-origin.ts';
import { markAccepted, readHoldById, readHoldOf, writeHold } from './statements/holds.ts';
import { lockText } from './statements/lock-text.ts';
import type { Query } from './transaction.ts';
import { failed } from './work.ts';

/** `Holds.hold` inside a transaction; the request is checked already. */
export async function hold(query: Query, draft: HoldDraft): Promise<Hold> {
  const { submission } = draft;
  await lockText(query, submission.source);
  const sourceId = await ensureSource(query, submission.source, submission.receivedAt);
  const known = await readHoldOf(query, sourceId, submission);
  if (known && known.hold.submission.source.revision > submission.source.revision) return known.hold;
  await writeHold(query, sourceId, draft, known === undefined);
  const written = await readHoldOf(query, sourceId, submission);
  if (!written) throw new Error('A hold is not there');
  return written.hold;
}

/** `Holds.acceptHold` inside a transaction that is rolled back on an issue; the request is checked already. */
export async function acceptHold(
  query: Query,
  dictionary: Dictionary,
  id: string,
  options: SaveOptions,
): Promise<Result<Saved, StoreIssue>> {
  const seen = await readHoldById(query, id, false);
  if (!seen) return unknownHold();
  // Hint: the text before the hold, as `hold` does, else the two could lock each other out.
  await lockText(query, seen.hold.submission.source);
  const locked = await readHoldById(query, id, true);
  if (!locked) return unknownHold();
  const { submission, deciderId } = locked.hold;
  if (locked.isAccepted && !(await hasOrigin(query, submission.source))) return unknownHold();
  const saved = await save(query, dictionary, { ...submission, consentedBy: deciderId }, options);
  if (saved.isOk()) await markAccepted(query, id);
  return saved;
}

function unknownHold(): Result<never, StoreIssue> {
  return failed('hold_unknown', 'There is no such hold.');
}

import {
  messagesProblemOf,
  type Saved,
  type SaveOptions,
  type StoreIssue,
} from '@prime-tally/stats-core/ports';
import { ok, type Result } from 'neverthrow';
import { insertMessages } from './statements/insert-messages.ts';
import type { Query } from './transaction.ts';
import { refused } from './work.ts';

/** Writes what must be told of a save into the outbox, in the save's transaction; an issue = the save must be undone. */
export async function tell(
  query: Query,
  saved: Saved,
  receivedAt: string,
  messagesOf: SaveOptions['tell'],
): Promise<Result<Saved, StoreIssue>> {
  const messages = messagesOf?.(saved) ?? [];
  const problem = messagesProblemOf(messages, receivedAt);
  if (problem !== undefined) return refused(problem);
  await insertMessages(query, messages, receivedAt, saved.agent);
  return ok(saved);
}

import { GrammyError } from 'grammy';

/** What a failed sending means for the message. */
export type Fate =
  | { readonly kind: 'retry'; readonly afterSeconds: number; readonly reason: string }
  /** The group is a supergroup now, under this id. */
  | { readonly kind: 'moved'; readonly chatId: string }
  /** The chat is closed to the bot: blocked, left, deleted. */
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'give_up'; readonly reason: string };

const MOST_ATTEMPTS = 12;
const LONGEST_PAUSE = 3_600;
const CLOSED =
  /chat not found|user is deactivated|group chat was deleted|PEER_ID_INVALID|topic_closed|thread not found/i;

/** What to do with a message whose `attempt`-th sending (from 1) ended in this error. Reasons hold nothing of the message. */
export function fateOf(error: unknown, attempt: number): Fate {
  const later = (reason: string, afterSeconds = Math.min(2 ** attempt, LONGEST_PAUSE)): Fate =>
    attempt >= MOST_ATTEMPTS ? { kind: 'give_up', reason } : { kind: 'retry', afterSeconds, reason };
  if (!(error instanceof GrammyError)) return later('network');
  const { error_code: code, parameters, description } = error;
  const reason = String(code);
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
  }
  if (code === 429) return later(reason, Math.max(1, parameters.retry_after ?? 1));
  if (code === 403 || (code === 400 && CLOSED.test(description))) return { kind: 'closed', reason };
  return code >= 500 ? later(reason) : { kind: 'give_up', reason };
}

import { GrammyError } from 'grammy';

/** What a failed sending means for the message. */
export type Fate =
  | { readonly kind: 'retry'; readonly afterSeconds: number; readonly reason: string }
  /** The group is a supergroup now, under this id. */
  | { readonly kind: 'moved'; readonly chatId: string }
  /** The chat is closed to the bot: blocked, left, deleted. */
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'give_up'; readonly reason: string };

/** With the pauses that is most of a day. */
const MOST_ATTEMPTS = 24;
/** Reason of a retry that a flood limit asked for. */
export const FLOOD = '429';
const LONGEST_PAUSE = 3_600;
const CLOSED =
  /chat not found|user is deactivated|group chat was deleted|PEER_ID_INVALID|topic_closed|thread not found/i;

/** The supergroup that the group has become. */
export function movedToOf(error: unknown): string | undefined {
  const movedTo = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
  return movedTo === undefined ? undefined : String(movedTo);
}

/** Why the chat is closed to the bot (blocked, left, deleted), in Telegram's words; nothing for any other error. */
export function closedReasonOf(error: unknown): string | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description } = error;
  return code === 403 || (code === 400 && CLOSED.test(description)) ? description : undefined;
}

/** What to do with a message whose `attempt`-th sending (from 1) ended in this error. Reasons hold nothing of the message. */
export function fateOf(error: unknown, attempt: number): Fate {
  const later = (reason: string, afterSeconds = Math.min(2 ** attempt, LONGEST_PAUSE)): Fate =>
    attempt >= MOST_ATTEMPTS ? { kind: 'give_up', reason } : { kind: 'retry', afterSeconds, reason };
  if (!(error instanceof GrammyError)) return later('network');
  const { error_code: code, parameters } = error;
  const reason = String(code);
  const movedTo = movedToOf(error);
  if (movedTo !== undefined) return { kind: 'moved', chatId: movedTo };
  // A flood is never the message's fault: it waits as long as it takes.
  if (code === 429)
    return { kind: 'retry', afterSeconds: Math.max(1, parameters.retry_after ?? 1), reason: FLOOD };
  if (closedReasonOf(error) !== undefined) return { kind: 'closed', reason };
  return code >= 500 ? later(reason) : { kind: 'give_up', reason };
}

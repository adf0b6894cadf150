import type { Instant } from './common.ts';
import type { OutboxMessage } from './outbox.ts';
import { isId, isInstant, isShortJson, isShortText, isWhole, NO_INSTANT } from './request-parts.ts';

const MESSAGES_AT_ONCE = 1_000;

const KIND = /^[A-Za-z_]{1,40}$/;

/** Why no store takes these messages, in English; `undefined` = they may be written. */
export function messagesProblemOf(messages: readonly OutboxMessage[], at: Instant): string | undefined {
  if (messages.length > MESSAGES_AT_ONCE) return `There are more than ${MESSAGES_AT_ONCE} messages at once.`;
  if (!isInstant(at)) return NO_INSTANT;
  for (const { event, destination, kind, payload, notBefore } of messages) {
    const problem = messageNameProblemOf(event, destination);
    if (problem !== undefined) return problem;
    if (!KIND.test(kind)) return "A message's kind is not 1 to 40 letters.";
    if (!isShortJson(payload, 16_384)) return "A message's payload is no JSON of at most 16,384 characters.";
    if (notBefore !== undefined && !isInstant(notBefore)) return NO_INSTANT;
  }
  return undefined;
}

/** Why no store has a message of this name, in English; `undefined` = there may be one. */
export function messageNameProblemOf(event: string, destination: string): string | undefined {
  if (!isShortText(event, 200)) return "A message's event is empty or long.";
  return isShortText(destination, 100) ? undefined : "A message's destination is empty or long.";
}

/** Why no store hands messages out so, in English; `undefined` = they may be claimed. */
export function messageClaimProblemOf(now: Instant, limit: number, leaseSeconds: number): string | undefined {
  if (!isInstant(now)) return NO_INSTANT;
  if (!isWhole(limit, 100) || limit === 0) return 'The limit is not 1 to 100.';
  return isWhole(leaseSeconds, 3_600) && leaseSeconds > 0
    ? undefined
    : 'The lease is not 1 to 3,600 seconds.';
}

/** Why no store notes this of a message, in English; `undefined` = it may be noted. */
export function messageNoteProblemOf(id: string, at: Instant, note: string | undefined): string | undefined {
  if (!isId(id)) return 'The message id is not a whole number.';
  if (!isInstant(at)) return NO_INSTANT;
  return note === undefined || isShortText(note, 200) ? undefined : 'The note is empty or long.';
}

import type { Catalogue } from '@prime-tally/stats-defs';
import type { ChatId, Instant, UserId } from './common.ts';
import type { HoldDraft, HoldReason } from './holds.ts';
import { isId, isInstant, isLimit, NO_CHAT, NO_INSTANT, NO_LIMIT, NO_USER } from './request-parts.ts';
import { submissionProblemOf } from './requests.ts';

const NO_HOLD = 'The id of the hold is not a whole number.';

const REASONS: readonly HoldReason[] = [
  'claimed',
  'forwarded',
  'stat_fallen',
  'span_disguised',
  'name_changed',
];

/** Why no store holds this, in English; `undefined` = it may be held. */
export function holdProblemOf(draft: HoldDraft, catalogue: Catalogue<string>): string | undefined {
  if (!REASONS.includes(draft.reason)) return 'The reason is unknown.';
  if (!isId(draft.deciderId)) return NO_USER;
  if (!isInstant(draft.expiresAt)) return NO_INSTANT;
  return submissionProblemOf(draft.submission, catalogue);
}

/** Why no store knows a hold of this id, in English; `undefined` = there may be one. */
export function holdIdProblemOf(id: string): string | undefined {
  return isId(id) ? undefined : NO_HOLD;
}

/** Why no store answers what waits for the user, in English; `undefined` = it may be asked. */
export function holdsForProblemOf(
  deciderId: UserId,
  page: { readonly limit: number; readonly after?: string },
): string | undefined {
  if (!isId(deciderId)) return NO_USER;
  if (!isLimit(page.limit)) return NO_LIMIT;
  return page.after === undefined ? undefined : holdIdProblemOf(page.after);
}

/** Why no store answers what waits from the chat, in English; `undefined` = it may be asked. */
export function holdsInProblemOf(chatId: ChatId): string | undefined {
  return isId(chatId) ? undefined : NO_CHAT;
}

/** Why no store drops what has expired by then, in English; `undefined` = it may be asked. */
export function expiryProblemOf(now: Instant, limit: number): string | undefined {
  if (!isInstant(now)) return NO_INSTANT;
  return isLimit(limit) ? undefined : NO_LIMIT;
}

import type { Act, AuditEntry } from './act.ts';
import { isId, isInstant, isStorable, NO_CHAT, NO_TEXT, NO_USER } from './request-parts.ts';

const WHAT = /^[a-z_]{1,40}$/;
const SUBJECT_LENGTH = 200;
const DETAILS_LENGTH = 2_000;

/** Why no store writes down that somebody did something, in English; `undefined` = it may be written. */
export function actProblemOf({ by, chatId, at }: Act): string | undefined {
  if (by !== undefined && !isId(by)) return NO_USER;
  if (chatId !== undefined && !isId(chatId)) return NO_CHAT;
  return isInstant(at) ? undefined : 'The moment is not an instant in UTC.';
}

/** Why no store takes this entry into the audit trail, in English; `undefined` = it may be written. */
export function auditProblemOf(entry: AuditEntry): string | undefined {
  const { what, subject, details } = entry;
  const problem = actProblemOf(entry);
  if (problem !== undefined) return problem;
  if (!WHAT.test(what)) return 'What was done is not 1 to 40 small letters and underscores.';
  if (subject.length > SUBJECT_LENGTH) return 'The subject is too long.';
  const json = details === undefined ? '' : JSON.stringify(details);
  if (json === undefined || json.length > DETAILS_LENGTH) return 'The details are no JSON, or long.';
  return isStorable(subject) && isStorableJson(json) ? undefined : NO_TEXT;
}

// Hint: JSON writes what no text can hold as an escape, so that the escape is what must be looked for. An escaped
// backslash before a `u0000` is refused as well: no one needs it.
function isStorableJson(json: string): boolean {
  return isStorable(json) && !/\\u(?:0000|d[89a-f])/i.test(json);
}

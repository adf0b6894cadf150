import type { Act } from './act.ts';
import type { ChatId, Instant, UserId } from './common.ts';
import type { ChatChange, ChatPrivacy } from './groups.ts';
import {
  isCodename,
  isId,
  isInstant,
  isLimit,
  isStorable,
  NO_CHAT,
  NO_CODENAME,
  NO_LIMIT,
  NO_USER,
} from './request-parts.ts';
import { actProblemOf } from './requests-act.ts';
import { settingsProblemOf } from './settings.ts';

const PRIVACIES: readonly ChatPrivacy[] = ['public', 'soft', 'strict'];
const ENTRY = /^[1-9]\d{0,18}$/;
const [TOKEN_LEAST, TOKEN_MOST] = [16, 200];
const [KEY_LENGTH, VALUE_LENGTH] = [40, 200];

/** Why no store knows this chat, nor this user there, in English; `undefined` = it may. */
export function chatProblemOf(chatId: ChatId, userId?: UserId): string | undefined {
  if (!isId(chatId)) return NO_CHAT;
  return userId === undefined || isId(userId) ? undefined : NO_USER;
}

/** Why no store has such a page of chats, in English; `undefined` = it may be asked. */
export function chatsProblemOf({
  limit,
  after,
}: {
  readonly limit: number;
  readonly after?: ChatId;
}): string | undefined {
  if (after !== undefined && !isId(after)) return NO_CHAT;
  return isLimit(limit) ? undefined : NO_LIMIT;
}

/** Why no store changes a chat so, in English; `undefined` = it may. */
export function chatChangeProblemOf(
  chatId: ChatId,
  { privacy, settings }: ChatChange,
  act: Act,
): string | undefined {
  if (privacy !== undefined && !PRIVACIES.includes(privacy)) return 'The privacy is unknown.';
  const problem = settings === undefined ? undefined : settingsProblemOf(settings);
  return chatProblemOf(chatId) ?? problem ?? actProblemOf(act);
}

/** Why no agent joins this chat then, in English; `undefined` = it may. */
export function joinProblemOf(agent: string, chatId: ChatId, at: Instant): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  return chatProblemOf(chatId) ?? (isInstant(at) ? undefined : 'The moment is not an instant in UTC.');
}

/** Why no agent of this name is in a chat, in English; `undefined` = it may. */
export function memberProblemOf(agent: string): string | undefined {
  return isCodename(agent) ? undefined : NO_CODENAME;
}

/** Why no store has such a page of members, in English; `undefined` = it may be asked. */
export function membersProblemOf(
  chatId: ChatId,
  { limit, after }: { readonly limit: number; readonly after?: string },
): string | undefined {
  if (after !== undefined && !isCodename(after)) return NO_CODENAME;
  return chatProblemOf(chatId) ?? (isLimit(limit) ? undefined : NO_LIMIT);
}

/** Why no store takes this token, in English; `undefined` = it may. */
export function resetProblemOf(
  chatId: ChatId,
  token: string,
  act: Act,
  expiresAt?: Instant,
): string | undefined {
  if (token.length < TOKEN_LEAST || token.length > TOKEN_MOST)
    return `The token has not ${TOKEN_LEAST} to ${TOKEN_MOST} characters.`;
  if (expiresAt !== undefined && !isInstant(expiresAt)) return 'The expiry is not an instant in UTC.';
  return chatProblemOf(chatId) ?? actProblemOf(act);
}

/** Why no store bans so, in English; `undefined` = it may. */
export function banProblemOf(chatId: ChatId, userId: UserId, act: Act): string | undefined {
  return chatProblemOf(chatId, userId) ?? actProblemOf(act);
}

/** Why no store has such a page of the audit trail, in English; `undefined` = it may be asked. */
export function auditTrailProblemOf({
  chatId,
  limit,
  before,
}: {
  readonly chatId?: ChatId;
  readonly limit: number;
  readonly before?: string;
}): string | undefined {
  if (before !== undefined && (!ENTRY.test(before) || !isId(before))) return 'There is no such page.';
  if (chatId !== undefined && !isId(chatId)) return NO_CHAT;
  return isLimit(limit) ? undefined : NO_LIMIT;
}

/** Why no store knows this user, in English; `undefined` = it may. */
export function userProblemOf(userId: UserId): string | undefined {
  return isId(userId) ? undefined : NO_USER;
}

/** Why no store keeps these settings of a user, in English; `undefined` = it may. */
export function userSettingsProblemOf(userId: UserId, settings: unknown): string | undefined {
  return userProblemOf(userId) ?? settingsProblemOf(settings);
}

/** Why no store knows who has this setting, in English; `undefined` = it may be asked. */
export function usersWithProblemOf(
  { key, value }: { readonly key: string; readonly value: string },
  { limit, after }: { readonly limit: number; readonly after?: UserId },
): string | undefined {
  if (key.length > KEY_LENGTH || value.length > VALUE_LENGTH) return 'The setting is too long.';
  if (!isStorable(key) || !isStorable(value)) return 'The setting has a text that is none.';
  if (after !== undefined && !isId(after)) return NO_USER;
  return isLimit(limit) ? undefined : NO_LIMIT;
}

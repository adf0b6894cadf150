import type { Act, AuditEntry } from './act.ts';
import type { ChatId, Instant, StoreResult, UserId } from './common.ts';

/**
 * Who may see a chat's agents. `public`: boards everywhere too; `soft`: only this chat's boards; `strict`: only this
 * chat's boards, which the application shows to members in private. A chat that nobody has set up is `public`.
 */
export type ChatPrivacy = 'public' | 'soft' | 'strict';

/** A group. */
export interface ChatCard {
  readonly chatId: ChatId;
  readonly privacy: ChatPrivacy;
  /** The application's, as JSON; `{}` = nothing set. */
  readonly settings: unknown;
  readonly firstSeenAt: Instant;
  readonly agents: number;
}

/** A page of agents, by codename whatever its case. */
export interface MemberPage {
  readonly agents: readonly string[];
  /** The `after` of the next page; absent on the last one. */
  readonly next?: string;
}

/** Groups, who belongs to them, and what was decided there. Settings are at most 16,384 characters of JSON. */
export interface Groups {
  /** `undefined` = nothing was ever posted or set there. */
  chatCard(chatId: ChatId): StoreResult<ChatCard | undefined>;
  /** Every chat, by id; pages by `after`. */
  chats(page: { readonly limit: number; readonly after?: ChatId }): StoreResult<readonly ChatCard[]>;
  /** Replaces what is given; the audit entry names the settings that changed. */
  saveChat(
    chatId: ChatId,
    change: { readonly privacy?: ChatPrivacy; readonly settings?: unknown },
    act: Act,
  ): StoreResult<ChatCard>;
  /** The agent is on the chat's boards from now on; idempotent. `agent_unknown`. */
  joinChat(agent: string, chatId: ChatId, at: Instant): StoreResult<{ readonly joined: boolean }>;
  /** Takes all of a user's agents off the chat's boards; a later post there joins again. */
  leaveChat(userId: UserId, chatId: ChatId): StoreResult<{ readonly agents: number }>;
  /** The chats on whose boards the agent is, by id. */
  chatsOf(agent: string): StoreResult<readonly ChatId[]>;
  membersOf(
    chatId: ChatId,
    page: { readonly limit: number; readonly after?: string },
  ): StoreResult<MemberPage>;
  /** A group became a supergroup: everything of `from` is `to`'s from now on; idempotent. */
  migrateChat(from: ChatId, to: ChatId): StoreResult<void>;
  /** The bot was removed or the chat deleted: its boards, settings, bans and events end, histories stay. */
  forgetChat(chatId: ChatId): StoreResult<void>;
  /** First step of a reset: the token that the caller made (at least 16 characters) is good for this chat until then, once; a later one replaces it. */
  askReset(chatId: ChatId, token: string, expiresAt: Instant, act: Act): StoreResult<void>;
  /** Second step: takes every agent off the chat's boards. `token_invalid` where it is another, used or too old at `act.at`. */
  resetChat(chatId: ChatId, token: string, act: Act): StoreResult<{ readonly agents: number }>;
  /** A banned user's posts in the chat count nothing; the use case asks. */
  setBanned(chatId: ChatId, userId: UserId, isBanned: boolean, act: Act): StoreResult<void>;
  isBanned(chatId: ChatId, userId: UserId): StoreResult<boolean>;
  /** Writes into the audit trail. */
  audit(entry: AuditEntry): StoreResult<void>;
  /** Of a chat, or of the whole instance; newest first. `before`: the `next` of the page before. */
  auditTrail(query: {
    readonly chatId?: ChatId;
    readonly limit: number;
    readonly before?: string;
  }): StoreResult<{ readonly entries: readonly AuditEntry[]; readonly next?: string }>;
}

/** What the application remembers of people; a stranger has `{}`. At most 16,384 characters of JSON. */
export interface UserBook {
  userSettings(userId: UserId): StoreResult<unknown>;
  saveUserSettings(userId: UserId, settings: unknown): StoreResult<void>;
  /** Users whose settings have this text under this key, by id: who wants to be reminded weekly, say. */
  usersWith(
    setting: { readonly key: string; readonly value: string },
    page: { readonly limit: number; readonly after?: UserId },
  ): StoreResult<readonly UserId[]>;
}

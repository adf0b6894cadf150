import type { Act, AuditEntry } from './act.ts';
import type { ChatId, Instant, StoreResult, UserId } from './common.ts';

/**
 * Who may see a chat's agents. `public`: boards everywhere too; `soft`: only this chat's boards; `strict`: only this
 * chat's boards, which the application shows to members in private. A chat that nobody has set up is `soft`.
 *
 * Everywhere, an agent is shown by the chats that it belongs to: where there is one, one of them must be public. If it
 * has left all those it posted in, they count as they were when it left; if it never posted in one, it is shown. So
 * nobody becomes visible by leaving, by a reset, or by the bot's removal.
 */
export type ChatPrivacy = 'public' | 'soft' | 'strict';

/** A group. */
export interface ChatCard {
  readonly chatId: ChatId;
  readonly privacy: ChatPrivacy;
  /** The application's, as JSON; `{}` = nothing set. */
  readonly settings: unknown;
  /** When something first came from there or was set there, to the millisecond. */
  readonly firstSeenAt: Instant;
  /** On its boards, hidden ones counted. */
  readonly agents: number;
}

/** What is to be changed of a chat; what is absent stays. */
export interface ChatChange {
  readonly privacy?: ChatPrivacy;
  /** The whole of them. */
  readonly settings?: unknown;
}

/** A page of agents, by codename whatever its case. */
export interface MemberPage {
  readonly agents: readonly string[];
  /** The `after` of the next page; absent on the last one. */
  readonly next?: string;
}

/** A page of the audit trail, newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** The `before` of the next page; absent on the last one. */
  readonly next?: string;
}

/**
 * Groups, who belongs to them, and what was decided there; who may ask is for the use case to say. Settings are an object
 * of at most 32 names and 16,384 characters of JSON; pages have 1 to 200 rows. Each change is one transaction, idempotent,
 * with its entry of the audit trail where it takes an `act`; a change that is already so writes none. `request_invalid`
 * where the `…ProblemOf` of the request objects.
 */
export interface Groups {
  /** `undefined` = nothing was ever posted or set there. */
  chatCard(chatId: ChatId): StoreResult<ChatCard | undefined>;
  /** Every chat, by id as a number; pages by `after`. */
  chats(page: { readonly limit: number; readonly after?: ChatId }): StoreResult<readonly ChatCard[]>;
  /** Replaces what is given; the audit entry (`change_chat`) names the settings that changed, without their values. Boards everywhere are right at once; cost grows with the chat's agents where `privacy` changes. */
  saveChat(chatId: ChatId, change: ChatChange, act: Act): StoreResult<ChatCard>;
  /** The agent is on the chat's boards from now on, whether or not it posts there, until it leaves; a post there joins as well, for as long as one is left. `joined`: it was not there. `agent_unknown`. */
  joinChat(agent: string, chatId: ChatId, at: Instant): StoreResult<{ readonly joined: boolean }>;
  /** Takes all agents that the user owns off the chat's boards; a later post there joins again. Answers with how many left. */
  leaveChat(userId: UserId, chatId: ChatId): StoreResult<{ readonly agents: number }>;
  /** The chats on whose boards the agent is, by id as a number; a stranger is on none. */
  chatsOf(agent: string): StoreResult<readonly ChatId[]>;
  /** All who belong to the chat, hidden ones too: for lists of the late and the missing, so for its administrators alone. */
  membersOf(
    chatId: ChatId,
    page: { readonly limit: number; readonly after?: string },
  ): StoreResult<MemberPage>;
  /**
   * A group became a supergroup: everything of `from` is `to`'s from now on. Where both have something, `to`'s settings
   * stay if it has any, and the narrower privacy counts. Cost grows with the histories of the chat's agents.
   */
  migrateChat(from: ChatId, to: ChatId): StoreResult<void>;
  /** The bot was removed or the chat deleted: its boards, settings, bans and events end; histories and the audit trail stay. */
  forgetChat(chatId: ChatId): StoreResult<void>;
  /** First step of a reset: the token that the caller made (16 to 200 characters) is good for this chat before then, once; a later one replaces it. It is kept as a hash. */
  askReset(chatId: ChatId, token: string, expiresAt: Instant, act: Act): StoreResult<void>;
  /** Second step: takes every agent off the chat's boards. `token_invalid` where it is another, used or too old at `act.at`; the very same call again has the first one's answer. */
  resetChat(chatId: ChatId, token: string, act: Act): StoreResult<{ readonly agents: number }>;
  /** A banned user's posts in the chat count nothing; the use case asks. */
  setBanned(chatId: ChatId, userId: UserId, isBanned: boolean, act: Act): StoreResult<void>;
  isBanned(chatId: ChatId, userId: UserId): StoreResult<boolean>;
  /** Writes into the audit trail; not idempotent: a call repeated is an entry more. */
  audit(entry: AuditEntry): StoreResult<void>;
  /** Of a chat, or of the whole instance. `before`: the `next` of the page before. */
  auditTrail(query: {
    readonly chatId?: ChatId;
    readonly limit: number;
    readonly before?: string;
  }): StoreResult<AuditPage>;
}

/**
 * What the application remembers of people; a stranger has `{}`, and who has `{}` is a stranger. An object of at most 32
 * names and 16,384 characters of JSON. Idempotent. `request_invalid` where the `…ProblemOf` of the request objects.
 */
export interface UserBook {
  userSettings(userId: UserId): StoreResult<unknown>;
  /** Replaces all of them. */
  saveUserSettings(userId: UserId, settings: unknown): StoreResult<void>;
  /** Users whose settings have this text under this name, by id as a number; 1 to 200. Who wants to be reminded weekly, say. */
  usersWith(
    setting: { readonly key: string; readonly value: string },
    page: { readonly limit: number; readonly after?: UserId },
  ): StoreResult<readonly UserId[]>;
}

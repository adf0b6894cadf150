import type {
  BotCommand,
  ChatMember,
  InlineKeyboardMarkup,
  MessageEntity,
  ResponseParameters,
  User,
} from 'grammy/types';

/** A JSON object in the shapes of the Bot API. */
export type Json = Record<string, unknown>;

/** What kinds of chats the playground knows. */
export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

/** The bot as Telegram knows it. */
export interface BotIdentity {
  readonly id: number;
  readonly username: string;
  readonly first_name: string;
}

/** A chat as another chat or a message refers to it. */
interface ChatReference {
  readonly id: number;
  readonly type: ChatType;
  readonly title: string;
}

/** An uploaded file. `path` is what `getFile` answers. */
export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly pixels?: { readonly width: number; readonly height: number };
}

/** A message of a chat. Deleted ones are kept, marked. */
export interface StoredMessage {
  readonly id: number;
  readonly chatId: number;
  /** Unix time in seconds. */
  readonly date: number;
  readonly from?: User;
  readonly senderChat?: ChatReference;
  readonly byBot: boolean;
  readonly replyTo?: number;
  readonly threadId?: number;
  readonly forwardOrigin?: Json;
  /** Further Bot API fields as they are: service messages and raw updates. */
  readonly extra: Json;
  editDate?: number;
  /** The text, or the caption of a photo or document. */
  text: string;
  entities: readonly MessageEntity[];
  photo?: StoredFile;
  document?: StoredFile;
  markup?: InlineKeyboardMarkup;
  deleted: boolean;
}

/** A topic of a forum. Its id is the id of the service message that made it. */
interface Topic {
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
  closed: boolean;
}

/** A chat with all that is in it. */
export interface ChatRecord {
  readonly id: number;
  readonly type: ChatType;
  title: string;
  /** The person of a private chat. */
  peer?: User;
  isForum: boolean;
  readonly topics: Map<number, Topic>;
  /** By user id, the bot included. Someone absent was never seen there. */
  readonly members: Map<number, ChatMember>;
  readonly messages: Map<number, StoredMessage>;
  lastMessageId: number;
  readonly pinned: number[];
  migratedTo?: number;
  gone: boolean;
}

/** A callback or inline query that waits for its answer. */
export interface OpenQuery {
  readonly kind: 'callback' | 'inline';
  readonly updateId: number;
  readonly askedAtMs: number;
}

/** How updates reach the bot: absent while it polls. */
export interface Webhook {
  readonly url: string;
  readonly secretToken?: string;
  readonly maxConnections: number;
  lastErrorDate?: number;
  lastErrorMessage?: string;
}

/** An error answer that the playground is ordered to give. */
export interface Fault {
  /** A method's name in any case, or `*` for each. */
  readonly method: string;
  readonly errorCode: number;
  /** Telegram's usual sentence for the code unless given. */
  readonly description?: string;
  readonly parameters?: ResponseParameters;
  /** Only calls that name this chat. */
  readonly chatId?: number;
  /** True: the call takes effect and only its answer is the error, as when a connection breaks too late. */
  readonly takesEffect?: boolean;
  /** How many calls are still to be answered so. */
  times: number;
}

/** All that the playground remembers. Everything else is behaviour. */
export interface PlaygroundState {
  readonly token: string;
  readonly bot: BotIdentity;
  readonly canReadAllGroupMessages: boolean;
  readonly nowMs: () => number;
  readonly users: Map<number, User>;
  readonly chats: Map<number, ChatRecord>;
  readonly files: Map<string, StoredFile>;
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly queries: Map<string, OpenQuery>;
  readonly faults: Fault[];
  /** Called with the id of each chat whose messages changed. */
  readonly watchers: Set<(chatId: number) => void>;
  webhook?: Webhook;
  allowedUpdates: readonly string[];
  /** Private chats and basic groups share one count, as with Telegram; supergroups have their own. */
  /** What the message ids of a new chat go on from. */
  readonly firstMessageId: number;
  lastSharedMessageId: number;
  lastQueryId: number;
  lastFileId: number;
}

/** A state in which nobody has said anything yet. */
export function createState(
  options: Pick<PlaygroundState, 'token' | 'bot' | 'canReadAllGroupMessages' | 'nowMs' | 'firstMessageId'>,
): PlaygroundState {
  return {
    ...options,
    users: new Map(),
    chats: new Map(),
    files: new Map(),
    commands: new Map(),
    queries: new Map(),
    faults: [],
    watchers: new Set(),
    allowedUpdates: [],
    lastSharedMessageId: options.firstMessageId,
    lastQueryId: 0,
    lastFileId: 0,
  };
}

/** The playground's time as Telegram writes it: whole seconds of Unix time. */
export function unixTimeOf(state: PlaygroundState): number {
  return Math.floor(state.nowMs() / 1000);
}

/** The bot as a `User`. */
export function botUserOf(state: PlaygroundState): User {
  return {
    id: state.bot.id,
    is_bot: true,
    first_name: state.bot.first_name,
    username: state.bot.username,
  };
}

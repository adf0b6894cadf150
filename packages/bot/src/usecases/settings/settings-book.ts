import type {
  Act,
  ChatId,
  ChatPrivacy,
  Groups,
  StoreIssue,
  UserBook,
  UserId,
} from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { type ChatSettings, readChatSettings } from './chat-settings.ts';
import { readUserSettings, type UserSettings } from './user-settings.ts';

/** A chat as its features see it. */
export interface ChatFrame {
  readonly privacy: ChatPrivacy;
  readonly settings: ChatSettings;
}

type Answer<T> = Promise<Result<T, StoreIssue>>;

/** Settings of chats and people, remembered for some seconds, since every update asks for them. */
export interface SettingsBook {
  chat(chatId: ChatId): Answer<ChatFrame>;
  user(userId: UserId): Answer<UserSettings>;
  changeChat(
    chatId: ChatId,
    change: Partial<ChatSettings> & { readonly privacy?: ChatPrivacy },
    act: Act,
  ): Answer<ChatFrame>;
  changeUser(userId: UserId, change: Partial<UserSettings>): Answer<UserSettings>;
  /** Asks the store anew next time: the person's settings were deleted. */
  forgetUser(userId: UserId): void;
  /** The same for a chat: it was moved or forgotten. */
  forgetChat(chatId: ChatId): void;
}

const KEPT = 1_000;
const KEPT_MS = 10_000;

/** A settings book on the store's slices; another process's change is seen after at most ten seconds. `now` in ms. */
export function createSettingsBook(store: Groups & UserBook, now: () => number): SettingsBook {
  const chats = createMemory<ChatFrame>(now);
  const users = createMemory<UserSettings>(now);

  const readChat = async (chatId: ChatId): Answer<ChatFrame> =>
    (await store.chatCard(chatId)).map((card) => ({
      privacy: card?.privacy ?? 'soft',
      settings: readChatSettings(card?.settings),
    }));
  const readUser = async (userId: UserId): Answer<UserSettings> =>
    (await store.userSettings(userId)).map(readUserSettings);

  const changeChat: SettingsBook['changeChat'] = async (chatId, { privacy, ...change }, act) => {
    chats.forget(chatId);
    const card = await store.chatCard(chatId);
    if (card.isErr()) return err(card.error);
    // Hint: not the settings as they are read: the trail would tell that somebody had set what is so by default.
    const kept = card.value?.settings;
    const settings = { ...(typeof kept === 'object' && kept), ...change };
    const saved = await store.saveChat(
      chatId,
      { privacy: privacy ?? card.value?.privacy ?? 'soft', settings },
      act,
    );
    // Somebody may have asked meanwhile, and what was true before is remembered.
    chats.forget(chatId);
    return saved.map((card) => ({
      privacy: card.privacy,
      settings: readChatSettings(card.settings),
    }));
  };

  return {
    chat: (chatId) => chats.get(chatId, readChat),
    user: (userId) => users.get(userId, readUser),
    changeChat,
    forgetUser: (userId) => {
      users.forget(userId);
    },
    forgetChat: (chatId) => {
      chats.forget(chatId);
    },
    async changeUser(userId, change) {
      users.forget(userId);
      const before = await readUser(userId);
      if (before.isErr()) return before;
      const settings = { ...before.value, ...change };
      return (await store.saveUserSettings(userId, settings)).map(() => settings);
    },
  };
}

function createMemory<T>(now: () => number) {
  const known = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    forget: (key: string): boolean => known.delete(key),
    async get(key: string, read: (key: string) => Answer<T>): Answer<T> {
      const found = known.get(key);
      if (found && found.until > now()) return ok(found.value);
      const result = await read(key);
      known.delete(key);
      if (result.isOk()) known.set(key, { value: result.value, until: now() + KEPT_MS });
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return result;
    },
  };
}

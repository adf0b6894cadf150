import type { ChatId, Store, UserId } from '@prime-tally/stats-core/ports';
import type { OwnGroup } from '../usecases/board/inline-results.ts';
import type { BotContext } from './context.ts';

/** Finds the groups of a person. */
export interface OwnGroups {
  /** Those on whose boards the person's agents are and that the bot can name, at most six, by id. Never throws; empty where the store fails. */
  of(ctx: BotContext, userId: UserId): Promise<readonly OwnGroup[]>;
}

const MOST_GROUPS = 6;
const MOST_AGENTS = 3;
/** How long a title is believed. */
const HOUR_MS = 3_600_000;
const KEPT = 2_000;

/** Groups by the store, their titles by Telegram's word. `now` in ms. */
export function createOwnGroups(store: Pick<Store, 'agentsOf' | 'chatsOf'>, now: () => number): OwnGroups {
  const titles = new Map<ChatId, { readonly title: string | undefined; readonly until: number }>();

  async function titleOf(ctx: BotContext, chatId: ChatId): Promise<string | undefined> {
    const known = titles.get(chatId);
    if (known !== undefined && known.until > now()) return known.title;
    const chat = await ctx.api.getChat(Number(chatId)).catch(() => undefined);
    titles.delete(chatId);
    titles.set(chatId, { title: chat?.title, until: now() + HOUR_MS });
    const [oldest] = titles.keys();
    if (titles.size > KEPT && oldest !== undefined) titles.delete(oldest);
    return chat?.title;
  }

  return {
    async of(ctx, userId) {
      const agents = await store.agentsOf(userId);
      if (agents.isErr()) return [];
      const chats = new Set<ChatId>();
      for (const { agent } of agents.value.slice(0, MOST_AGENTS)) {
        const found = await store.chatsOf(agent);
        for (const chatId of found.isOk() ? found.value : []) chats.add(chatId);
      }
      const groups = [...chats].slice(0, MOST_GROUPS);
      const named = await Promise.all(
        groups.map(async (chatId) => ({ chatId, title: await titleOf(ctx, chatId) })),
      );
      return named.flatMap(({ chatId, title }) => (title === undefined ? [] : [{ chatId, title }]));
    },
  };
}

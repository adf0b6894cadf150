import type { ChatId } from '@prime-tally/stats-core/ports';
import type { BotContext } from './context.ts';
import { movedToOf } from './outbox/fate.ts';

/** Ids from here down are those of supergroups, which become nothing else. */
const SUPERGROUPS = -1_000_000_000_000;

/** The group's id now: a button, a link or a draft in private may be older than the supergroup that it has become. */
export async function chatIdNow(ctx: BotContext, chatId: ChatId): Promise<ChatId> {
  if (Number(chatId) <= SUPERGROUPS) return chatId;
  try {
    await ctx.api.getChat(Number(chatId));
    return chatId;
  } catch (error) {
    // Any other reason is found again by whoever asks the chat something.
    return movedToOf(error) ?? chatId;
  }
}

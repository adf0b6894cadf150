import type { UserId } from '@prime-tally/stats-core/ports';
import type { BotContext } from './context.ts';

const NAME_LENGTH = 40;

/** What Telegram calls the person, with the id; the id alone where it does not tell. */
export async function nameFor(ctx: BotContext, userId: UserId): Promise<string> {
  try {
    const chat = await ctx.api.getChat(Number(userId));
    const name = [chat.first_name, chat.last_name].filter(Boolean).join(' ').slice(0, NAME_LENGTH);
    return name === '' ? userId : `${name} (${userId})`;
  } catch {
    return userId;
  }
}

/** The same for several people, each asked once. */
export async function namesFor(
  ctx: BotContext,
  userIds: Iterable<UserId>,
): Promise<ReadonlyMap<UserId, string>> {
  const names = new Map<UserId, string>();
  for (const id of new Set(userIds)) names.set(id, await nameFor(ctx, id));
  return names;
}

import type { Caller } from '../usecases/admin/power.ts';
import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';
import { personOf } from './sender.ts';

/** Whoever sent the update, if they have power here: over this group as its administrator, or over the instance. */
export async function callerOf(
  { rights }: Pick<BotDeps, 'rights'>,
  ctx: BotContext,
): Promise<Caller | undefined> {
  const by = personOf(ctx);
  const isOwner = by !== undefined && rights.isOwner(ctx);
  const isAdmin = await rights.isChatAdmin(ctx);
  if (!isOwner && !isAdmin) return undefined;
  return {
    isOwner,
    ...(by !== undefined && { by }),
    ...(isAdmin && ctx.chat !== undefined && { chatId: String(ctx.chat.id) }),
  };
}

import { Composer } from 'grammy';
import { callerOf } from '../../telegram/caller.ts';
import { isGroup } from '../../telegram/chat.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { namedPersonIn, type SeenPeople } from '../../telegram/named-person.ts';
import { sendView } from '../../telegram/reply.ts';
import { actOf } from '../../usecases/admin/power.ts';
import type { View } from '../../views/view.ts';

/** `/ban` and `/unban`: whose posts count nothing in a group. */
export function banCommands(deps: BotDeps, seen: SeenPeople): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(['ban', 'unban'], async (ctx) => {
    const isBanned = !/^\/unban\b/i.test(ctx.msg.text ?? '');
    const view = await answer(deps, ctx, seen, ctx.match, isBanned);
    if (view !== undefined) await sendView(ctx, view);
  });
  return feature;
}

async function answer(
  deps: BotDeps,
  ctx: BotContext,
  seen: SeenPeople,
  words: string,
  isBanned: boolean,
): Promise<View | undefined> {
  const caller = await callerOf(deps, ctx);
  if (caller === undefined) return undefined;
  const { admin, storeUnavailable } = ctx.locale;
  if (!isGroup(ctx) || ctx.chat === undefined) return admin.inGroup;
  const person = namedPersonIn(ctx, seen, words);
  if (person === undefined) return words.trim() === '' ? admin.ban.howTo : admin.whoUnknown;
  const { id, name } = person;
  if (isBanned && (await deps.rights.isAdminOf(ctx, ctx.chat.id, Number(id)))) return admin.ban.ofAdmin(name);
  const act = actOf(caller, deps.now().toISOString());
  const done = await deps.store.setBanned(String(ctx.chat.id), id, isBanned, act);
  if (done.isErr()) {
    logUnstored(deps.log, ctx, done.error.message);
    return storeUnavailable;
  }
  return isBanned ? admin.ban.done(name) : admin.ban.undone(name);
}

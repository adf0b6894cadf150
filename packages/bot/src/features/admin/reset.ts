import { randomBytes } from 'node:crypto';
import { Composer } from 'grammy';
import { callerOf } from '../../telegram/caller.ts';
import { isGroup } from '../../telegram/chat.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { editView, sendView } from '../../telegram/reply.ts';
import type { Caller } from '../../usecases/admin/power.ts';
import { askReset, resetBoards } from '../../usecases/admin/reset-boards.ts';
import { resetView } from '../../views/admin/names.ts';

const TOKEN_BYTES = 16;

/** `/reset`: asks before it empties a group's boards. */
export function resetCommand(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('reset', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    if (!isGroup(ctx)) return void (await sendView(ctx, ctx.locale.admin.inGroup));
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const outcome = await askReset(deps.store, caller, String(ctx.chat.id), token, deps.now());
    if (outcome.kind === 'asked') {
      return void (await sendView(ctx, resetView(ctx.locale, outcome.agents, token, caller.by)));
    }
    logUnstored(deps.log, ctx, outcome.reason);
    await sendView(ctx, ctx.locale.storeUnavailable);
  });
  return feature;
}

/** The button under the question of `/reset`. */
export async function confirmReset(
  deps: BotDeps,
  ctx: BotContext,
  caller: Caller,
  token: string,
): Promise<void> {
  const outcome = await resetBoards(deps.store, caller, String(ctx.chat?.id), token, deps.now());
  const { reset } = ctx.locale.admin;
  switch (outcome.kind) {
    case 'reset':
      return editView(ctx, reset.done(outcome.agents));
    case 'token_old':
      return editView(ctx, reset.old);
    case 'store_unavailable':
      logUnstored(deps.log, ctx, outcome.reason);
      // The button stays: the database may be back in a minute.
      await sendView(ctx, ctx.locale.storeUnavailable);
  }
}

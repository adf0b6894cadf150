import { Composer } from 'grammy';
import { ADMIN_PREFIX, type AdminButton, unpackAdmin } from '../callback-data/admin.ts';
import { callerOf } from '../telegram/caller.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { createSeenPeople } from '../telegram/named-person.ts';
import { editView } from '../telegram/reply.ts';
import type { Caller } from '../usecases/admin/power.ts';
import { banCommands } from './admin/bans.ts';
import { answerGrant, grantCommand } from './admin/grant.ts';
import { confirmMerge, nameCommands } from './admin/names.ts';
import { confirmReset, resetCommand } from './admin/reset.ts';

/**
 * What administrators do to codenames, people and boards: a group's administrators for their group, the instance's owners
 * everywhere. Everyone else gets nothing; a button that is not theirs answers with a short alert.
 */
export function adminFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const seen = createSeenPeople();

  feature.use(async (ctx, next) => {
    seen.note(ctx.from);
    await next();
  });
  feature.use(nameCommands(deps, seen), banCommands(deps, seen), resetCommand(deps), grantCommand(deps));
  feature.callbackQuery(new RegExp(`^${ADMIN_PREFIX}:`), async (ctx) => {
    const button = unpackAdmin(ctx.callbackQuery.data);
    const caller = await callerOf(deps, ctx);
    const bound = button !== undefined && 'by' in button ? button.by : undefined;
    if (button === undefined) await ctx.answerCallbackQuery({ text: ctx.locale.admin.settled });
    else if (caller === undefined || (bound !== undefined && bound !== caller.by)) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonNotYours, show_alert: true });
    } else await press(deps, ctx, caller, button);
  });

  return feature;
}

async function press(deps: BotDeps, ctx: BotContext, caller: Caller, button: AdminButton): Promise<void> {
  switch (button.kind) {
    case 'cancel':
      await editView(ctx, ctx.locale.admin.cancelled);
      break;
    case 'merge':
      await confirmMerge(deps, ctx, caller, button);
      break;
    case 'reset':
      await confirmReset(deps, ctx, caller, button.token);
      break;
    case 'grant':
      return answerGrant(deps, ctx, caller, button);
  }
  await ctx.answerCallbackQuery();
}

import { Composer } from 'grammy';
import { callerOf } from '../../telegram/caller.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { nameFor } from '../../telegram/name-for.ts';
import { editView, sendView } from '../../telegram/reply.ts';
import { tellPerson } from '../../telegram/tell-person.ts';
import { grantClaim, waitingFor } from '../../usecases/admin/grant-claim.ts';
import type { Caller } from '../../usecases/admin/power.ts';
import { readCodename } from '../../usecases/admin/read-codename.ts';
import { type Claimant, grantView, powerlessView, waitingView } from '../../views/admin/names.ts';

/** `/grant`: who asks for a codename whose owner does not answer, and a tap for those who may decide in the end. */
export function grantCommand(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('grant', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    const { name } = readCodename(ctx.match);
    if (name === undefined) return void (await sendView(ctx, ctx.locale.admin.grant.howTo));
    const outcome = await waitingFor(deps.store, caller, name, deps.now());
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    if (outcome.kind !== 'waiting') return void (await sendView(ctx, powerlessView(ctx.locale, outcome)));
    const claimants: Claimant[] = [];
    for (const one of outcome.requests) claimants.push({ ...one, name: await nameFor(ctx, one.userId) });
    await sendView(ctx, waitingView(ctx.locale, outcome.agent, claimants, ctx.zone ?? 'UTC'));
  });
  return feature;
}

/** A button under what `/grant` showed. */
export async function answerGrant(
  deps: BotDeps,
  ctx: BotContext,
  caller: Caller,
  button: { readonly agent: string; readonly userId: string; readonly isGiven: boolean },
): Promise<void> {
  const outcome = await grantClaim(deps.store, caller, button, deps.now());
  if (outcome.kind === 'nothing_asked') {
    await ctx.answerCallbackQuery({ text: ctx.locale.admin.settled, show_alert: true });
    return;
  }
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  await editView(ctx, grantView(ctx.locale, outcome, await nameFor(ctx, button.userId)));
  await ctx.answerCallbackQuery();
  const event = `grant:${ctx.update.update_id}:${ctx.me.id}`;
  if (outcome.kind === 'kept') {
    await tellPerson(deps, event, outcome.userId, ({ admin }) => admin.told.claimKept(outcome.agent));
  }
  if (outcome.kind !== 'given') return;
  const { agent, userId, formerOwner } = outcome;
  await tellPerson(deps, event, userId, ({ admin }) => admin.told.got(agent));
  if (formerOwner === undefined) return;
  await tellPerson(deps, event, formerOwner, ({ admin }) => admin.told.lost(agent));
}

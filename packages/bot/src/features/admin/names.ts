import type { UserId } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import type { Locale } from '../../locales/locale.ts';
import { callerOf } from '../../telegram/caller.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { namedPersonIn, type SeenPeople } from '../../telegram/named-person.ts';
import { editView, sendView } from '../../telegram/reply.ts';
import { tellPerson } from '../../telegram/tell-person.ts';
import { linkAgent, mergeAgents, releaseAgent } from '../../usecases/admin/change-owner.ts';
import type { Caller } from '../../usecases/admin/power.ts';
import { readCodename } from '../../usecases/admin/read-codename.ts';
import { mergeView, ownerView } from '../../views/admin/names.ts';
import type { Text } from '../../views/view.ts';

/** `/link`, `/release` and `/merge`. Owners hear of what is decided about their codenames. */
export function nameCommands(deps: BotDeps, seen: SeenPeople): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('link', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    const { name, rest } = readCodename(ctx.match);
    const person = namedPersonIn(ctx, seen, rest);
    const { link, whoUnknown } = ctx.locale.admin;
    if (name === undefined) return void (await sendView(ctx, link.howTo));
    if (person === undefined) return void (await sendView(ctx, whoUnknown));
    const outcome = await linkAgent(deps.store, caller, { agent: name, to: person.id }, deps.now());
    logFailure(deps, ctx, outcome);
    await sendView(ctx, ownerView(ctx.locale, outcome, person.name));
    if (outcome.kind !== 'linked') return;
    const { agent, formerOwner } = outcome;
    await tell(deps, ctx, caller, person.id, (locale) => locale.admin.told.got(agent));
    await tell(deps, ctx, caller, formerOwner, (locale) => locale.admin.told.lost(agent));
  });

  feature.command('release', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    const { name } = readCodename(ctx.match);
    if (name === undefined) return void (await sendView(ctx, ctx.locale.admin.release.howTo));
    const outcome = await releaseAgent(deps.store, caller, name, deps.now());
    logFailure(deps, ctx, outcome);
    await sendView(ctx, ownerView(ctx.locale, outcome));
    if (outcome.kind !== 'released') return;
    const { agent, formerOwner } = outcome;
    await tell(deps, ctx, caller, formerOwner, (locale) => locale.admin.told.released(agent));
  });

  feature.command('merge', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    const { name: agent, rest } = readCodename(ctx.match);
    const { name: into } = readCodename(rest);
    if (agent === undefined || into === undefined) {
      return void (await sendView(ctx, ctx.locale.admin.merge.howTo));
    }
    const request = { agent, into, isConfirmed: false };
    const outcome = await mergeAgents(deps.store, caller, request, deps.now());
    logFailure(deps, ctx, outcome);
    await sendView(ctx, mergeView(ctx.locale, outcome, caller.by));
  });

  return feature;
}

/** The button under the question of `/merge`. */
export async function confirmMerge(
  deps: BotDeps,
  ctx: BotContext,
  caller: Caller,
  { agent, into }: { readonly agent: string; readonly into: string },
): Promise<void> {
  const outcome = await mergeAgents(deps.store, caller, { agent, into, isConfirmed: true }, deps.now());
  logFailure(deps, ctx, outcome);
  await editView(ctx, mergeView(ctx.locale, outcome, caller.by));
  if (outcome.kind !== 'merged') return;
  for (const owner of outcome.owners) {
    await tell(deps, ctx, caller, owner, ({ admin }) => admin.told.merged(outcome.agent, outcome.into));
  }
}

function logFailure(
  { log }: BotDeps,
  ctx: BotContext,
  outcome: { readonly kind: string; readonly reason?: string },
): void {
  if (outcome.reason !== undefined) logUnstored(log, ctx, outcome.reason);
}

/** Tells whoever is concerned, but for the one who does it. */
async function tell(
  deps: BotDeps,
  ctx: BotContext,
  { by }: Caller,
  userId: UserId | undefined,
  viewIn: (locale: Locale) => Text,
): Promise<void> {
  if (userId === undefined || userId === by) return;
  await tellPerson(deps, `admin:${ctx.update.update_id}:${ctx.me.id}`, userId, viewIn);
}

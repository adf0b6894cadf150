import { Composer } from 'grammy';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { showMyStats } from '../usecases/show-my-stats.ts';
import { myStatsView } from '../views/my-stats.ts';

/** `/mystats`: the sender's agents, their newest numbers and what they gained lately. */
export function myStatsFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('mystats', async (ctx) => {
    const userId = personOf(ctx);
    if (userId === undefined) {
      await sendView(ctx, ctx.locale.senderUnknown);
      return;
    }
    const knowledge = deps.knowledge();
    const outcome = await showMyStats({ ...deps, knowledge }, userId);
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    await sendView(ctx, myStatsView(ctx.locale, knowledge.catalogue, outcome));
  });
  return feature;
}

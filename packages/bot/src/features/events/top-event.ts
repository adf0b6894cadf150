import type { Faction } from '@prime-tally/stats-core';
import { Composer } from 'grammy';
import { isGroup } from '../../telegram/chat.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { sendEventView } from '../../telegram/events/send-event.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { sendView } from '../../telegram/reply.ts';
import { personOf } from '../../telegram/sender.ts';
import { readBoardWords } from '../../usecases/board-words.ts';
import { featuredStatsOf } from '../../usecases/boards.ts';
import { currentEvent } from '../../usecases/events/current-event.ts';
import { eventResultOf } from '../../usecases/events/event-result.ts';
import { takeEventWord } from '../../usecases/events/event-word.ts';
import { eventResultView, strictResultView } from '../../views/events/result.ts';
import { statChoiceView } from '../../views/stat-menu.ts';
import type { View } from '../../views/view.ts';
import { eventFrameOf, isStrict } from './result-here.ts';

/** `/top event`: the board of the group's event, by what it counts or by another stat, of both factions or of one. */
export function topEventFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(['leaderboard', 'top'], async (ctx, next) => {
    const rest = takeEventWord(ctx.match);
    if (rest === undefined) return next();
    if (!isGroup(ctx)) return void (await sendView(ctx, ctx.locale.events.inGroup));
    const { catalogue } = deps.knowledge();
    const { stat, faction } = readBoardWords(catalogue, rest, ctx.locale.language);
    if (stat.kind === 'several' || stat.kind === 'unknown') {
      const filter = { where: 'here', period: { kind: 'all_time' } } as const;
      return void (await sendView(ctx, statChoiceView(ctx.locale, stat, featuredStatsOf(catalogue), filter)));
    }
    const key = stat.kind === 'found' ? stat.stat.key : undefined;
    await sendTop(deps, ctx, {
      ...(key !== undefined && { key }),
      ...(faction !== undefined && { faction }),
    });
  });
  return feature;
}

async function sendTop(
  deps: BotDeps,
  ctx: BotContext,
  { key, faction }: { readonly key?: string; readonly faction?: Faction },
): Promise<void> {
  const events = await deps.store.eventsOf(String(ctx.chat?.id), { limit: 8 });
  if (events.isErr()) return unavailable(deps, ctx, events.error.message);
  const event = currentEvent(events.value);
  if (event === undefined) return void (await sendView(ctx, ctx.locale.events.noneHere));
  if (isStrict(ctx)) return void (await sendEventView(deps, ctx, event, strictResultView(ctx.locale, event)));
  const entries = await deps.store.eventEntries(event.id);
  if (entries.isErr()) return unavailable(deps, ctx, entries.error.message);
  const userId = personOf(ctx);
  const own = userId === undefined ? undefined : await deps.store.agentsOf(userId);
  const mine = own?.isOk() ? own.value.map(({ agent }) => agent) : [];
  const counted = key === undefined ? event : { ...event, formula: key };
  const frame = eventFrameOf(deps, ctx);
  const options = { withHidden: false, ...(faction !== undefined && { faction }) };
  const result = eventResultOf(frame.catalogue, counted, entries.value, options);
  const { keyboard, ...text }: View = eventResultView({ ...frame, mine }, result);
  // The buttons are those of the event's own board.
  const isOwn = key === undefined && faction === undefined;
  await sendEventView(deps, ctx, event, { ...text, ...(isOwn && keyboard !== undefined && { keyboard }) });
}

async function unavailable(deps: BotDeps, ctx: BotContext, reason: string): Promise<void> {
  logUnstored(deps.log, ctx, reason);
  await sendView(ctx, ctx.locale.storeUnavailable);
}

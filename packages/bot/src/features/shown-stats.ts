import type { Composer } from 'grammy';
import { SHOWN_STATS_PREFIX, type ShownStatsButton, unpackShownStats } from '../callback-data/shown-stats.ts';
import { adminMenu } from '../telegram/admin-menu.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { boardStatOf, FEATURED_STATS } from '../usecases/boards.ts';
import { MOST_SHOWN } from '../usecases/settings/chat-settings.ts';
import { settingsView } from '../views/settings.ts';
import { addStatView, shownStatsView } from '../views/shown-stats.ts';
import type { View } from '../views/view.ts';

/** The menu of a group's first boards, behind `/settings`. */
export function shownStatsFeature(deps: BotDeps): Composer<BotContext> {
  return adminMenu(deps, SHOWN_STATS_PREFIX, unpackShownStats, (ctx, button) => pressed(deps, ctx, button));
}

async function pressed(deps: BotDeps, ctx: BotContext, button: ShownStatsButton): Promise<View> {
  const { locale, chatFrame } = ctx;
  const { catalogue } = deps.knowledge();
  if (chatFrame === undefined || ctx.chat === undefined || ctx.from === undefined)
    return locale.storeUnavailable;
  const { stats } = chatFrame.settings;
  if (button.action === 'back') return settingsView(locale, chatFrame);
  if (button.action === 'open') return shownStatsView(locale, catalogue, stats);
  if (button.action === 'list') return addStatView(locale, catalogue, button);
  const chatId = String(ctx.chat.id);
  const act = { by: String(ctx.from.id), chatId, at: deps.now().toISOString() };
  const saved = await deps.settings.changeChat(chatId, { stats: changed(deps, stats, button) }, act);
  if (saved.isErr()) {
    logUnstored(deps.log, ctx, saved.error.message);
    return locale.storeUnavailable;
  }
  return shownStatsView(locale, catalogue, saved.value.settings.stats);
}

/** The chosen boards after the press; the last one can't be taken away: then the usual ones are back. */
function changed(
  { knowledge }: BotDeps,
  stats: readonly string[] = FEATURED_STATS,
  button: Extract<ShownStatsButton, { action: 'add' | 'remove' | 'usual' }>,
): string[] | undefined {
  if (button.action === 'usual') return undefined;
  const others = stats.filter((stat) => stat !== button.stat);
  if (button.action === 'remove') return others.length === 0 ? undefined : others;
  const isBoard = boardStatOf(knowledge().catalogue, button.stat) !== undefined;
  return isBoard && others.length < MOST_SHOWN ? [...others, button.stat] : [...stats];
}

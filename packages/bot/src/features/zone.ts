import { Composer } from 'grammy';
import { unpackZone, ZONE_PREFIX, type ZoneButton } from '../callback-data/zone.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { canonicalOf, findZone } from '../usecases/settings/find-zone.ts';
import type { ChatFrame } from '../usecases/settings/settings-book.ts';
import { LIKELY_ZONES } from '../usecases/settings/zone-names.ts';
import { ownSettingsView, settingsView } from '../views/settings.ts';
import type { View } from '../views/view.ts';
import { type ZoneFrame, zoneChoice, zoneMenu, zoneRegions, zonesOfRegion } from '../views/zone.ts';
import { editGreeting } from './group-entry.ts';

/** What a link to one's own zone starts the bot with. */
const LINK = 'timezone';
/** Letters of a typed place that are said again. */
const SAID = 40;

/** `/timezone`: a group's by its administrators, one's own in private; and the buttons that choose one. */
export function zoneFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(['timezone', 'zone'], async (ctx) => {
    if (isGroup(ctx) && !(await deps.rights.isChatAdmin(ctx))) {
      const url = `https://t.me/${ctx.me.username}?start=${LINK}`;
      const { ownInPrivate, openPrivate } = ctx.locale.zone;
      await sendView(ctx, { ...ownInPrivate, keyboard: [[{ text: openPrivate, url }]] });
    } else await sendView(ctx, await typed(deps, ctx, ctx.match));
  });

  feature.command('start', async (ctx, next) => {
    if (isGroup(ctx) || ctx.match !== LINK) return next();
    await sendView(ctx, zoneMenu(ctx.locale, frameOf(deps, ctx, 'command')));
  });

  feature.callbackQuery(new RegExp(`^${ZONE_PREFIX}:`), async (ctx) => {
    const button = unpackZone(ctx.callbackQuery.data);
    if (button === undefined) await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    else if (isGroup(ctx) && !(await deps.rights.isChatAdmin(ctx))) {
      await ctx.answerCallbackQuery({ text: ctx.locale.settings.adminsOnly, show_alert: true });
    } else {
      await press(deps, ctx, button);
      await ctx.answerCallbackQuery();
    }
  });

  return feature;
}

function frameOf(deps: BotDeps, ctx: BotContext, from: ZoneFrame['from'], zone = zoneOf(ctx)): ZoneFrame {
  const whose = isGroup(ctx) ? 'group' : 'own';
  return { whose, from, now: deps.now(), ...(zone !== undefined && { zone }) };
}

function zoneOf(ctx: BotContext): string | undefined {
  return isGroup(ctx) ? ctx.chatFrame?.settings.zone : ctx.userSettings.zone;
}

async function typed(deps: BotDeps, ctx: BotContext, text: string): Promise<View> {
  const { locale } = ctx;
  const said = text.trim().slice(0, SAID);
  const search = findZone(text, locale.formats.tag);
  const frame = frameOf(deps, ctx, 'command');
  switch (search.kind) {
    case 'nothing_typed':
      return zoneMenu(locale, frame);
    case 'several':
      return zoneChoice(locale, frame, locale.zone.several(said), search.zones);
    case 'offset':
    case 'unknown':
      return zoneChoice(locale, frame, locale.zone[search.kind](said), LIKELY_ZONES[locale.language]);
    case 'found': {
      const saved = await save(deps, ctx, search.zone);
      if (saved === 'failed') return locale.storeUnavailable;
      const { text: words, entities } = zoneMenu(locale, frameOf(deps, ctx, 'command', search.zone));
      return { text: words, entities };
    }
  }
}

async function press(deps: BotDeps, ctx: BotContext, button: ZoneButton): Promise<void> {
  const { locale, chatFrame } = ctx;
  const frame = frameOf(deps, ctx, button.from);
  switch (button.step) {
    case 'menu':
      return editView(ctx, zoneMenu(locale, frame));
    case 'regions':
      return editView(ctx, zoneRegions(locale, frame));
    case 'region':
      return editView(ctx, zonesOfRegion(locale, frame, button.region, button.page));
    case 'back':
      return showOrigin(deps, ctx, button.from, chatFrame, zoneOf(ctx));
    case 'set':
    case 'none': {
      const zone = button.step === 'set' ? canonicalOf(button.zone) : undefined;
      const saved = await save(deps, ctx, zone);
      if (saved === 'failed') return editView(ctx, locale.storeUnavailable);
      return showOrigin(deps, ctx, button.from, saved, zone);
    }
  }
}

/** Where the choice began, with what was chosen. */
async function showOrigin(
  deps: BotDeps,
  ctx: BotContext,
  from: ZoneFrame['from'],
  chat: ChatFrame | undefined,
  zone: string | undefined,
): Promise<void> {
  const { locale } = ctx;
  const whose = isGroup(ctx) ? 'group' : 'own';
  if (from === 'settings' && whose === 'own') return editView(ctx, ownSettingsView(locale, zone));
  if (from === 'settings' && chat !== undefined) return editView(ctx, settingsView(locale, chat));
  if (from === 'greeting' && chat !== undefined) return editGreeting(ctx, chat);
  if (zone === undefined) return editView(ctx, locale.zone.removed[whose]);
  const { text, entities } = zoneMenu(locale, { whose, from, zone, now: deps.now() });
  return editView(ctx, { text, entities });
}

/** Keeps the zone of the group, whose frame is given back, or of the person. */
async function save(
  deps: BotDeps,
  ctx: BotContext,
  zone: string | undefined,
): Promise<ChatFrame | undefined | 'failed'> {
  const by = personOf(ctx);
  if (isGroup(ctx)) {
    const chatId = String(ctx.chat?.id);
    const act = { chatId, at: deps.now().toISOString(), ...(by !== undefined && { by }) };
    const saved = await deps.settings.changeChat(chatId, { zone }, act);
    if (saved.isOk()) return saved.value;
    logUnstored(deps.log, ctx, saved.error.message);
    return 'failed';
  }
  const saved = await deps.settings.changeUser(String(ctx.from?.id), { zone });
  if (saved.isOk()) return undefined;
  logUnstored(deps.log, ctx, saved.error.message);
  return 'failed';
}

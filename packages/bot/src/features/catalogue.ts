import { Composer } from 'grammy';
import { CATALOGUE_PREFIX, type CatalogueButton, unpackCatalogue } from '../callback-data/catalogue.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import {
  chooseAlias,
  type HeaderOutcome,
  headerById,
  judgeHeader,
  linkHeader,
  waitingHeaders,
} from '../usecases/admin/decide-header.ts';
import { aliasView, catalogueView, headerView, linkedView, reloadedView } from '../views/admin/catalogue.ts';
import type { View } from '../views/view.ts';

/** `/catalogue alias HEADER = STAT`. */
const ALIAS = /^alias\s+(.{1,80}?)\s*=\s*(.{1,60})$/isu;

/** `/catalogue`, for the instance's owners: what the bot knows, the overlay, and columns that wait for a word. */
export function catalogueFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('catalogue', async (ctx) => {
    if (!deps.rights.isOwner(ctx)) return;
    const [, header, stat] = ALIAS.exec(ctx.match.trim()) ?? [];
    const isAlias = header !== undefined && stat !== undefined;
    await sendView(ctx, isAlias ? await askAlias(deps, ctx, header, stat) : await showAll(deps, ctx));
  });

  feature.callbackQuery(new RegExp(`^${CATALOGUE_PREFIX}:`), async (ctx) => {
    const button = unpackCatalogue(ctx.callbackQuery.data);
    if (button === undefined || !deps.rights.isOwner(ctx)) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonNotYours, show_alert: true });
      return;
    }
    const view = await press(deps, ctx, button);
    if (view === undefined) {
      await ctx.answerCallbackQuery({ text: ctx.locale.admin.settled, show_alert: true });
      return;
    }
    await editView(ctx, view);
    await ctx.answerCallbackQuery();
  });

  return feature;
}

/** What stands in place of the message; nothing where the button is too late. */
async function press(deps: BotDeps, ctx: BotContext, button: CatalogueButton): Promise<View | undefined> {
  const act = { by: String(ctx.from?.id), at: deps.now().toISOString() };
  switch (button.kind) {
    case 'list':
      return showAll(deps, ctx);
    case 'reload': {
      const reloaded = await deps.catalogue.reload();
      return reloaded && reloadedView(ctx.locale, reloaded);
    }
    case 'header':
      return showHeader(deps, ctx, await headerById(deps.store, button.id));
    case 'accept':
      return showHeader(deps, ctx, await judgeHeader(deps.store, button.id, 'accepted', act));
    case 'ignore':
      return showHeader(deps, ctx, await judgeHeader(deps.store, button.id, 'ignored', act));
    case 'link': {
      const outcome = await linkHeader(deps.store, deps.knowledge().catalogue, button, act);
      if (outcome.kind === 'header_unknown') return undefined;
      if (outcome.kind === 'store_unavailable') return unavailable(deps, ctx, outcome.reason);
      const { header, stat } = outcome;
      return linkedView(ctx.locale, header, stat, await deps.catalogue.addAlias(stat.key, header));
    }
  }
}

async function showAll(deps: BotDeps, ctx: BotContext): Promise<View> {
  const waiting = await waitingHeaders(deps.store);
  if (waiting.kind === 'store_unavailable') return unavailable(deps, ctx, waiting.reason);
  const { catalogue } = deps.knowledge();
  return catalogueView(ctx.locale, catalogue, deps.catalogue.overlay(), waiting.headers);
}

function showHeader(deps: BotDeps, ctx: BotContext, outcome: HeaderOutcome): View | undefined {
  switch (outcome.kind) {
    case 'header':
      return headerView(ctx.locale, outcome.header);
    case 'header_unknown':
      return undefined;
    case 'store_unavailable':
      return unavailable(deps, ctx, outcome.reason);
  }
}

async function askAlias(deps: BotDeps, ctx: BotContext, header: string, stat: string): Promise<View> {
  const { catalogue } = deps.knowledge();
  const outcome = await chooseAlias(deps.store, catalogue, { header, stat }, ctx.locale.language);
  return outcome.kind === 'store_unavailable'
    ? unavailable(deps, ctx, outcome.reason)
    : aliasView(ctx.locale, outcome);
}

function unavailable({ log }: BotDeps, ctx: BotContext, reason: string): View {
  logUnstored(log, ctx, reason);
  return ctx.locale.storeUnavailable;
}

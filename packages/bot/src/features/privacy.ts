import { Composer, InputFile } from 'grammy';
import { PRIVACY_PREFIX, type PrivacyButton, unpackPrivacy } from '../callback-data/privacy.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { personOf } from '../telegram/sender.ts';
import { hideAgents } from '../usecases/privacy/hide-agents.ts';
import { withExport } from '../usecases/privacy/write-export.ts';
import { deletionOfAllView, hideView } from '../views/privacy.ts';
import type { View } from '../views/view.ts';

/** `/privacy`, `/hide`, `/export` and `/deleteme`: what is kept of a person, and their say over it. */
export function privacyFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('privacy', (ctx) => sendView(ctx, ctx.locale.privacy.kept));

  feature.command('hide', async (ctx) => {
    const userId = personOf(ctx);
    await sendView(
      ctx,
      userId === undefined ? ctx.locale.senderUnknown : await hide(deps, ctx, userId, true),
    );
  });

  feature.command(['export', 'deleteme'], async (ctx) => {
    const userId = personOf(ctx);
    if (userId === undefined) await sendView(ctx, ctx.locale.senderUnknown);
    else if (isGroup(ctx)) await sendView(ctx, inPrivateView(ctx));
    else if (ctx.msg.text.startsWith('/deleteme')) await sendView(ctx, deletionOfAllView(ctx.locale, userId));
    else await sendExport(deps, ctx, userId);
  });

  feature.callbackQuery(new RegExp(`^${PRIVACY_PREFIX}:`), async (ctx) => {
    const button = unpackPrivacy(ctx.callbackQuery.data);
    if (button === undefined) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
    } else if (button.userId !== String(ctx.from.id)) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonNotYours, show_alert: true });
    } else {
      await editView(ctx, await pressed(deps, ctx, button));
      await ctx.answerCallbackQuery();
    }
  });

  return feature;
}

async function pressed(deps: BotDeps, ctx: BotContext, { userId, action }: PrivacyButton): Promise<View> {
  switch (action) {
    case 'hide':
    case 'show':
      return hide(deps, ctx, userId, action === 'hide');
    case 'keep_all':
      return ctx.locale.privacy.kept;
    case 'delete_all': {
      const gone = await deps.store.deletePerson(userId);
      deps.settings.forgetUser(userId);
      if (gone.isErr()) {
        logUnstored(deps.log, ctx, gone.error.message);
        return ctx.locale.storeUnavailable;
      }
      return ctx.locale.privacy.deletedAll(gone.value.agents, gone.value.submissions);
    }
  }
}

async function hide(deps: BotDeps, ctx: BotContext, userId: string, isHidden: boolean): Promise<View> {
  const outcome = await hideAgents(deps.store, userId, isHidden, deps.now());
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  return hideView(ctx.locale, userId, outcome);
}

async function sendExport(deps: BotDeps, ctx: BotContext, userId: string): Promise<void> {
  const day = deps.now().toISOString().slice(0, 10);
  const { catalogue } = deps.knowledge();
  await ctx.replyWithChatAction('upload_document');
  const outcome = await withExport({ store: deps.store, catalogue }, userId, async ({ json, csv }) => {
    await ctx.replyWithDocument(new InputFile(json, `prime-tally-${day}.json`), {
      caption: ctx.locale.privacy.exportCaption,
    });
    await ctx.replyWithDocument(new InputFile(csv, `prime-tally-${day}.csv`));
  });
  if (outcome.kind === 'too_large') await sendView(ctx, ctx.locale.privacy.tooLarge);
  if (outcome.kind === 'store_unavailable') {
    logUnstored(deps.log, ctx, outcome.reason);
    await sendView(ctx, ctx.locale.storeUnavailable);
  }
}

function inPrivateView({ locale, me }: BotContext): View {
  const url = `https://t.me/${me.username}`;
  return { ...locale.privacy.inPrivate, keyboard: [[{ text: locale.privacy.openPrivate, url }]] };
}

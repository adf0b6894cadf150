import type { ChatId } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import { AUDIT_PREFIX, type AuditButton, unpackAudit } from '../callback-data/audit.ts';
import { packChat, unpackChat } from '../callback-data/filter.ts';
import { callerOf } from '../telegram/caller.ts';
import { isGroup } from '../telegram/chat.ts';
import { chatIdNow } from '../telegram/chat-id-now.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { namesFor } from '../telegram/name-for.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { databaseStatus } from '../usecases/admin/instance-status.ts';
import { auditView, failedView, personsIn, statusView } from '../views/admin/watch.ts';
import type { View } from '../views/view.ts';

const DAYS = 7;
const REFUSALS = 30;
const ENTRIES = 10;
/** What a link to a group's audit trail in the private chat starts the bot with. */
const START_WORD = 'audit_';

/**
 * What administrators look at: `/status` for the instance's owners, `/failed` and `/audit` for a group's administrators
 * about their group and for owners about everything. Everyone else gets nothing.
 */
export function watchFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  let lastUpdate: Date | undefined;

  feature.use(async (ctx, next) => {
    const before = lastUpdate;
    lastUpdate = deps.now();
    if (ctx.hasCommand('status')) await showStatus(deps, ctx, before);
    else await next();
  });

  feature.command('failed', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    const since = new Date(deps.now().getTime() - DAYS * 86_400_000).toISOString();
    const chatId = isGroup(ctx) ? String(ctx.chat.id) : undefined;
    const counts = await deps.store.refusals({
      since,
      limit: REFUSALS,
      ...(chatId !== undefined && { chatId }),
    });
    if (counts.isErr()) logUnstored(deps.log, ctx, counts.error.message);
    await sendView(
      ctx,
      counts.isErr() ? ctx.locale.storeUnavailable : failedView(ctx.locale, counts.value, ctx.zone ?? 'UTC'),
    );
  });

  feature.command('audit', async (ctx) => {
    const caller = await callerOf(deps, ctx);
    if (caller === undefined) return;
    await sendView(ctx, isGroup(ctx) ? linkView(ctx, String(ctx.chat.id)) : await auditPage(deps, ctx, {}));
  });

  feature.command('start', async (ctx, next) => {
    const linked = ctx.match.startsWith(START_WORD)
      ? unpackChat(ctx.match.slice(START_WORD.length))
      : undefined;
    if (linked === undefined || isGroup(ctx)) return next();
    const chatId = await chatIdNow(ctx, linked);
    if (await mayRead(deps, ctx, chatId)) await sendView(ctx, await auditPage(deps, ctx, { chatId }));
  });

  feature.callbackQuery(new RegExp(`^${AUDIT_PREFIX}:`), async (ctx) => {
    const button = unpackAudit(ctx.callbackQuery.data);
    if (button === undefined || !(await mayRead(deps, ctx, button.chatId))) {
      await ctx.answerCallbackQuery({ text: ctx.locale.buttonNotYours, show_alert: true });
      return;
    }
    await editView(ctx, await auditPage(deps, ctx, button));
    await ctx.answerCallbackQuery();
  });

  return feature;
}

async function showStatus(deps: BotDeps, ctx: BotContext, lastUpdate: Date | undefined): Promise<void> {
  if (!deps.rights.isOwner(ctx)) return;
  const { version, uptimeSeconds, memoryBytes, schemaVersion } = deps.instance;
  const status = {
    version,
    uptimeSeconds: uptimeSeconds(),
    memoryBytes: memoryBytes(),
    database: await databaseStatus(deps.store, schemaVersion),
    ...(lastUpdate !== undefined && { lastUpdateAt: lastUpdate.toISOString() }),
  };
  await sendView(ctx, statusView(ctx.locale, status, ctx.zone ?? 'UTC'));
}

/** Whether whoever sent the update may read that group's trail, or that of the whole instance; in private alone. */
async function mayRead({ rights }: BotDeps, ctx: BotContext, chatId: ChatId | undefined): Promise<boolean> {
  if (ctx.from === undefined || ctx.chat?.type !== 'private') return false;
  if (rights.isOwner(ctx)) return true;
  return chatId !== undefined && (await rights.isAdminOf(ctx, Number(chatId), ctx.from.id));
}

async function auditPage(deps: BotDeps, ctx: BotContext, { chatId, before }: AuditButton): Promise<View> {
  const page = await deps.store.auditTrail({
    limit: ENTRIES,
    ...(chatId !== undefined && { chatId }),
    ...(before !== undefined && { before }),
  });
  if (page.isErr()) {
    logUnstored(deps.log, ctx, page.error.message);
    return ctx.locale.storeUnavailable;
  }
  const ids = page.value.entries.flatMap((entry) => [
    ...personsIn(entry),
    ...(entry.by === undefined ? [] : [entry.by]),
  ]);
  return auditView(ctx.locale, page.value, {
    isNewest: before === undefined,
    names: await namesFor(ctx, ids),
    zone: ctx.zone ?? 'UTC',
    ...(chatId !== undefined && { chatId }),
  });
}

function linkView({ locale, me }: BotContext, chatId: ChatId): View {
  const { inPrivate, openPrivate } = locale.watch.audit;
  const url = `https://t.me/${me.username}?start=${START_WORD}${packChat(chatId)}`;
  return { ...inPrivate, keyboard: [[{ text: openPrivate, url }]] };
}

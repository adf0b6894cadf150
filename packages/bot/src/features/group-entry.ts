import type { ChatId } from '@prime-tally/stats-core/ports';
import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { GROUP_PREFIX, unpackGroup } from '../callback-data/group.ts';
import { localeOf } from '../locales/locale-of.ts';
import { type Abilities, abilitiesHere, abilitiesOf, readsAllGroups } from '../telegram/abilities.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { outboxMessage } from '../telegram/outbox/message.ts';
import { editView } from '../telegram/reply.ts';
import { createRecentMoves, type RecentMoves } from '../usecases/groups/recent-moves.ts';
import { readChatSettings } from '../usecases/settings/chat-settings.ts';
import { nextSetting } from '../usecases/settings/next-setting.ts';
import type { ChatFrame } from '../usecases/settings/settings-book.ts';
import { type GreetingFacts, greetingView } from '../views/groups.ts';

/** Time for the news that a supergroup is only a group's new form, in ms. */
const MOVE_NEWS_MS = 2_000;

/** The bot comes into a group, is given more rights, goes, or the group becomes a supergroup. */
export function groupEntryFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const moves = createRecentMoves(() => deps.now().getTime());

  feature.on('my_chat_member', async (ctx) => {
    if (!isGroup(ctx)) return;
    const { old_chat_member: before, new_chat_member: after, chat } = ctx.myChatMember;
    if (!isIn(after)) {
      await forget(deps, ctx, String(chat.id));
      return;
    }
    const readsAll = await readsAllGroups(ctx);
    const now = abilitiesOf(after, readsAll);
    if (!isIn(before)) await greet(deps, moves, ctx, 'hello', now);
    else if (isBetter(abilitiesOf(before, readsAll), now)) await greet(deps, moves, ctx, 'better', now);
  });

  feature.on('message:migrate_to_chat_id', (ctx) =>
    move(deps, moves, ctx, { from: String(ctx.chat.id), to: String(ctx.msg.migrate_to_chat_id) }),
  );
  feature.on('message:migrate_from_chat_id', (ctx) =>
    move(deps, moves, ctx, { from: String(ctx.msg.migrate_from_chat_id), to: String(ctx.chat.id) }),
  );

  feature.callbackQuery(new RegExp(`^${GROUP_PREFIX}:(?:language|autoDelete)$`), async (ctx, next) => {
    const button = unpackGroup(ctx.callbackQuery.data);
    if (button?.kind !== 'language' && button?.kind !== 'autoDelete') return next();
    if (!(await deps.rights.isChatAdmin(ctx))) {
      await ctx.answerCallbackQuery({ text: ctx.locale.settings.adminsOnly, show_alert: true });
      return;
    }
    await setUp(deps, ctx, button.kind);
    await ctx.answerCallbackQuery();
  });

  return feature;
}

/** The greeting as it is now, under a change of the set-up. */
export async function editGreeting(ctx: BotContext, frame: ChatFrame): Promise<void> {
  await editView(ctx, viewOf(ctx, 'hello', await abilitiesHere(ctx), frame));
}

function viewOf(
  { chat, me, locale }: BotContext,
  kind: GreetingFacts['kind'],
  abilities: Abilities,
  frame: ChatFrame,
) {
  const { language } = frame.settings;
  const facts = { kind, ...abilities, bot: me.username, chatId: String(chat?.id), frame };
  return greetingView(language === undefined ? locale : localeOf(language), facts);
}

/** Once for each coming and each better right, by way of the outbox; not where a group only took a new form. */
async function greet(
  deps: BotDeps,
  moves: RecentMoves,
  ctx: BotContext,
  kind: GreetingFacts['kind'],
  abilities: Abilities,
): Promise<void> {
  const { chat, myChatMember } = ctx;
  if (chat === undefined || myChatMember === undefined) return;
  const chatId = String(chat.id);
  if (moves.isMoved(chatId)) return;
  const frame = ctx.chatFrame ?? { privacy: 'soft', settings: readChatSettings({}) };
  const event = `${kind}:${chatId}:${myChatMember.date}:${ctx.update.update_id}`;
  const now = deps.now();
  const isNewForm = kind === 'hello' && chat.type === 'supergroup';
  const notBefore = isNewForm ? new Date(now.getTime() + MOVE_NEWS_MS).toISOString() : undefined;
  const view = viewOf(ctx, kind, abilities, frame);
  const told = await deps.store.enqueue(
    [outboxMessage(event, { chatId }, view, notBefore)],
    now.toISOString(),
  );
  if (told.isErr()) logUnstored(deps.log, ctx, told.error.message);
  moves.greeted(chatId, event);
  deps.wakeOutbox();
}

async function forget(deps: BotDeps, ctx: BotContext, chatId: ChatId): Promise<void> {
  const gone = await deps.store.forgetChat(chatId);
  if (gone.isErr()) logUnstored(deps.log, ctx, gone.error.message);
  deps.settings.forgetChat(chatId);
}

async function move(
  deps: BotDeps,
  moves: RecentMoves,
  ctx: BotContext,
  { from, to }: { readonly from: ChatId; readonly to: ChatId },
): Promise<void> {
  moves.moved(to);
  const event = moves.greetingOf(to);
  if (event !== undefined) await deps.store.markTold(event, to, deps.now().toISOString());
  const moved = await deps.store.migrateChat(from, to);
  if (moved.isErr()) logUnstored(deps.log, ctx, moved.error.message);
  for (const chatId of [from, to]) deps.settings.forgetChat(chatId);
}

async function setUp(deps: BotDeps, ctx: BotContext, setting: 'language' | 'autoDelete'): Promise<void> {
  const { chatFrame, chat, from } = ctx;
  if (chatFrame === undefined || chat === undefined || from === undefined) return;
  const chatId = String(chat.id);
  const act = { by: String(from.id), chatId, at: deps.now().toISOString() };
  const saved = await deps.settings.changeChat(chatId, nextSetting(chatFrame, setting), act);
  if (saved.isErr()) {
    logUnstored(deps.log, ctx, saved.error.message);
    await editView(ctx, ctx.locale.storeUnavailable);
  } else await editGreeting(ctx, saved.value);
}

function isIn(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
}

function isBetter(before: Abilities, after: Abilities): boolean {
  return (after.reads && !before.reads) || (after.deletes && !before.deletes);
}

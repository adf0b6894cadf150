import { Composer, GrammyError } from 'grammy';
import { GROUP_PREFIX, unpackGroup } from '../callback-data/group.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { joinBoard } from '../usecases/groups/join-board.ts';
import { storeUnavailable } from '../usecases/store-unavailable.ts';
import { type JoinAnswer, joinLink, joinText, joinView } from '../views/groups.ts';

const LINK = /^join_(-\d{1,18})$/;
/** Letters of an alert, as Telegram wants it. */
const ALERT = 200;

/** Who joins a group's boards by a button or a link, and who leaves them with the group. */
export function groupMembersFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('start', async (ctx, next) => {
    const [, chatId] = LINK.exec(ctx.match.trim()) ?? [];
    if (isGroup(ctx) || chatId === undefined) return next();
    const { answer, group, found } = await joinFromPrivate(deps, ctx, chatId);
    await sendView(ctx, joinView(ctx.locale, answer, group, found));
  });

  feature.callbackQuery(new RegExp(`^${GROUP_PREFIX}:(?:join$|-)`), async (ctx) => {
    const button = unpackGroup(ctx.callbackQuery.data);
    if (button?.kind === 'join_from_private') {
      const { answer, group, found } = await joinFromPrivate(deps, ctx, button.chatId);
      await editView(ctx, joinView(ctx.locale, answer, group, found));
      await ctx.answerCallbackQuery();
    } else if (button?.kind === 'join' && isGroup(ctx) && ctx.chat !== undefined) {
      const answer = await join(deps, ctx, ctx.chat.id);
      const { text } = joinText(ctx.locale, answer, ctx.chat.title ?? '');
      // Who has no agent yet is led to the private chat, where the same is said with room for a paste.
      await ctx.answerCallbackQuery(
        answer.kind === 'no_agents'
          ? { url: joinLink(ctx.me.username, String(ctx.chat.id)) }
          : { text: text.slice(0, ALERT), show_alert: true },
      );
    } else await ctx.answerCallbackQuery({ text: ctx.locale.buttonStale });
  });

  // Telegram tells the first only to administrators, the second only in small groups.
  feature.on('chat_member', async (ctx) => {
    const { new_chat_member: member } = ctx.chatMember;
    const isGone =
      member.status === 'restricted' ? !member.is_member : ['left', 'kicked'].includes(member.status);
    if (isGone && isGroup(ctx)) await leave(deps, ctx, ctx.chat.id, member.user.id);
  });
  feature.on('message:left_chat_member', async (ctx) => {
    const { id } = ctx.msg.left_chat_member;
    if (id !== ctx.me.id && isGroup(ctx)) await leave(deps, ctx, ctx.chat.id, id);
  });

  return feature;
}

async function join(deps: BotDeps, ctx: BotContext, chatId: number): Promise<JoinAnswer> {
  const { from } = ctx;
  if (from === undefined || !(await deps.rights.isMemberOf(ctx, chatId, from.id)))
    return { kind: 'not_member' };
  const chat = await deps.settings.chat(String(chatId));
  if (chat.isErr()) {
    logUnstored(deps.log, ctx, chat.error.message);
    return storeUnavailable(chat.error);
  }
  const outcome = await joinBoard(deps.store, {
    userId: String(from.id),
    chatId: String(chatId),
    at: deps.now().toISOString(),
    faction: chat.value.settings.faction,
  });
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  return outcome;
}

interface Joining {
  readonly answer: JoinAnswer;
  /** The group's title. */
  readonly group: string;
  /** Its id now: a link may be older than its supergroup. */
  readonly found: string;
}

async function joinFromPrivate(deps: BotDeps, ctx: BotContext, chatId: string): Promise<Joining> {
  try {
    const chat = await ctx.api.getChat(chatId);
    if (chat.type !== 'group' && chat.type !== 'supergroup')
      return { answer: { kind: 'gone' }, group: '', found: chatId };
    return { answer: await join(deps, ctx, chat.id), group: chat.title, found: String(chat.id) };
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const moved = error.parameters.migrate_to_chat_id;
    if (moved !== undefined && String(moved) !== chatId) return joinFromPrivate(deps, ctx, String(moved));
    return { answer: { kind: 'gone' }, group: '', found: chatId };
  }
}

async function leave(deps: BotDeps, ctx: BotContext, chatId: number, userId: number): Promise<void> {
  const left = await deps.store.leaveChat(String(userId), String(chatId));
  if (left.isErr()) logUnstored(deps.log, ctx, left.error.message);
}

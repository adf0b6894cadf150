import type { BoardScope, ChatId } from '@prime-tally/stats-core/ports';
import { type BoardLink, packBoardLink } from '../callback-data/board-link.ts';
import type { BoardFilter } from '../callback-data/filter.ts';
import type { View } from '../views/view.ts';
import { isGroup } from './chat.ts';
import { chatIdNow } from './chat-id-now.ts';
import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';
import { logUnstored } from './log-unstored.ts';

/** Where a board is shown that somebody asks for, or what is said instead. */
export type BoardPlace =
  | {
      readonly kind: 'shown';
      readonly where: BoardFilter['where'];
      readonly scope: BoardScope;
      /** IANA; whose calendar counts. */
      readonly zone: string;
      /** Stats of the first boards, where the group has chosen. */
      readonly stats?: readonly string[];
    }
  | { readonly kind: 'said'; readonly view: View };

/** What somebody asks for, and where. */
export type BoardAsked = Omit<BoardLink, 'chatId'> & Pick<BoardFilter, 'where'>;

/**
 * What a button's or a command's place means here. Strict groups show no board at all but a link to theirs, in private
 * and to members alone; so does a group of which nobody can tell whether it is strict.
 */
export async function boardPlaceOf(deps: BotDeps, ctx: BotContext, asked: BoardAsked): Promise<BoardPlace> {
  const { where } = asked;
  const everywhere = { kind: 'shown', where: 'everywhere', scope: { kind: 'everywhere' } } as const;
  // A group's calendar is the same for all its members.
  const zone = ctx.chatFrame?.settings.zone ?? ctx.zone ?? 'UTC';
  if (isGroup(ctx) && ctx.chat !== undefined) {
    const { chatFrame } = ctx;
    const chatId = String(ctx.chat.id);
    if (chatFrame === undefined) return { kind: 'said', view: ctx.locale.storeUnavailable };
    if (chatFrame.privacy === 'strict') return { kind: 'said', view: strictView(ctx, chatId, asked) };
    const ofGroup = { zone, ...statsIn(chatFrame) };
    if (where === 'everywhere') return { ...everywhere, ...ofGroup };
    if (where === 'here') return { kind: 'shown', where, scope: { kind: 'chat', chatId }, ...ofGroup };
    return { kind: 'said', view: ctx.locale.board.membersOnly };
  }
  if (where === 'everywhere' || where === 'here') return { ...everywhere, zone };
  return inPrivate(deps, ctx, await chatIdNow(ctx, where.chatId));
}

/** A group's boards in the private chat, by the group's own choice of boards. */
async function inPrivate(
  { rights, settings, log }: BotDeps,
  ctx: BotContext,
  chatId: ChatId,
): Promise<BoardPlace> {
  const isMember =
    ctx.chat?.type === 'private' &&
    ctx.from !== undefined &&
    (await rights.isMemberOf(ctx, Number(chatId), ctx.from.id));
  if (!isMember) return { kind: 'said', view: ctx.locale.board.membersOnly };
  const frame = await settings.chat(chatId);
  if (frame.isErr()) {
    logUnstored(log, ctx, frame.error.message);
    return { kind: 'said', view: ctx.locale.storeUnavailable };
  }
  return {
    kind: 'shown',
    where: { chatId },
    scope: { kind: 'chat', chatId },
    zone: frame.value.settings.zone ?? ctx.zone ?? 'UTC',
    ...statsIn(frame.value),
  };
}

function statsIn({ settings: { stats } }: NonNullable<BotContext['chatFrame']>): {
  readonly stats?: readonly string[];
} {
  return stats === undefined ? {} : { stats };
}

function strictView({ locale, me }: BotContext, chatId: ChatId, { where: _, ...asked }: BoardAsked): View {
  const url = `https://t.me/${me.username}?start=${packBoardLink({ ...asked, chatId })}`;
  return { ...locale.board.strict, keyboard: [[{ text: locale.board.openPrivate, url }]] };
}

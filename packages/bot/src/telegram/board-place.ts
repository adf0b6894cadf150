import type { BoardScope, ChatId } from '@prime-tally/stats-core/ports';
import { type BoardFilter, packChat, unpackChat } from '../callback-data/filter.ts';
import type { View } from '../views/view.ts';
import { isGroup } from './chat.ts';
import type { BotContext } from './context.ts';
import type { BotDeps } from './deps.ts';

/** What a link to a group's boards in the private chat starts the bot with. */
const START_WORD = 'board_';

/** Where a board is shown that somebody asks for, or what is said instead. */
export type BoardPlace =
  | { readonly kind: 'shown'; readonly where: BoardFilter['where']; readonly scope: BoardScope }
  | { readonly kind: 'said'; readonly view: View };

/** The group that a link to its boards names. */
export function chatOfLink(payload: string): ChatId | undefined {
  return payload.startsWith(START_WORD) ? unpackChat(payload.slice(START_WORD.length)) : undefined;
}

/** What a button's or a command's place means here: strict groups show their boards in private, to members alone. */
export async function boardPlaceOf(
  { rights }: Pick<BotDeps, 'rights'>,
  ctx: BotContext,
  where: BoardFilter['where'],
): Promise<BoardPlace> {
  const everywhere = { kind: 'shown', where: 'everywhere', scope: { kind: 'everywhere' } } as const;
  if (where === 'everywhere' || ctx.chat === undefined) return everywhere;
  if (where === 'here') {
    if (!isGroup(ctx)) return everywhere;
    const chatId = String(ctx.chat.id);
    if (ctx.chatFrame?.privacy === 'strict') return { kind: 'said', view: strictView(ctx, chatId) };
    return { kind: 'shown', where, scope: { kind: 'chat', chatId } };
  }
  const { chatId } = where;
  const isMember =
    ctx.chat.type === 'private' &&
    ctx.from !== undefined &&
    (await rights.isMemberOf(ctx, Number(chatId), ctx.from.id));
  if (!isMember) return { kind: 'said', view: ctx.locale.board.membersOnly };
  return { kind: 'shown', where, scope: { kind: 'chat', chatId } };
}

function strictView({ locale, me }: BotContext, chatId: ChatId): View {
  const url = `https://t.me/${me.username}?start=${START_WORD}${packChat(chatId)}`;
  return { ...locale.board.strict, keyboard: [[{ text: locale.board.openPrivate, url }]] };
}

import type { UserId } from '@prime-tally/stats-core/ports';
import type { ChatMember } from 'grammy/types';
import { isGroup } from './chat.ts';
import type { BotContext } from './context.ts';
import { isAnonymous } from './sender.ts';

const KEPT_MS = 60_000;
const KEPT = 2_000;

/** How somebody stands to a group. */
type Standing = 'admin' | 'member' | 'none';

/** Who may administer what. */
export interface Rights {
  /** Whether the sender administers the group of the update: its creator and administrators, anonymous ones too. False in private. */
  isChatAdmin(ctx: BotContext): Promise<boolean>;
  /** Whether the user administers that group, asked of Telegram at most once a minute. False where the bot can't tell. */
  isAdminOf(ctx: BotContext, chatId: number, userId: number): Promise<boolean>;
  /** Whether the user is in that group at this moment: who left loses what is for members at once. False where the bot can't tell. */
  isMemberOf(ctx: BotContext, chatId: number, userId: number): Promise<boolean>;
  /** The people who administer that group, no bots; none where the bot can't tell. */
  adminsOf(ctx: BotContext, chatId: number): Promise<readonly UserId[]>;
  /** Who owns this instance. */
  readonly ownerIds: readonly UserId[];
  /** Whether the sender owns this instance. */
  isOwner(ctx: BotContext): boolean;
}

/** Rights by Telegram's word and the configured owners. `now` in ms. */
export function createRights(ownerIds: readonly string[], now: () => number): Rights {
  const known = new Map<string, { readonly standing: Standing; readonly until: number }>();

  const ask = (ctx: BotContext, chatId: number, userId: number): Promise<Standing> =>
    ctx.api.getChatMember(chatId, userId).then(standingIn, () => 'none' as const);
  const standingOf = async (ctx: BotContext, chatId: number, userId: number): Promise<Standing> => {
    const key = `${chatId}:${userId}`;
    const found = known.get(key);
    if (found && found.until > now()) return found.standing;
    const standing = await ask(ctx, chatId, userId);
    known.delete(key);
    known.set(key, { standing, until: now() + KEPT_MS });
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return standing;
  };
  const isAdminOf: Rights['isAdminOf'] = async (ctx, chatId, userId) =>
    (await standingOf(ctx, chatId, userId)) === 'admin';

  return {
    ownerIds,
    adminsOf: async (ctx, chatId) => {
      const found = await ctx.api.getChatAdministrators(chatId).catch(() => []);
      return found.filter(({ user }) => !user.is_bot).map(({ user }) => String(user.id));
    },
    isAdminOf,
    isMemberOf: async (ctx, chatId, userId) => (await ask(ctx, chatId, userId)) !== 'none',
    async isChatAdmin(ctx) {
      if (!isGroup(ctx) || ctx.chat === undefined) return false;
      // An anonymous administrator speaks as the group itself, for this group only.
      const message = ctx.msg;
      if (ctx.callbackQuery === undefined && message !== undefined && isAnonymous(message)) {
        return message.sender_chat?.id === ctx.chat.id;
      }
      return ctx.from !== undefined && isAdminOf(ctx, ctx.chat.id, ctx.from.id);
    },
    isOwner: (ctx) => ctx.from !== undefined && ownerIds.includes(String(ctx.from.id)),
  };
}

function standingIn(member: ChatMember): Standing {
  switch (member.status) {
    case 'creator':
    case 'administrator':
      return 'admin';
    case 'member':
      return 'member';
    case 'restricted':
      return member.is_member ? 'member' : 'none';
    default:
      return 'none';
  }
}

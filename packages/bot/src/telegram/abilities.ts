import type { ChatMember } from 'grammy/types';
import type { BotContext } from './context.ts';

/** What the bot may do in a group. */
export interface Abilities {
  /** Whether it sees what is not addressed to it. */
  readonly reads: boolean;
  /** Whether it may take messages of others away. */
  readonly deletes: boolean;
}

/** What a bot may do with this standing. `readsAll`: group privacy is off. */
export function abilitiesOf(member: ChatMember, readsAll: boolean): Abilities {
  if (member.status === 'creator') return { reads: true, deletes: true };
  if (member.status === 'administrator') return { reads: true, deletes: member.can_delete_messages };
  return { reads: readsAll, deletes: false };
}

/** Whether BotFather lets the bot read groups, asked anew: it may have been changed since the start. */
export async function readsAllGroups(ctx: BotContext): Promise<boolean> {
  return (await ctx.api.getMe()).can_read_all_group_messages;
}

/** What the bot may do in the group of the update now. */
export async function abilitiesHere(ctx: BotContext): Promise<Abilities> {
  return abilitiesOf(await ctx.getChatMember(ctx.me.id), await readsAllGroups(ctx));
}

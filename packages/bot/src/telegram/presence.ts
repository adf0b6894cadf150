import type { ChatId, Claims, Groups } from '@prime-tally/stats-core/ports';
import type { BotContext } from './context.ts';

/** Looks who of a board is still in its group: Telegram tells of those who leave only where the bot is an administrator. */
export interface Presence {
  /** Takes the agents of those who have left off the group's boards; each owner is asked about once a day. Answers with how many people have left. Never throws. */
  takeOffGone(ctx: BotContext, chatId: ChatId, agents: readonly string[]): Promise<number>;
}

const DAY_MS = 86_400_000;
/** Until somebody is asked about again that Telegram said nothing of. */
const HOUR_MS = 3_600_000;
const KEPT = 20_000;

/** Presence by Telegram's word. `now` in ms. */
export function createPresence(
  store: Pick<Claims, 'agentCard'> & Pick<Groups, 'leaveChat'>,
  now: () => number,
): Presence {
  const askedUntil = new Map<string, number>();

  const remember = (key: string, ms: number): void => {
    askedUntil.delete(key);
    askedUntil.set(key, now() + ms);
    const [oldest] = askedUntil.keys();
    if (askedUntil.size > KEPT && oldest !== undefined) askedUntil.delete(oldest);
  };

  /** Whether the agent's owner has left. */
  async function hasLeft(ctx: BotContext, chatId: ChatId, agent: string): Promise<boolean> {
    const key = `${chatId}:${agent}`;
    if ((askedUntil.get(key) ?? 0) > now()) return false;
    const card = await store.agentCard(agent);
    const ownerId = card.isOk() ? card.value?.ownerId : undefined;
    if (ownerId === undefined) return false;
    const member = await ctx.api.getChatMember(Number(chatId), Number(ownerId)).catch(() => undefined);
    remember(key, member === undefined ? HOUR_MS : DAY_MS);
    const isGone =
      member?.status === 'left' ||
      member?.status === 'kicked' ||
      (member?.status === 'restricted' && !member.is_member);
    if (!isGone) return false;
    const left = await store.leaveChat(ownerId, chatId);
    // Who joins again and posts is on the board at once, and is asked about anew.
    askedUntil.delete(key);
    return left.isOk() && left.value.agents > 0;
  }

  return {
    takeOffGone: async (ctx, chatId, agents) => {
      const gone = await Promise.all(agents.map((agent) => hasLeft(ctx, chatId, agent)));
      return gone.filter(Boolean).length;
    },
  };
}

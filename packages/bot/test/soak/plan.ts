import { exportText, throughChat } from '../support/export-text.ts';

/** How much happens. */
export interface PlanSize {
  readonly chats: number;
  readonly users: number;
  readonly updates: number;
  /** Whether Telegram delivers some out of their order; a poller never sees that. */
  readonly isReordered: boolean;
  readonly seed: number;
}

/** What an update is for. `hold`: another user's agent, whose owner is asked in private. */
export type Purpose = 'paste' | 'hold' | 'command' | 'chatter';

/** One update, as it is handed to the playground, in the order of handing over. */
export interface PlannedUpdate {
  readonly purpose: Purpose;
  readonly chatId: number;
  readonly messageId: number;
  /** Of the export. */
  readonly agent?: string;
  readonly takenAt?: string;
  /** Whom a hold asks. */
  readonly ownerId?: number;
  /** It was handed over before, under this or another number. */
  readonly isRepeat: boolean;
  readonly body: { readonly update_id: number; readonly message: Record<string, unknown> };
}

const FIRST_UPDATE = 1_000;
const SENT_AT = 1_767_225_600;
/** So far apart that none is the number of a message that the bot has sent meanwhile. */
const MESSAGE_STEP = 100_000;
/** Updates after which somebody's first export is surely stored. */
const SETTLED = 400;
const TALK = ['hello <b>everybody</b>', 'who is at the portal? _*🙂*_', '/roll@dice_bot', 'see you at 18:00'];
const COMMANDS = ['/mystats', '/top hacks', '/rank hacks', '/help'];

/** A day in the life of many groups: the same for the same seed. */
export function planOf({ chats, users, updates, isReordered, seed }: PlanSize): readonly PlannedUpdate[] {
  const random = randomOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const messages = new Map<number, number>();
  const posts = new Map<number, number>();
  const firstPost = new Map<number, number>();
  const asked = new Set<number>();
  const planned: PlannedUpdate[] = [];
  let updateId = FIRST_UPDATE;

  const add = (
    userId: number,
    chatId: number,
    text: string,
    more: Omit<PlannedUpdate, 'chatId' | 'messageId' | 'isRepeat' | 'body'>,
  ): void => {
    const messageId = (messages.get(chatId) ?? 0) + MESSAGE_STEP;
    messages.set(chatId, messageId);
    const name = { first_name: `Agent *${userId}* <i>_`, language_code: 'en' };
    const chat =
      chatId > 0
        ? { id: chatId, type: 'private', ...name }
        : { id: chatId, type: 'supergroup', title: 'G <b>' };
    const length = text.startsWith('/') ? (/^\S+/.exec(text)?.[0].length ?? 0) : 0;
    const message = {
      message_id: messageId,
      date: SENT_AT + updateId,
      chat,
      from: { id: userId, is_bot: false, ...name },
      text,
      ...(length > 0 && { entities: [{ type: 'bot_command', offset: 0, length }] }),
    };
    updateId += 1;
    planned.push({ ...more, chatId, messageId, isRepeat: false, body: { update_id: updateId, message } });
  };

  for (let at = 0; at < updates; at += 1) {
    const userId = 1 + below(users);
    // A fifth posts in private, all others in their one group.
    const home = userId % 5 === 0 ? userId : -1_001_000 - (userId % chats);
    const group = -1_001_000 - (userId % chats);
    const dice = random();
    const victim = 5 * (1 + below(Math.max(1, Math.floor(users / 5))));
    const isOld = (firstPost.get(victim) ?? Number.POSITIVE_INFINITY) + SETTLED < at;
    if (dice < 0.04 && isOld && victim !== userId && !asked.has(victim)) {
      asked.add(victim);
      const facts = { ...exportOf(victim, 900), agent: agentOf(victim) };
      add(userId, group, facts.text, { purpose: 'hold', ownerId: victim, agent: facts.agent });
    } else if (dice < 0.6) {
      const post = posts.get(userId) ?? 0;
      posts.set(userId, post + 1);
      if (post === 0) firstPost.set(userId, at);
      const { text, takenAt } = exportOf(userId, post);
      add(userId, home, text, { purpose: 'paste', agent: agentOf(userId), takenAt });
    } else if (dice < 0.75) add(userId, home, COMMANDS[below(COMMANDS.length)] ?? '', { purpose: 'command' });
    else add(userId, group, TALK[below(TALK.length)] ?? '', { purpose: 'chatter' });

    const last = planned.at(-1);
    if (last === undefined) continue;
    if (random() < 0.02) planned.push({ ...last, isRepeat: true });
    if (random() < 0.01) {
      updateId += 1;
      planned.push({ ...last, isRepeat: true, body: { ...last.body, update_id: updateId } });
    }
    const [one, other] = [planned.at(-2), planned.at(-1)];
    if (isReordered && one !== undefined && other !== undefined && random() < 0.05) {
      planned.splice(-2, 2, other, one);
    }
  }
  return planned;
}

function agentOf(userId: number): string {
  return `Soak${userId}`;
}

function exportOf(userId: number, post: number): { readonly text: string; readonly takenAt: string } {
  const date = new Date(Date.UTC(2024, 0, 1 + post)).toISOString().slice(0, 10);
  const text = exportText({ agent: agentOf(userId), date, time: '12:00:00', stats: { Hacks: 3_000 + post } });
  return { text: throughChat(text), takenAt: `${date}T12:00:00` };
}

/** Numbers from 0 to 1 that look random: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

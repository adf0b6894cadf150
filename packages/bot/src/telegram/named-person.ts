import type { User } from 'grammy/types';
import type { BotContext } from './context.ts';
import { isAnonymous, nameOf } from './sender.ts';

/** Somebody whom a command is about. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Remembers whose `@names` went by, since Telegram never tells a bot whose one is. */
export interface SeenPeople {
  note(user: User | undefined): void;
  byUsername(username: string): NamedPerson | undefined;
}

const SEEN = 5_000;
const NAME_LENGTH = 40;

/** Remembers the last 5,000 people, in this process alone. */
export function createSeenPeople(): SeenPeople {
  const people = new Map<string, NamedPerson>();
  const usernames = new Map<string, string>();
  return {
    note(user) {
      if (user?.username === undefined || user.is_bot) return;
      const username = user.username.toLowerCase();
      const id = String(user.id);
      const former = usernames.get(id);
      if (former !== undefined && former !== username) people.delete(former);
      people.delete(username);
      people.set(username, namedPersonOf(user));
      usernames.set(id, username);
      const [oldest] = people;
      if (people.size <= SEEN || oldest === undefined) return;
      people.delete(oldest[0]);
      usernames.delete(oldest[1].id);
    },
    byUsername: (username) => people.get(username.toLowerCase()),
  };
}

/** Whom the words after a command name (`@name`, a tapped name, an id), or whose message it answers; never a bot, never a chat. */
export function namedPersonIn(ctx: BotContext, seen: SeenPeople, words: string): NamedPerson | undefined {
  const tapped = ctx.msg?.entities?.find((entity) => entity.type === 'text_mention');
  if (tapped?.type === 'text_mention') return tapped.user.is_bot ? undefined : namedPersonOf(tapped.user);
  const word = words.trim().split(/\s+/)[0] ?? '';
  if (word.startsWith('@')) return seen.byUsername(word.slice(1));
  if (/^[1-9]\d{0,18}$/.test(word)) return { id: word, name: word };
  if (word !== '') return undefined;
  const answered = ctx.msg?.reply_to_message;
  // Hint: in a topic, what answers nothing answers the message that opened the topic.
  if (answered === undefined || answered.forum_topic_created !== undefined) return undefined;
  if (answered.from === undefined || answered.from.is_bot || isAnonymous(answered)) return undefined;
  return namedPersonOf(answered.from);
}

function namedPersonOf(user: User): NamedPerson {
  return { id: String(user.id), name: nameOf(user).slice(0, NAME_LENGTH) || String(user.id) };
}

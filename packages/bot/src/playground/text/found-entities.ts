import type { MessageEntity } from 'grammy/types';

const PATTERNS: readonly (readonly ['bot_command' | 'mention' | 'hashtag' | 'url' | 'email', RegExp])[] = [
  ['url', /(?<![\w@])(?:https?:\/\/|www\.|t\.me\/)[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}]/gi],
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})*\.[a-z]{2,24}(?!\w)/gi],
  ['bot_command', /(?<![\w/<>@.:])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g],
  ['mention', /(?<![\w/@.])@[A-Za-z0-9_]{3,32}(?!\w)/g],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
];

/**
 * The entities that Telegram finds by itself in a text: commands, mentions, hashtags, links, e-mail addresses.
 * Nothing that touches an entity of `taken` is reported. Ascending by offset.
 */
export function foundEntitiesOf(text: string, taken: readonly MessageEntity[]): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  return found.sort((left, right) => left.offset - right.offset);
}

/** Whether two entities share a unit of the text. */
export function overlaps(left: Span, right: Span): boolean {
  return left.offset < right.offset + right.length && right.offset < left.offset + left.length;
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

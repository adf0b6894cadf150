import type { ChatId } from '@prime-tally/stats-core/ports';

/** What a button under the bot's greeting does: to the group in which it is pressed, or from the private chat. */
export type GroupButton =
  | { readonly kind: (typeof IN_GROUP)[number] }
  /** Joins that group's boards, from the private chat. */
  | { readonly kind: 'join_from_private'; readonly chatId: ChatId };

const IN_GROUP = ['language', 'autoDelete', 'join'] as const;

/** First word of the family's data. */
export const GROUP_PREFIX = 'gr';

const SHAPE = /^gr:(?:(\w{1,20})|(-\d{1,18}))$/;

/** Button data of at most 64 bytes. */
export function packGroup(button: GroupButton): string {
  return `${GROUP_PREFIX}:${button.kind === 'join_from_private' ? button.chatId : button.kind}`;
}

/** The button, or nothing where the data are not what `packGroup` makes. */
export function unpackGroup(data: string): GroupButton | undefined {
  const [, name, chatId] = SHAPE.exec(data) ?? [];
  if (chatId !== undefined) return { kind: 'join_from_private', chatId };
  const kind = IN_GROUP.find((one) => one === name);
  return kind === undefined ? undefined : { kind };
}

import type { ChatId } from '@prime-tally/stats-core/ports';
import { packChat, unpackChat } from './filter.ts';

/** A page of the audit trail, of a chat or of everything; for the private chat. Whoever presses must have the power to see it. */
export interface AuditButton {
  /** Absent = of the whole instance. */
  readonly chatId?: ChatId;
  /** Absent = the newest page. */
  readonly before?: string;
}

/** First word of the family's data. */
export const AUDIT_PREFIX = 'au';

const SHAPE = /^au:([0-9a-z]{1,12})?:([1-9]\d{0,18})?$/;

/** Button data of at most 64 bytes. */
export function packAudit({ chatId, before }: AuditButton): string {
  return `${AUDIT_PREFIX}:${chatId === undefined ? '' : packChat(chatId)}:${before ?? ''}`;
}

/** The button, or nothing where the data are not what `packAudit` makes. */
export function unpackAudit(data: string): AuditButton | undefined {
  const [shape, chat, before] = SHAPE.exec(data) ?? [];
  const chatId = chat === undefined ? undefined : unpackChat(chat);
  if (shape === undefined || (chat !== undefined && chatId === undefined)) return undefined;
  return { ...(chatId !== undefined && { chatId }), ...(before !== undefined && { before }) };
}

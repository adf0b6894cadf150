import type { Faction } from '@prime-tally/stats-core';
import type { ChatId, Instant, SourceRef, UserId } from '@prime-tally/stats-core/ports';

/** A text that somebody posted. */
export interface Paste {
  readonly text: string;
  readonly userId: UserId;
  /** The group it was posted in; absent in private. */
  readonly chatId?: ChatId;
  /** Forwarded from somebody else: it can't speak for that agent. */
  readonly isForeign: boolean;
  readonly source: Omit<SourceRef, 'ordinal'>;
  readonly receivedAt: Instant;
  /** IANA: the poster's, else the chat's. */
  readonly zone?: string;
  /** The only faction that the chat takes. */
  readonly onlyFaction?: Faction;
  /** The text is as long as a message can be, nearly or wholly: what follows may be missing, and then digits of the last number too. */
  readonly limit?: 'near' | 'reached' | undefined;
}

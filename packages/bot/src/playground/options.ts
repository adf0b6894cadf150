import type { BotIdentity } from './state.ts';

/** What a playground is made of. */
export interface PlaygroundOptions {
  /** The token that the bot must call with, such as `42:playground`. */
  readonly token: string;
  readonly bot: BotIdentity;
  /** The playground's clock, Unix time in milliseconds; `Date.now` unless given. */
  readonly now?: () => number;
  /** Message ids go on from here, so that a new playground on an old database gives none twice; 0 unless given. */
  readonly lastMessageId?: number;
  /** What `getMe` tells; false unless given, as BotFather has it. */
  readonly canReadAllGroupMessages?: boolean;
  /** How long a driving call waits for the bot; 10,000 unless given. */
  readonly sendTimeoutMs?: number;
  /** First pause before a failed webhook delivery is repeated; 500 unless given. */
  readonly webhookRetryMs?: number;
}

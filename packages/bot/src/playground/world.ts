import type { Params } from './api/params.ts';
import type { PlaygroundState } from './state.ts';
import type { LongPoll } from './updates/long-poll.ts';
import type { Outcomes } from './updates/outcomes.ts';
import type { UpdateQueue } from './updates/queue.ts';
import type { WebhookPump } from './updates/webhook-pump.ts';

/** The parts of one playground. */
export interface World {
  readonly state: PlaygroundState;
  readonly queue: UpdateQueue;
  readonly outcomes: Outcomes;
  readonly longPoll: LongPoll;
  readonly pump: WebhookPump;
}

/** One Bot API call. */
export interface Call extends World {
  readonly params: Params;
  /** The update on whose behalf the bot calls, if it says so. */
  readonly updateId?: number;
  /** Is aborted when the bot hangs up. */
  readonly signal: AbortSignal;
}

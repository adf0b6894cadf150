import { err, ok } from 'neverthrow';
import { type ApiResult, failureOf } from '../api/failure.ts';
import type { QueuedUpdate, UpdateQueue } from './queue.ts';

/** What `getUpdates` was asked for. */
interface PollRequest {
  readonly limit: number;
  readonly timeoutSeconds: number;
  /** Ends the poll when the bot hangs up. */
  readonly signal: AbortSignal;
}

/** The one poll that may be open at a time. */
export interface LongPoll {
  /** Answers at once if updates wait, else when one comes or the time is over. Ends the poll that was open. */
  poll(request: PollRequest): Promise<ApiResult<readonly QueuedUpdate[]>>;
  /** Ends an open poll with 409, naming the method that did it. */
  interrupt(method: 'getUpdates' | 'setWebhook'): void;
  /** Ends an open poll with an empty answer. */
  close(): void;
}

const OTHER_POLLER = 'request; make sure that only one bot instance is running';

/** A long poll on that queue. */
export function createLongPoll(queue: UpdateQueue): LongPoll {
  let open: ((result: ApiResult<readonly QueuedUpdate[]>) => void) | undefined;

  function interrupt(method: 'getUpdates' | 'setWebhook'): void {
    const by = method === 'getUpdates' ? `other getUpdates ${OTHER_POLLER}` : 'setWebhook request';
    open?.(err(failureOf(409, `Conflict: terminated by ${by}`)));
  }

  return {
    interrupt,
    close: () => open?.(ok([])),
    poll({ limit, timeoutSeconds, signal }) {
      interrupt('getUpdates');
      const waiting = queue.peek(limit);
      if (waiting.length > 0 || timeoutSeconds === 0 || signal.aborted) return Promise.resolve(ok(waiting));
      return new Promise((resolve) => {
        const end = (result: ApiResult<readonly QueuedUpdate[]>) => {
          clearTimeout(timer);
          stopListening();
          signal.removeEventListener('abort', hangUp);
          if (open === end) open = undefined;
          resolve(result);
        };
        const hangUp = () => end(ok([]));
        const timer = setTimeout(hangUp, timeoutSeconds * 1000);
        const stopListening = queue.onPush(() => end(ok(queue.peek(limit))));
        signal.addEventListener('abort', hangUp);
        open = end;
      });
    },
  };
}

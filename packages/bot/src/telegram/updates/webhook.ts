import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../../log.ts';
import { drained } from './intake.ts';

/** How many deliveries Telegram may have under way at once. */
export const MAX_CONNECTIONS = 40;

/** Beyond what Telegram may have under way: what it has given up waiting for is still being handled. */
const MOST_AT_ONCE = 2 * MAX_CONNECTIONS;
const LARGEST_BODY = 1_048_576;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** Where Telegram delivers updates. */
export interface Webhook {
  /** Of the address, with the slash before it. */
  readonly path: string;
  /** Turns away what is too large to be an update. */
  readonly limit: ReturnType<typeof bodyLimit>;
  /** Answers 200 to an update once it is handled; all else is not confirmed, so that Telegram delivers it again. */
  readonly deliver: (c: Context) => Promise<Response>;
  /** Hands deliveries to the bot from now on; before, they are put off. */
  open(handle: (update: Update) => Promise<void>): void;
  /** Puts off all further deliveries, and waits for those that are being handled (10 s at most). Idempotent. */
  stop(): Promise<void>;
}

/** A webhook at that address, for whoever knows the secret. */
export function createWebhook(options: {
  readonly url: string;
  readonly secret: string;
  readonly log: Log;
}): Webhook {
  const { log } = options;
  const secret = digestOf(options.secret);
  let handle: ((update: Update) => Promise<void>) | undefined;
  let busy = 0;
  return {
    path: new URL(options.url).pathname,
    limit: bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('too large', 413) }),
    async deliver(c) {
      // Hint: digests are of one length, which the comparison needs, and tell nothing by the time that it takes.
      if (!timingSafeEqual(digestOf(c.req.header(SECRET_HEADER) ?? ''), secret)) return c.text('who?', 401);
      if (handle === undefined || busy >= MOST_AT_ONCE) return c.text('later', 503);
      busy += 1;
      let update: Update | undefined;
      try {
        update = updateIn(await c.req.text());
        if (update === undefined) return c.text('no update', 400);
        await handle(update);
        return c.body(null, 200);
      } catch (error) {
        log.error({ updateId: update?.update_id, err: error }, 'update failed outside the error boundary');
        return c.text('failed', 500);
      } finally {
        busy -= 1;
      }
    },
    open(by) {
      handle = by;
    },
    async stop() {
      handle = undefined;
      const left = await drained(() => busy);
      if (left > 0) log.warn({ updates: left }, 'stopped before these updates were done; they come again');
    },
  };
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The update in a body; Telegram alone knows the secret, so that its shape is believed. */
function updateIn(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const isUpdate =
      typeof value === 'object' &&
      value !== null &&
      'update_id' in value &&
      Number.isSafeInteger(value.update_id);
    return isUpdate ? (value as Update) : undefined;
  } catch {
    return undefined;
  }
}

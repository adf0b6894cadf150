import { run } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import type { BotContext } from './context.ts';

/** Kinds of updates that the features handle; Telegram keeps all others. */
const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;

const DRAIN_MS = 10_000;
const CONFIRM_MS = 3_000;

interface FetchArgs {
  readonly offset: number;
  readonly limit: number;
  readonly timeout: number;
}

type FetchSignal = NonNullable<Parameters<Bot['api']['getUpdates']>[1]>;

/** A running long poll. */
export interface Polling {
  /** Rejects when Telegram refuses for good: the token is wrong (401) or another process polls with it (409). Pending while all is well and after `stop`. */
  readonly failed: Promise<never>;
  /** Fetches no more, waits for the updates it has taken (10 s at most) and tells Telegram that they are done. Idempotent. */
  stop(): Promise<void>;
}

/** Fetches updates and hands them to the bot, concurrently. */
export function startPolling(bot: Bot<BotContext>, log: Log): Polling {
  let lastUpdateId: number | undefined;
  const handle = run(
    {
      init: () => bot.init(),
      handleUpdate: (update: Update) => {
        lastUpdateId = Math.max(lastUpdateId ?? 0, update.update_id);
        return bot.handleUpdate(update);
      },
      errorHandler: (error: unknown) => log.error({ err: error }, 'update failed outside the error boundary'),
      api: {
        getUpdates: async (args: FetchArgs, signal: FetchSignal) => {
          try {
            return await bot.api.getUpdates({ ...args, allowed_updates: ALLOWED_UPDATES }, signal);
          } catch (error) {
            if (!signal.aborted) log.warn({ err: error }, 'could not fetch updates');
            throw error;
          }
        },
      },
    },
    { runner: { silent: true } },
  );
  const stopOnce = async (): Promise<void> => {
    await handle.stop();
    const deadline = Date.now() + DRAIN_MS;
    while (handle.size() > 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 10));
    if (handle.size() > 0) log.warn({ updates: handle.size() }, 'stopped before these updates were done');
    // Hint: the runner confirms a batch with its next fetch; without this one Telegram would send it again after a restart.
    if (lastUpdateId === undefined) return;
    const confirmed = { offset: lastUpdateId + 1, limit: 1, timeout: 0 };
    await bot.api.getUpdates(confirmed, AbortSignal.timeout(CONFIRM_MS) as FetchSignal);
  };
  let stopped: Promise<void> | undefined;
  return {
    failed: new Promise((_, reject) => {
      handle.task()?.catch(reject);
    }),
    stop: () => {
      stopped ??= stopOnce();
      return stopped;
    },
  };
}

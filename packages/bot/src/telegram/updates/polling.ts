import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../../log.ts';
import type { BotContext } from '../context.ts';
import { refusalOf } from '../refusal.ts';
import { ALLOWED_UPDATES } from './allowed.ts';
import { drained, type Intake } from './intake.ts';
import { createUpdateWindow } from './window.ts';

const BATCH = 100;
const POLL_SECONDS = 30;
const CONFIRM_MS = 3_000;
/** How long one update may be handled before the next fetch, which brings it once more. */
const HEAD_START_MS = 5;
/** The same for many. */
const LONGEST_HEAD_START_MS = 50;
/** The same where nothing new has come for long. */
const LONGEST_PAUSE_MS = 250;
const LONGEST_OUTAGE_PAUSE_MS = 30_000;

type FetchSignal = NonNullable<Parameters<Bot['api']['getUpdates']>[1]>;

/**
 * Fetches updates and hands them to the bot, side by side. An update is confirmed to Telegram once it is handled, so that
 * a crash repeats rather than loses; those that come along meanwhile are handled none the less.
 */
export function startPolling(bot: Bot<BotContext>, log: Log): Intake {
  const window = createUpdateWindow(() => performance.now());
  const ended = new AbortController();
  let finished = (): void => {};

  const fetchUpdates = (more: { readonly limit: number; readonly timeout: number }, signal: AbortSignal) =>
    bot.api.getUpdates(
      { ...more, offset: window.offset(), allowed_updates: ALLOWED_UPDATES },
      // Node's signal does what grammY's own type of one asks for.
      signal as FetchSignal,
    );

  /** Resolves when an update is finished, when the time is over, or when all ends. */
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        ended.signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      finished = end;
      ended.signal.addEventListener('abort', end);
    });

  const handle = async (update: Update): Promise<void> => {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      log.error({ updateId: update.update_id, err: error }, 'update failed outside the error boundary');
    } finally {
      window.finish(update.update_id);
      finished();
    }
  };

  /** Waits until all is handled, for some time only. */
  const rest = async (ms: number): Promise<void> => {
    const until = performance.now() + ms;
    for (let left = ms; window.busy() > 0 && left > 0; left = until - performance.now()) {
      if (ended.signal.aborted) return;
      await pause(left);
    }
  };

  const loop = async (): Promise<void> => {
    await bot.init();
    let outages = 0;
    let idle = 0;
    while (!ended.signal.aborted) {
      try {
        const updates = await fetchUpdates({ limit: BATCH, timeout: POLL_SECONDS }, ended.signal);
        outages = 0;
        const fresh = updates.filter(({ update_id }) => window.take(update_id));
        for (const update of fresh) void handle(update);
        idle = fresh.length > 0 ? 0 : idle + 1;
        const headStart = Math.min(HEAD_START_MS * window.busy(), LONGEST_HEAD_START_MS);
        await rest(Math.max(headStart, idle > 0 ? Math.min(HEAD_START_MS * 2 ** idle, LONGEST_PAUSE_MS) : 0));
      } catch (error) {
        if (ended.signal.aborted) return;
        log.warn({ err: error }, 'could not fetch updates');
        if (refusalOf(error) !== undefined) throw error;
        outages += 1;
        await pause(outagePauseOf(error, outages));
      }
    }
  };

  const running = loop();
  const stopOnce = async (): Promise<void> => {
    ended.abort();
    await running.catch(() => {});
    const left = await drained(window.busy);
    if (left > 0) log.warn({ updates: left }, 'stopped before these updates were done; they come again');
    if (window.offset() === 0) return;
    await fetchUpdates({ limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_MS));
  };
  let stopped: Promise<void> | undefined;
  return {
    failed: new Promise((_, reject) => {
      running.catch(reject);
    }),
    stop: () => {
      stopped ??= stopOnce();
      return stopped;
    },
  };
}

function outagePauseOf(error: unknown, outages: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  if (asked !== undefined) return asked * 1_000;
  return Math.min(100 * 2 ** outages, LONGEST_OUTAGE_PAUSE_MS);
}

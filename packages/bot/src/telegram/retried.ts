import { setTimeout as delay } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { HttpError, type Transformer } from 'grammy';

/** The bot needs these to start at all. */
const NEEDED: ReadonlySet<string> = new Set(['getMe', 'setWebhook', 'deleteWebhook', 'setMyCommands']);

/** Pauses before a call that Telegram or the network failed is made again, in ms. */
const PAUSES_MS = [300, 1_500, 4_000, 10_000];
/** Longer than this no reply waits: a whole chat would wait with it. */
const LONGEST_FLOOD_MS = 15_000;

const patient = autoRetry({ maxDelaySeconds: 300 });

/**
 * Calls again what a flood limit (429), a failing Telegram (5xx) or a lost connection stopped: without end for what the bot needs to start, for
 * some seconds for all else. The intake repeats `getUpdates` itself.
 */
export const retried: Transformer = async (prev, method, payload, signal) => {
  if (method === 'getUpdates') return prev(method, payload, signal);
  if (NEEDED.has(method)) return patient(prev, method, payload, signal);
  for (const pauseMs of PAUSES_MS) {
    let wait = pauseMs;
    try {
      const answer = await prev(method, payload, signal);
      if (answer.ok) return answer;
      const asked = answer.parameters?.retry_after;
      if (asked === undefined ? answer.error_code < 500 : asked * 1_000 > LONGEST_FLOOD_MS) return answer;
      wait = asked === undefined ? pauseMs : asked * 1_000;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
    }
    await delay(wait);
  }
  return prev(method, payload, signal);
};

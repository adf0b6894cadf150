import type { Bot } from 'grammy';
import type { Log } from '../log.ts';
import { registerCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import { type Polling, startPolling } from './polling.ts';

const SLOW_MS = 10_000;

/** Introduces the bot to Telegram and polls for updates. Waits as long as Telegram can't be reached; rejects where it refuses. */
export async function runBot(bot: Bot<BotContext>, log: Log): Promise<Polling> {
  const slow = setTimeout(() => log.warn('Telegram does not answer yet; still trying'), SLOW_MS);
  try {
    await bot.init();
    // Telegram gives no updates to a poller while a webhook is set.
    await bot.api.deleteWebhook();
    await registerCommands(bot.api);
  } finally {
    clearTimeout(slow);
  }
  return startPolling(bot, log);
}

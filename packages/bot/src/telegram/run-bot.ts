import type { Bot } from 'grammy';
import type { Log } from '../log.ts';
import { registerCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import { ALLOWED_UPDATES } from './updates/allowed.ts';
import type { Intake } from './updates/intake.ts';
import { startPolling } from './updates/polling.ts';
import { MAX_CONNECTIONS, type Webhook } from './updates/webhook.ts';

const SLOW_MS = 10_000;

/** A webhook with what Telegram is told of it. */
export interface WebhookSetting {
  readonly url: string;
  readonly secret: string;
  readonly webhook: Webhook;
}

/** How the bot is to run. */
export interface RunOptions {
  readonly log: Log;
  /** Decimal ids of the people who run this instance; they alone see its commands. */
  readonly ownerIds: readonly string[];
  /** Absent: it polls. */
  readonly setting?: WebhookSetting | undefined;
}

/** Introduces the bot to Telegram and takes updates. Waits as long as Telegram can't be reached; rejects where it refuses. */
export async function runBot(bot: Bot<BotContext>, { log, ownerIds, setting }: RunOptions): Promise<Intake> {
  const slow = setTimeout(() => log.warn('Telegram does not answer yet; still trying'), SLOW_MS);
  try {
    await bot.init();
    await registerCommands(bot.api, ownerIds, log);
    if (setting !== undefined) return await runWebhook(bot, setting);
    // Telegram gives no updates to a poller while a webhook is set.
    await bot.api.deleteWebhook();
  } finally {
    clearTimeout(slow);
  }
  return startPolling(bot, log);
}

/** Takes what Telegram delivers. The webhook stays set afterwards, so that Telegram keeps what comes in between. */
export async function runWebhook(
  bot: Bot<BotContext>,
  { url, secret, webhook }: WebhookSetting,
): Promise<Intake> {
  await bot.init();
  webhook.open((update) => bot.handleUpdate(update));
  await bot.api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MAX_CONNECTIONS,
  });
  return { failed: new Promise<never>(() => {}), stop: webhook.stop };
}

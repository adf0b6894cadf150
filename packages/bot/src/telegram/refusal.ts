import { GrammyError } from 'grammy';

/** In words for the operator, why Telegram will not work with this bot until somebody changes something; nothing for what may pass. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 401 || error.error_code === 404) {
    return "Telegram doesn't know this TELEGRAM_BOT_TOKEN. Copy it again from @BotFather.";
  }
  if (error.error_code === 409) {
    return 'Another process fetches the updates of this bot. Stop it, then start this one again.';
  }
  return undefined;
}

import { Bot } from 'grammy';
import { createPlayground, type Playground, type PlaygroundOptions } from '../../src/playground/index.ts';
import { createPlaygroundLink } from '../../src/telegram/playground-link.ts';
import { type Served, serveApp } from '../support/serve.ts';

export const TOKEN = '42:made-up';
const BOT = { id: 42, username: 'tally_test_bot', first_name: 'Tally' };
export const NIMBUS = { id: 7, name: 'Nimbus' };
export const QUILLON = { id: 8, name: 'Quillon' };

/** A playground on a free port with a real grammY bot that reports finished updates. */
export interface Stage extends Served {
  readonly playground: Playground;
  readonly bot: Bot;
  /** A raw Bot API call. */
  call(method: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** Serves a playground; the bot does what `behave` adds to it, but isn't started. */
export async function createStage(
  behave: (bot: Bot) => void = () => {},
  options: Partial<PlaygroundOptions> = {},
): Promise<Stage> {
  const playground = createPlayground({ token: TOKEN, bot: BOT, ...options });
  const served = await serveApp(playground.app);
  const link = createPlaygroundLink({ apiRoot: served.url, token: TOKEN });
  const bot = new Bot(TOKEN, { client: link.client });
  bot.catch(() => {
    // The link has reported the error to the playground, where the tests look for it.
  });
  async function call(method: string, body: object = {}) {
    const response = await fetch(`${served.url}/bot${TOKEN}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const running = new Set<Promise<void>>();
  bot.use(({ update }, next) => {
    const handled = link.observer.run(update.update_id, next).finally(() => running.delete(handled));
    running.add(handled);
    return handled;
  });
  behave(bot);
  return {
    ...served,
    playground,
    bot,
    call,
    async close() {
      await bot.stop();
      await Promise.allSettled(running);
      playground.close();
      await served.close();
    },
  };
}

/** Starts the bot by long polling and waits until it is ready. */
export function startPolling({ bot }: Stage): Promise<void> {
  return new Promise((resolve, reject) => {
    bot.start({ onStart: () => resolve() }).catch(reject);
  });
}

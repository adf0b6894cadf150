import { Hono } from 'hono';

/** The moments at which the bot called Telegram. */
export interface SentCalls {
  /** Before the playground's own app. */
  readonly app: Hono;
  /** When the next call of that method for that chat comes, on the clock of `performance`. */
  next(method: string, chatId: number): Promise<number>;
}

const LONGEST_MS = 30_000;

/** Watches the calls that go to the playground's app. */
export function watchCalls(playground: Hono): SentCalls {
  const waiting = new Map<string, (at: number) => void>();
  const app = new Hono();
  app.post('/:bot/:method', async (c, next) => {
    const at = performance.now();
    const method = c.req.param('method');
    if (method === 'sendMessage' || method === 'sendPhoto') {
      const body = await c.req.raw.clone().text();
      const chatId = /"chat_id":(-?\d+)|name="chat_id"\s+(-?\d+)/.exec(body);
      const key = `${method} ${chatId?.[1] ?? chatId?.[2]}`;
      waiting.get(key)?.(at);
      waiting.delete(key);
    }
    await next();
  });
  app.route('/', playground);
  return {
    app,
    next: (method, chatId) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No ${method} to ${chatId}`)), LONGEST_MS);
        waiting.set(`${method} ${chatId}`, (at) => {
          clearTimeout(timer);
          resolve(at);
        });
      }),
  };
}

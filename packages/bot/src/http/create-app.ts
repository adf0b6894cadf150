import type { Health } from '@prime-tally/stats-core/ports';
import { Hono } from 'hono';

/** What the pages tell about. */
export interface AppDeps {
  readonly store: Health;
  readonly version: string;
  /** Seconds since the process began. */
  readonly uptimeSeconds: () => number;
  /** The playground, mounted at the root, where there is one. */
  readonly playground?: Hono;
}

/** What the process serves: `/health` (503 while the database is down) and the playground. */
export function createApp({ store, version, uptimeSeconds, playground }: AppDeps): Hono {
  const app = new Hono();
  app.get('/health', async (c) => {
    const ping = await store.ping();
    const database = ping.match(
      (counts) => ({ ok: true, ...counts }),
      (issue) => ({ ok: false, code: issue.code }),
    );
    const body = { ok: database.ok, database, version, uptimeSeconds: Math.floor(uptimeSeconds()) };
    return c.json(body, database.ok ? 200 : 503);
  });
  if (playground !== undefined) app.route('/', playground);
  return app;
}

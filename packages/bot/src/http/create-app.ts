import type { Counts, Health } from '@prime-tally/stats-core/ports';
import { Hono } from 'hono';
import { ok } from 'neverthrow';
import type { Webhook } from '../telegram/updates/webhook.ts';

/** What the pages tell about. */
export interface AppDeps {
  readonly store: Health;
  readonly version: string;
  /** Seconds since the process began. */
  readonly uptimeSeconds: () => number;
  /** The playground, mounted at the root, where there is one. */
  readonly playground?: Hono;
  /** Where Telegram delivers updates, where it does. */
  readonly webhook?: Pick<Webhook, 'path' | 'limit' | 'deliver'>;
}

const COUNTED_SECONDS = 60;

/**
 * What the process serves: `/health` (503 while the database is down), the webhook and the playground. A probe costs one round trip;
 * the counts in its answer are up to a minute old, since exact ones cost more with every year.
 */
export function createApp({ store, version, uptimeSeconds, playground, webhook }: AppDeps): Hono {
  const app = new Hono();
  let last: { readonly at: number; readonly counts: Counts } | undefined;
  const countsOf = async (): ReturnType<Health['counts']> => {
    const at = uptimeSeconds();
    if (last !== undefined && at - last.at < COUNTED_SECONDS) return ok(last.counts);
    const counts = await store.counts();
    if (counts.isOk()) last = { at, counts: counts.value };
    return counts;
  };
  app.get('/health', async (c) => {
    const probe = await store.ping();
    const counts = probe.isOk() ? await countsOf() : probe;
    const database = counts.match(
      (found) => ({ ok: true, ...found }),
      (issue) => ({ ok: false, code: issue.code }),
    );
    const body = { ok: database.ok, database, version, uptimeSeconds: Math.floor(uptimeSeconds()) };
    return c.json(body, database.ok ? 200 : 503);
  });
  if (webhook !== undefined) app.post(webhook.path, webhook.limit, webhook.deliver);
  if (playground !== undefined) app.route('/', playground);
  return app;
}

import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A Hono app on a free port of this machine. */
export interface Served {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Hangs up on everybody and frees the port. */
  close(): Promise<void>;
}

/** Serves an app on 127.0.0.1 until it is closed. */
export async function serveApp(app: Hono): Promise<Served> {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { err, ok, type Result } from 'neverthrow';

/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A listening server. */
export interface Listening {
  /** The port in use, also where 0 asked for any. */
  readonly port: number;
  /** Ends open connections and stops. Idempotent. */
  close(): Promise<void>;
}

/** For answers that are under way when the server closes. */
const LAST_ANSWERS_MS = 200;

/** Listens, or says in words why it can't. */
export async function listen(app: Hono, { host, port }: Address): Promise<Result<Listening, string>> {
  const server = createAdaptorServer({ fetch: app.fetch });
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => resolve(undefined));
  });
  if (problem !== undefined) return err(messageOf(problem, { host, port }));
  const address = server.address();
  let closed: Promise<void> | undefined;
  return ok({
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => {
      closed ??= new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
      });
      return closed;
    },
  });
}

function messageOf(error: NodeJS.ErrnoException, { host, port }: Address): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or set PORT to another one.`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights. Set PORT to one above 1023.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `This machine has no address ${host}. Set HOST to 127.0.0.1 or 0.0.0.0.`;
  }
  return `Can't listen on ${host}:${port}: ${error.message}`;
}

/** How a browser or the bot on this machine reaches the server; no slash at the end. */
export function urlOf({ host, port }: Address): string {
  const local =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${local}:${port}`;
}

import { createServer, connect as dial, type Socket } from 'node:net';

/** A way to a database that can be made to swallow everything, as a host does that vanished without a goodbye. */
export interface Proxy {
  /** The same address by way of the proxy. */
  readonly url: string;
  /** From now on nothing passes, and nobody is told. */
  swallow(): void;
  close(): Promise<void>;
}

/** Opens a way to the database of this address. */
export async function openProxy(to: string): Promise<Proxy> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const server = createServer((near) => {
    const far = dial(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('data', (chunk) => {
        if (!isSwallowing) other.write(chunk);
      });
      one.on('close', () => {
        if (!isSwallowing) other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(to);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.href,
    swallow: () => {
      isSwallowing = true;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

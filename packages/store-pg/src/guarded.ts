import type { ClientLike, PoolLike } from './pool-like.ts';

const pools = new WeakSet<PoolLike>();
const clients = new WeakSet<ClientLike>();

/** The same pool, whose lost connections no longer end the process; the statement that meets one fails instead. */
// Hint: `pool.on('error')` alone is not enough. The pool stops listening while a client is lent out, and does so before
// the borrower hears of it, so that a goodbye of the server in the same packet finds nobody.
export function guarded<P extends PoolLike>(pool: P): P {
  if (!pools.has(pool)) {
    pools.add(pool);
    pool.on('error', () => {});
    pool.on('connect', guardClient);
  }
  return pool;
}

/** The same for one client, for those that were connected before their pool was guarded. */
export function guardClient(client: ClientLike): void {
  if (clients.has(client)) return;
  clients.add(client);
  client.on('error', () => {});
}

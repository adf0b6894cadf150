/** What the store uses of a `pg` client. */
export interface ClientLike {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** An error (or `true`) = throw the connection away. */
  release(failed?: Error | boolean): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** What the store uses of a `pg` pool. */
export interface PoolLike {
  connect(): Promise<ClientLike>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'connect', listener: (client: ClientLike) => void): unknown;
}

/** Server settings for a host with 1 GB: one pool's worth of connections, no helpers that idle in memory. */
export function settingsOf(
  major: number,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    listen_addresses: '127.0.0.1',
    // Passwords over TCP are the only way in: a socket file would need a folder that both users can enter.
    unix_socket_directories: '',
    max_connections: '20',
    shared_buffers: '32MB',
    max_wal_size: '256MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_parallel_workers_per_gather: '0',
    max_logical_replication_workers: '0',
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    fsync: 'on',
    ...more,
  };
}

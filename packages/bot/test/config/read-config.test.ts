import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';

describe('readConfig', () => {
  it('needs nothing: playground, embedded database, this machine only', () => {
    expect(readConfig({})._unsafeUnwrap()).toEqual({
      telegram: { mode: 'playground' },
      ownerIds: [],
      database: { kind: 'embedded', dataDir: './data' },
      port: 8080,
      host: '127.0.0.1',
      logLevel: 'info',
      maxLeaderboardSize: 50,
      cacheTimeoutSeconds: 300,
      keepTextsDays: 0,
      rateLimits: { perUser: 40, perChat: 120 },
    });
  });

  it('reads the owners, blanks or not', () => {
    expect(readConfig({ OWNER_IDS: '12345, 67890' })._unsafeUnwrap().ownerIds).toEqual(['12345', '67890']);
    expect(readConfig({ OWNER_IDS: '@ada' })._unsafeUnwrapErr()[0]?.name).toBe('OWNER_IDS');
  });

  it('names every bad variable at once', () => {
    const env = {
      TELEGRAM_BOT_TOKEN: 'secret',
      DATABASE_URL: 'mysql://x',
      PORT: '99999',
      LOG_LEVEL: 'loud',
      MAX_LEADERBOARD_SIZE: '0',
      CACHE_TIMEOUT: 'soon',
    };
    const issues = readConfig(env)._unsafeUnwrapErr();
    expect(issues.map((issue) => issue.name)).toEqual(Object.keys(env));
    expect(JSON.stringify(issues)).not.toContain('secret');
  });

  it('takes an empty variable for an absent one, as docker compose passes them', () => {
    const config = readConfig({ TELEGRAM_BOT_TOKEN: '', DATABASE_URL: ' ', PORT: '' })._unsafeUnwrap();
    expect(config).toMatchObject({
      telegram: { mode: 'playground' },
      database: { kind: 'embedded' },
      port: 8080,
    });
  });

  it('polls Telegram with a token', () => {
    const token = `123456:${'a'.repeat(35)}`;
    expect(readConfig({ TELEGRAM_BOT_TOKEN: token })._unsafeUnwrap().telegram).toEqual({
      mode: 'polling',
      token,
      apiRoot: 'https://api.telegram.org',
    });
  });

  it('prefers DATABASE_URL to the parts', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://a:b@c:5432/d', DB_HOST: 'h' })._unsafeUnwrap();
    expect(config.database).toEqual({ kind: 'server', url: 'postgres://a:b@c:5432/d', tls: {} });
  });

  it('takes an owner for migrations and TLS for both, and refuses an owner of nothing', () => {
    const owner = { DATABASE_OWNER_URL: 'postgres://o:p@c:5432/d' };
    const tls = { DATABASE_SSLMODE: 'verify-ca', DATABASE_SSLROOTCERT: '/ca.pem' };
    const config = readConfig({ DATABASE_URL: 'postgres://a:b@c:5432/d', ...owner, ...tls });
    expect(config._unsafeUnwrap().database).toEqual({
      kind: 'server',
      url: 'postgres://a:b@c:5432/d',
      ownerUrl: owner.DATABASE_OWNER_URL,
      tls: { mode: 'verify-ca', rootCertificate: '/ca.pem' },
    });
    expect(readConfig(owner)._unsafeUnwrapErr()[0]?.name).toBe('DATABASE_OWNER_URL');
    expect(readConfig({ DATABASE_SSLMODE: 'prefer' })._unsafeUnwrapErr()[0]?.message).toBe(
      'must be one of disable, require, verify-ca, verify-full',
    );
  });

  it.each(['h', '::1', '/var/run/postgresql'])(
    'takes the parts where there is no DATABASE_URL: %s',
    (host) => {
      const env = { DB_HOST: host, DB_NAME: 'n', DB_USER: 'u@x', DB_PASSWORD: 'p/w:?&#', DB_PORT: '6000' };
      const { database } = readConfig(env)._unsafeUnwrap();
      if (database.kind !== 'server') throw new Error('not a server');
      const client = new pg.Client({ connectionString: database.url });
      expect([client.host, client.port, client.database, client.user, client.password]).toEqual([
        host,
        6000,
        'n',
        'u@x',
        'p/w:?&#',
      ]);
    },
  );

  it('never falls back to the embedded database when some part is given', () => {
    const issues = readConfig({ DB_PASSWORD: 'p' })._unsafeUnwrapErr();
    expect(issues.map((issue) => issue.name)).toEqual(['DB_HOST', 'DB_NAME', 'DB_USER']);
  });

  it.each(['3', '-1', '4000', 'x'])('keeps texts for no days, or for a week and longer: not %s', (days) => {
    const issues = readConfig({ KEEP_TEXTS_DAYS: days })._unsafeUnwrapErr();
    expect(issues.map((issue) => issue.name)).toEqual(['KEEP_TEXTS_DAYS']);
  });
});

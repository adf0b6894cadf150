import { createMigrator, createPgStore, createPool, type TlsOptions } from '@prime-tally/store-pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runSql } from '../support/with-store.ts';
import { certificate, startTlsServer, type TlsServer } from './tls-server.ts';

const IS_TLS = 'select ssl, version from pg_stat_ssl where pid = pg_backend_pid()';
const TRUSTED = certificate('ca');
const STRANGE = certificate('other-ca');

describe.each([18, 15] as const)('TLS to PostgreSQL %i', (major) => {
  let server: TlsServer;
  beforeAll(async () => {
    server = await startTlsServer(major);
  });
  afterAll(() => server.stop());

  const urlAt = (host: string, words = ''): string => `${server.url.replace('127.0.0.1', host)}${words}`;

  async function isEncrypted(url: string, tls?: TlsOptions): Promise<unknown> {
    const pool = createPool({ url, size: 1, ...(tls && { tls }) });
    try {
      return (await runSql(pool, IS_TLS))[0]?.ssl;
    } finally {
      await pool.end();
    }
  }

  async function refusal(url: string, tls?: TlsOptions): Promise<string> {
    const pool = createPool({ url, size: 1, ...(tls && { tls }) });
    const { code, message } = (await createPgStore({ pool }).ping())._unsafeUnwrapErr();
    await pool.end();
    expect(code).toBe('store_unavailable');
    return message;
  }

  test('disable speaks plain, and so does an address that says nothing', async () => {
    expect(await isEncrypted(server.url)).toBe(false);
    expect(await isEncrypted(server.url, { mode: 'disable' })).toBe(false);
    expect(await isEncrypted(urlAt('127.0.0.1', '?sslmode=disable'))).toBe(false);
  });

  test('require speaks TLS with whoever answers', async () => {
    expect(await isEncrypted(server.url, { mode: 'require' })).toBe(true);
    expect(await isEncrypted(urlAt('127.0.0.1', '?sslmode=require'))).toBe(true);
  });

  test('verify-ca wants a certificate of the root given, whatever its name', async () => {
    expect(await isEncrypted(server.url, { mode: 'verify-ca', rootCertificate: TRUSTED })).toBe(true);
    expect(await isEncrypted(urlAt('127.0.0.1', `?sslmode=verify-ca&sslrootcert=${TRUSTED}`))).toBe(true);
    expect(await refusal(server.url, { mode: 'verify-ca', rootCertificate: STRANGE })).toContain(
      'is not trusted',
    );
  });

  test('verify-full wants the name as well', async () => {
    const tls = { mode: 'verify-full', rootCertificate: TRUSTED } as const;
    expect(await isEncrypted(urlAt('localhost'), tls)).toBe(true);
    expect(await isEncrypted(urlAt('localhost', `?sslrootcert=${TRUSTED}`))).toBe(true);
    expect(await refusal(server.url, tls)).toContain('names another host');
    expect(await refusal(urlAt('localhost'), { ...tls, rootCertificate: STRANGE })).toContain(
      'is not trusted',
    );
    expect(await refusal(urlAt('localhost'), { mode: 'verify-full' })).toContain('is not trusted');
  });

  test('the option stands above the address', async () => {
    expect(await isEncrypted(urlAt('127.0.0.1', '?sslmode=disable'), { mode: 'require' })).toBe(true);
    expect(await isEncrypted(urlAt('127.0.0.1', '?sslmode=require'), { mode: 'disable' })).toBe(false);
  });

  test('a server that wants TLS and a client that does not are told so, with the way out', async () => {
    const superuser = createPool({ url: `${server.superuserUrl}?sslmode=require`, size: 1 });
    await server.demandTls();
    await runSql(superuser, 'select pg_reload_conf()');
    await expect
      .poll(() => refusal(server.url), { timeout: 20_000 })
      .toBe('The database wants TLS. Set sslmode to verify-full (or require).');
    const owner = createPool({ url: `${server.superuserUrl}?sslmode=require`, size: 1 });
    (await createMigrator({ pool: owner }).up())._unsafeUnwrap();
    const pool = createPool({ url: server.url, tls: { mode: 'verify-ca', rootCertificate: TRUSTED } });
    expect((await createPgStore({ pool }).counts())._unsafeUnwrap()).toMatchObject({
      agents: 0,
      submissions: 0,
    });
    await Promise.all([pool.end(), owner.end(), superuser.end()]);
  });
});

test('a server without TLS and a client that wants it are told so', async () => {
  const url = inject('databaseServers')[0]?.url ?? '';
  const pool = createPool({ url, tls: { mode: 'require' } });
  expect((await createPgStore({ pool }).ping())._unsafeUnwrapErr().message).toContain(
    'The database has no TLS.',
  );
  await pool.end();
});

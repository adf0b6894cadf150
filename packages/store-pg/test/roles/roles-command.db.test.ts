import { createPgStore, createPool } from '@prime-tally/store-pg';
import { expect, inject, test } from 'vitest';
import { db, dbIn } from '../support/db-command.ts';
import { describeOnEachServer, runSql } from '../support/with-store.ts';
import { certificate } from '../tls/tls-server.ts';

describeOnEachServer('db roles', ({ database }) => {
  test("makes roles under names of one's own; their passwords come from the environment and are never printed", async () => {
    const suffix = Math.random().toString(36).slice(2, 10);
    const names = ['--owner', `o_${suffix}`, '--app', `a_${suffix}`, '--reader', `r_${suffix}`];
    const secrets = { DB_OWNER_PASSWORD: 'first-secret', DB_APP_PASSWORD: 'second-secret' };
    const { status, out, error } = await dbIn(
      secrets,
      'roles',
      ...names,
      '--schema',
      'apart',
      '--url',
      database().adminUrl,
    );
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toContain(`a_${suffix}: reads and writes rows: DATABASE_URL\n`);
    expect(out).toContain(`r_${suffix}: reads; its password is as it was`);
    expect(out).not.toContain('secret');
    const url = new URL(database().adminUrl);
    [url.username, url.password] = [`o_${suffix}`, 'first-secret'];
    const owner = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x', DATABASE_OWNER_URL: url.href };
    expect(await dbIn(owner, 'migrate', '--schema', 'apart')).toMatchObject({ status: 0 });
    [url.username, url.password] = [`a_${suffix}`, 'second-secret'];
    const pool = createPool({ url: url.href });
    expect((await createPgStore({ pool, schema: 'apart' }).ping()).isOk()).toBe(true);
    await pool.end();
    const admin = createPool({ url: database().adminUrl, size: 1 });
    await runSql(admin, 'drop schema apart cascade');
    const all = `o_${suffix}, a_${suffix}, r_${suffix}`;
    await runSql(admin, `drop owned by ${all}`);
    await runSql(admin, `drop role ${all}`);
    await admin.end();
  });

  test('a user who may not, a bad name and a bad password are refused with the next step', async () => {
    const asApp = await db('roles', '--url', database().url);
    expect(asApp).toMatchObject({ status: 1, out: '' });
    expect(asApp.error).toContain('who may create roles');
    expect((await db('roles', '--app', 'x"', '--url', database().url)).status).toBe(2);
    const bad = await dbIn({ DB_APP_PASSWORD: 'pässword' }, 'roles', '--url', database().url);
    expect(bad.status).toBe(2);
    expect(bad.error).not.toContain('pässword');
  });
});

test('the words on TLS of the environment hold for the operator, too', async () => {
  const { url = '' } = inject('databaseServers')[0] ?? {};
  const demand = { DATABASE_URL: `${url}?sslmode=disable`, DATABASE_SSLMODE: 'verify-ca' };
  expect((await dbIn(demand, 'status')).error).toContain('needs the path of a root certificate');
  const complete = { ...demand, DATABASE_SSLROOTCERT: certificate('ca') };
  expect((await dbIn(complete, 'status')).error).toContain('has no TLS');
});

import { createPool, type PoolOptions, poolProblemOf, TLS_MODES } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { certificate } from './tls/tls-server.ts';

const url = 'postgres://me:secret@db.example:5432/tally';
const root = certificate('ca');
const notOne = new URL(import.meta.url).pathname;

test.each<[string, Partial<PoolOptions>, string]>([
  ['an unknown mode', { url: `${url}?sslmode=prefer` }, 'sslmode "prefer" is not understood'],
  ["pg's own word", { url: `${url}?ssl=true` }, 'ssl in the database'],
  ["a client's certificate", { url: `${url}?sslmode=require&sslcert=x` }, 'sslcert in the database'],
  ['verify-ca without a root', { url: `${url}?sslmode=verify-ca` }, 'needs the path of a root certificate'],
  [
    "verify-ca with the system's roots",
    { url: `${url}?sslmode=verify-ca&sslrootcert=system` },
    'needs the path',
  ],
  [
    'require with a root',
    { tls: { mode: 'require', rootCertificate: root } },
    'looks at no root certificate',
  ],
  [
    'disable with a root',
    { url: `${url}?sslmode=disable&sslrootcert=${root}` },
    'looks at no root certificate',
  ],
  [
    'a root that is not there',
    { tls: { rootCertificate: '/nowhere/ca.pem' } },
    "/nowhere/ca.pem can't be used (ENOENT)",
  ],
  ['a root that is no certificate', { tls: { rootCertificate: notOne } }, "can't be used"],
  ['a pool of none', { size: 0 }, 'size of the pool'],
  ['half a connection', { size: 1.5 }, 'size of the pool'],
])('a pool is refused with words, and without the password: %s', (_, options, words) => {
  const problem = poolProblemOf({ url, ...options });
  expect(problem).toContain(words);
  expect(problem).not.toContain('secret');
  expect(() => createPool({ url, ...options })).toThrow(problem);
});

test.each([
  ['no words', url],
  ['other words', `${url}?application_name=x&channel_binding=require`],
  ['a mode with the public roots', `${url}?sslmode=verify-full&sslrootcert=system`],
  ['a socket, where TLS is not spoken', 'postgres:///tally?host=/var/run/postgresql&sslmode=verify-ca'],
  ['a socket in front', 'postgres://me@%2Fvar%2Frun/tally?sslmode=verify-ca'],
  ...TLS_MODES.map((mode) => [
    mode,
    `${url}?sslmode=${mode}${mode === 'verify-ca' ? `&sslrootcert=${root}` : ''}`,
  ]),
])('a pool can be made: %s', (_, address) => {
  expect(poolProblemOf({ url: address ?? '' })).toBeUndefined();
});

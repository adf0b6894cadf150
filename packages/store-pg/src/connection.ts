import type { ConnectionOptions } from 'node:tls';
import { err, ok, type Result } from 'neverthrow';
import { TLS_MODES, type TlsMode, type TlsOptions, tlsOf } from './tls.ts';

/** An address as `pg` wants it, and what it is told of TLS. */
export interface Connection {
  readonly url: string;
  readonly ssl: false | ConnectionOptions;
}

const SOCKET_FOLDER = /^\w+:\/\/(?:[^@/?]*@)?%2F/i;

/**
 * The address without its words on TLS, and what they mean; what `tls` says stands above them. On a socket of this
 * machine there is no TLS. An error is for people, and never holds the address.
 */
// Hint: `pg` understands the same words otherwise (`require` as `verify-full`, say), and lets them win over its options.
export function connectionOf(address: string, tls: TlsOptions = {}): Result<Connection, string> {
  const at = address.indexOf('?');
  const base = at < 0 ? address : address.slice(0, at);
  const words = new URLSearchParams(at < 0 ? '' : address.slice(at));
  const inUrl = new Map([...words].filter(([name]) => /^ssl/i.test(name)));
  for (const name of inUrl.keys()) words.delete(name);
  const mode = inUrl.get('sslmode');
  const root = inUrl.get('sslrootcert');
  inUrl.delete('sslmode');
  inUrl.delete('sslrootcert');
  const [stranger] = inUrl.keys();
  if (stranger !== undefined)
    return err(`${stranger} in the database's address is not understood. Only sslmode and sslrootcert are.`);
  if (mode !== undefined && !isMode(mode))
    return err(
      `sslmode ${JSON.stringify(mode)} is not understood. It must be one of ${TLS_MODES.join(', ')}.`,
    );
  const rootCertificate = tls.rootCertificate ?? (root === 'system' ? undefined : root);
  const wanted = tls.mode ?? mode;
  const rest = words.toString();
  const url = rest === '' ? base : `${base}?${rest}`;
  if (isSocket(base, words)) return ok({ url, ssl: false });
  return tlsOf({
    ...(wanted !== undefined && { mode: wanted }),
    ...(rootCertificate !== undefined && { rootCertificate }),
  }).map((ssl) => ({ url, ssl }));
}

function isMode(text: string): text is TlsMode {
  return TLS_MODES.some((mode) => mode === text);
}

function isSocket(base: string, words: URLSearchParams): boolean {
  const host = words.get('host');
  return host === null ? SOCKET_FOLDER.test(base) : host.startsWith('/');
}

import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { err, ok, type Result } from 'neverthrow';

/**
 * How the way to the server is protected, as libpq calls it. `disable`: not at all. `require`: nobody listens, but
 * anybody may answer. `verify-ca`: the answer's certificate is of the root certificate given. `verify-full`: it also
 * names the host.
 */
export type TlsMode = 'disable' | 'require' | 'verify-ca' | 'verify-full';

/** All four, from the weakest. */
export const TLS_MODES: readonly TlsMode[] = ['disable', 'require', 'verify-ca', 'verify-full'];

/** What is asked of the way to the server. */
export interface TlsOptions {
  /** `disable` unless given; `verify-full` where a root certificate is. */
  readonly mode?: TlsMode;
  /** Path of a PEM file. Without it `verify-full` trusts what Node trusts. */
  readonly rootCertificate?: string;
}

/** What Node's TLS is told (`false` = none), or what is wrong, with what to do. */
export function tlsOf({ mode, rootCertificate }: TlsOptions): Result<false | ConnectionOptions, string> {
  const wanted = mode ?? (rootCertificate === undefined ? 'disable' : 'verify-full');
  if (wanted === 'disable' || wanted === 'require') {
    // Hint: libpq verifies here after all; to say what is meant beats a rule that few know.
    if (rootCertificate !== undefined)
      return err(
        `sslmode ${wanted} looks at no root certificate. Say verify-ca or verify-full, or leave it out.`,
      );
    return ok(wanted === 'disable' ? false : { rejectUnauthorized: false });
  }
  if (rootCertificate === undefined) {
    // Hint: with the public authorities anybody's certificate would do.
    return wanted === 'verify-full'
      ? ok({ rejectUnauthorized: true })
      : err('sslmode verify-ca needs the path of a root certificate. Give one, or say verify-full.');
  }
  const ca = readCertificate(rootCertificate);
  const checkServerIdentity = (): undefined => undefined;
  return ca.map((pem) => ({
    rejectUnauthorized: true,
    ca: pem,
    ...(wanted === 'verify-ca' && { checkServerIdentity }),
  }));
}

function readCertificate(path: string): Result<string, string> {
  try {
    const pem = readFileSync(path, 'utf8');
    new X509Certificate(pem);
    return ok(pem);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'not readable';
    return err(
      `The root certificate ${path} can't be used (${reason}). It must be a PEM file that this user may read.`,
    );
  }
}

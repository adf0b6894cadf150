import { spawn } from 'node:child_process';
import type { RunAs } from './run-as.ts';

/** How a short-lived program ended. */
export interface Execution {
  /** `undefined` = it could not be started; `output` says why. */
  readonly status: number | undefined;
  readonly output: string;
}

/** Runs one of Postgres's programs to its end, its output (both streams) kept. */
export function execute(
  file: string,
  args: readonly string[],
  options: { readonly runAs: RunAs | undefined; readonly folderFd?: number },
): Promise<Execution> {
  return new Promise((resolve) => {
    const { folderFd, runAs } = options;
    const child = spawn(file, args, {
      env: postgresEnv(),
      ...runAs,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe', folderFd ?? 'ignore'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ status: undefined, output: error.message }));
    child.once('close', (status) => resolve({ status: status ?? -1, output }));
  });
}

/** An environment without the caller's `PG*` variables, secrets and language. */
export function postgresEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

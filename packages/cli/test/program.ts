import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const START = process.env.TEST_BUILT
  ? ['bin/prime-tally.js']
  : ['--import', 'tsx', '--conditions=@prime-tally/source', 'src/main.ts'];

/**
 * Runs the program as a shell would: the sources, or with TEST_BUILT what npm publishes. `closesOutputEarly`: its reader
 * goes away after the first bytes, as `head` does.
 */
export function runProgram(
  words: readonly string[],
  input: string | Buffer = '',
  { closesOutputEarly = false } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...START, ...words], { cwd: PACKAGE });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
      if (closesOutputEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    // The program may end before it has read everything.
    child.stdin.on('error', () => undefined).end(input);
  });
}

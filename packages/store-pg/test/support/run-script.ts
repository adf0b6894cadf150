import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A script that runs as a process of its own. */
export interface Script {
  readonly child: ChildProcess;
  /** The next line that it prints; `undefined` = it has ended. */
  line(): Promise<string | undefined>;
  /** Sends a line to it. */
  tell(text: string): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
}

/** Starts a script of the tests on the same packages as the tests. */
export function runScript(script: URL, args: readonly string[]): Script {
  const conditions = process.env.TEST_BUILT ? [] : ['--conditions=@prime-tally/source'];
  const file = fileURLToPath(script);
  const child = spawn(process.execPath, ['--import', 'tsx', ...conditions, file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    line: async () => {
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    tell: (text) => child.stdin.write(`${text}\n`),
    ended: new Promise((resolve) => child.once('exit', resolve)),
  };
}

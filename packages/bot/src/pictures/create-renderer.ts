import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from 'neverthrow';

/** Why there is no picture; `reason` is for the log. */
export interface PictureIssue {
  readonly code: 'picture_failed';
  readonly reason: string;
}

/** Draws pictures in a process of its own, which ends when it has been idle for a while. */
export interface Renderer {
  /** A PNG of the SVG. */
  png(svg: string): Promise<Result<Uint8Array, PictureIssue>>;
  /** Ends the process; what is being drawn fails. */
  close(): void;
}

const IDLE_MS = 60_000;
const TIMEOUT_MS = 15_000;

type Answer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly failed: string };
type Waiting = (result: Result<Uint8Array, PictureIssue>) => void;

/** A renderer; its process starts with the first picture. */
export function createRenderer({ idleMs = IDLE_MS, timeoutMs = TIMEOUT_MS } = {}): Renderer {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (reason: string): void => {
    for (const settle of [...waiting.values()]) settle(err({ code: 'picture_failed', reason }));
  };
  const end = (reason: string): void => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
    failAll(reason);
  };
  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(childUrl()), {
      execArgv: childOptions(),
      serialization: 'advanced',
      // Nothing of the bot's secrets is the renderer's business.
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (answer: Answer) => {
      const failed = 'failed' in answer;
      waiting.get(answer.id)?.(
        failed ? err({ code: 'picture_failed', reason: answer.failed }) : ok(answer.png),
      );
    });
    started.on('error', () => {});
    started.on('exit', () => {
      if (child !== started) return;
      child = undefined;
      failAll('the renderer ended');
    });
    started.unref();
    started.channel?.unref();
    return started;
  };

  return {
    png: (svg) =>
      new Promise((resolve) => {
        clearTimeout(idle);
        child ??= start();
        const id = ++lastId;
        const timer = setTimeout(() => end('it took too long'), timeoutMs);
        waiting.set(id, (result) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (waiting.size === 0) {
            idle = setTimeout(() => end('idle'), idleMs);
            idle.unref();
          }
          resolve(result);
        });
        child.send({ id, svg });
      }),
    close: () => end('closed'),
  };
}

const IS_SOURCE = import.meta.url.endsWith('.ts');

/** Beside the bundle, or beside this source. */
function childUrl(): URL {
  return new URL(IS_SOURCE ? './render-child.ts' : './render-child.js', import.meta.url);
}

function childOptions(): string[] {
  return IS_SOURCE ? ['--import', 'tsx'] : ['--max-old-space-size=48', '--max-semi-space-size=2'];
}

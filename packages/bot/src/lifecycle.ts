import type { Log } from './log.ts';

/** What was started, to be stopped in reverse. */
export interface Lifecycle {
  /** Remembers how to stop what has just been started; at once where stopping has begun. */
  started(name: string, stop: () => Promise<void>): Promise<void>;
  /** Stops everything, the newest first; one that fails is logged and the rest goes on. Idempotent. */
  stop(): Promise<void>;
}

/** A lifecycle in which nothing runs yet. */
export function createLifecycle(log: Log): Lifecycle {
  const running: { readonly name: string; readonly stop: () => Promise<void> }[] = [];
  let stopping: Promise<void> | undefined;
  const end = async ({ name, stop }: (typeof running)[number]): Promise<void> => {
    try {
      await stop();
      log.debug({ name }, 'stopped');
    } catch (error) {
      log.error({ name, err: error }, 'did not stop cleanly');
    }
  };
  const stopAll = async (): Promise<void> => {
    for (let one = running.pop(); one !== undefined; one = running.pop()) await end(one);
  };
  return {
    started: async (name, stop) => {
      if (stopping === undefined) running.push({ name, stop });
      else await end({ name, stop });
    },
    stop: () => {
      stopping ??= stopAll();
      return stopping;
    },
  };
}

/** Ctrl-C in a terminal can reach the process twice: directly and from the npm above it. */
const SAME_KEYPRESS_MS = 1_000;

/** Calls `stop` at the first SIGINT or SIGTERM and `force` at a later one. */
export function onSignals({ stop, force }: { readonly stop: () => void; readonly force: () => void }): void {
  let first: number | undefined;
  const handle = (): void => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      stop();
    } else if (now - first > SAME_KEYPRESS_MS) force();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
}

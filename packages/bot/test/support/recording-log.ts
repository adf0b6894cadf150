import type { Log } from '../../src/log.ts';

/** A log that keeps what it is told: level, facts, message. */
export function recordingLog(): { readonly log: Log; readonly logged: readonly (readonly unknown[])[] } {
  const logged: (readonly unknown[])[] = [];
  const at =
    (level: string) =>
    (...facts: readonly unknown[]) =>
      void logged.push([level, ...facts]);
  const log = {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
  };
  return { log, logged };
}

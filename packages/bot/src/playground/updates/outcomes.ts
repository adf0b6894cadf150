import { LIMITS } from '../limits.ts';
import type { Json } from '../state.ts';

/** What the bot did about one update. */
interface Trace {
  /** Messages that the bot sent, changed or deleted, in the order of its first touch. */
  readonly touched: Map<string, { readonly chatId: number; readonly messageId: number }>;
  /** Answers to the callback or inline query of the update. */
  readonly answers: { readonly kind: 'callback' | 'inline'; readonly answer: Json }[];
  finished: boolean;
  error?: string;
}

/** Traces of the latest updates, and a way to wait until the bot reports them as finished. */
export interface Outcomes {
  /** Begins the trace of an update, anew when the update is repeated; the oldest beyond the limit is forgotten. */
  begin(updateId: number): void;
  /** The trace of an update, if it isn't forgotten. */
  find(updateId: number): Trace | undefined;
  /** Notes that the bot touched a message on behalf of an update; unknown updates are ignored. */
  touch(updateId: number | undefined, chatId: number, messageId: number): void;
  /** Marks an update as finished and wakes those who wait for it. False when the update is unknown. */
  finish(updateId: number, error?: string): boolean;
  /** Resolves to true when all those updates are finished, to false after `timeoutMs`. */
  waitFor(updateIds: readonly number[], timeoutMs: number): Promise<boolean>;
  /** Ends all waiting, unanswered. */
  close(): void;
}

/** Outcomes of no update yet. */
export function createOutcomes(): Outcomes {
  const traces = new Map<number, Trace>();
  const waiting = new Set<{ check(): void; end(done: boolean): void }>();

  return {
    begin(updateId) {
      traces.delete(updateId);
      traces.set(updateId, { touched: new Map(), answers: [], finished: false });
      if (traces.size <= LIMITS.outcomes) return;
      const [oldest] = traces.keys();
      if (oldest !== undefined) traces.delete(oldest);
    },
    find: (updateId) => traces.get(updateId),
    touch(updateId, chatId, messageId) {
      if (updateId === undefined) return;
      traces.get(updateId)?.touched.set(`${chatId}/${messageId}`, { chatId, messageId });
    },
    finish(updateId, error) {
      const trace = traces.get(updateId);
      if (trace === undefined) return false;
      trace.finished = true;
      if (error !== undefined) trace.error = error;
      for (const waiter of [...waiting]) waiter.check();
      return true;
    },
    waitFor(updateIds, timeoutMs) {
      const isDone = () => updateIds.every((id) => traces.get(id)?.finished ?? true);
      if (isDone()) return Promise.resolve(true);
      return new Promise((resolve) => {
        const end = (done: boolean) => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(done);
        };
        const timer = setTimeout(() => end(false), timeoutMs);
        const waiter = {
          end,
          check: () => {
            if (isDone()) end(true);
          },
        };
        waiting.add(waiter);
      });
    },
    close() {
      for (const waiter of [...waiting]) waiter.end(false);
    },
  };
}

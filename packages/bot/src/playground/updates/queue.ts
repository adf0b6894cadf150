import type { Json, PlaygroundState } from '../state.ts';
import type { Outcomes } from './outcomes.ts';

/** An update that waits for the bot. Updates of one lane are delivered one after the other. */
export interface QueuedUpdate {
  readonly updateId: number;
  readonly lane: number;
  readonly body: Json;
}

/** The updates that the bot hasn't confirmed yet, in order. */
export interface UpdateQueue {
  /**
   * Appends an update and returns its id, or undefined when `allowed_updates` leaves its kind out. A body that
   * brings its own `update_id` keeps it, so that tests can repeat one.
   */
  push(body: Json, lane: number): number | undefined;
  /** Forgets every update before `offset`; a negative offset keeps only the last so many. */
  confirm(offset: number): void;
  /** Forgets one delivered update. */
  remove(update: QueuedUpdate): void;
  /** The oldest updates, at most `limit`; they stay in the queue. */
  peek(limit: number): readonly QueuedUpdate[];
  readonly size: number;
  /** Is called after each push, until the returned function is called. */
  onPush(listener: () => void): () => void;
}

const ON_REQUEST_ONLY: ReadonlySet<string> = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]);

function isWanted(allowed: readonly string[], body: Json): boolean {
  const kind = Object.keys(body).find((key) => key !== 'update_id') ?? '';
  return allowed.length === 0 ? !ON_REQUEST_ONLY.has(kind) : allowed.includes(kind);
}

/** An empty queue. Ids begin at 1,000 and rise by one. */
export function createUpdateQueue(state: PlaygroundState, outcomes: Outcomes): UpdateQueue {
  let queue: QueuedUpdate[] = [];
  let lastId = 999;
  const listeners = new Set<() => void>();
  return {
    push(body, lane) {
      if (!isWanted(state.allowedUpdates, body)) return undefined;
      const given = body.update_id;
      const updateId = typeof given === 'number' ? given : lastId + 1;
      lastId = Math.max(lastId, updateId);
      queue.push({ updateId, lane, body: { ...body, update_id: updateId } });
      outcomes.begin(updateId);
      for (const listener of [...listeners]) listener();
      return updateId;
    },
    confirm(offset) {
      queue = offset < 0 ? queue.slice(offset) : queue.filter((update) => update.updateId >= offset);
    },
    remove(update) {
      queue = queue.filter((other) => other !== update);
    },
    peek: (limit) => queue.slice(0, limit),
    get size() {
      return queue.length;
    },
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PlaygroundState } from '../state.ts';

const HEARTBEAT_MS = 20_000;

/**
 * A stream of server-sent events: each names a chat (`{ "chat": id }`) whose messages changed. Several changes of one
 * chat in a row may be told once. Ends when `ended` is aborted.
 */
export function eventStream(c: Context, state: PlaygroundState, ended: AbortSignal): Response {
  return streamSSE(c, async (stream) => {
    const changed = new Set<number>();
    let wake = () => {};
    const notify = () => wake();
    const watcher = (chatId: number) => {
      changed.add(chatId);
      wake();
    };
    state.watchers.add(watcher);
    ended.addEventListener('abort', notify);
    stream.onAbort(notify);
    await stream.writeSSE({ event: 'hello', data: '{}' });
    while (!stream.aborted && !ended.aborted) {
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, HEARTBEAT_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const chats = [...changed];
      changed.clear();
      if (chats.length === 0) await stream.writeSSE({ event: 'still-here', data: '{}' });
      for (const chat of chats) await stream.writeSSE({ event: 'change', data: JSON.stringify({ chat }) });
    }
    state.watchers.delete(watcher);
    ended.removeEventListener('abort', notify);
  });
}

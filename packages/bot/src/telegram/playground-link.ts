import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApiClientOptions } from 'grammy';
import { withoutTokens } from '../log.ts';
import { UPDATE_HEADER } from '../playground/index.ts';
import type { UpdateObserver } from './update-observer.ts';

/** What ties a bot to the playground: its client marks each call with the update that caused it, and the end of each update is reported. */
export interface PlaygroundLink {
  readonly client: ApiClientOptions;
  readonly observer: UpdateObserver;
}

/** A link for the bot with this token to the playground at `apiRoot`. */
export function createPlaygroundLink({
  apiRoot,
  token,
}: {
  readonly apiRoot: string;
  readonly token: string;
}): PlaygroundLink {
  const current = new AsyncLocalStorage<number>();
  const finished = async (update_id: number, error: unknown): Promise<void> => {
    const response = await fetch(`${apiRoot}/bot${token}/playgroundFinished`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ update_id, ...(error !== undefined && { error: messageOf(error) }) }),
    });
    await response.arrayBuffer();
  };
  const markedFetch = (url: string, { signal, headers, ...init }: RequestInit): Promise<Response> => {
    const updateId = current.getStore();
    const mark = updateId === undefined ? {} : { [UPDATE_HEADER]: String(updateId) };
    const marked = { ...init, headers: { ...(headers as Record<string, string>), ...mark } };
    return fetch(url, signal == null ? marked : { ...marked, signal: nativeSignal(signal) });
  };
  return {
    client: { apiRoot, fetch: markedFetch },
    observer: {
      run: (updateId, handle) =>
        current.run(updateId, async () => {
          let error: unknown;
          try {
            error = await handle();
          } catch (thrown) {
            error = thrown;
            throw thrown;
          } finally {
            await finished(updateId, error);
          }
        }),
    },
  };
}

/** Hint: grammY's signal is a polyfill of its own, which Node's fetch takes but does not listen to. */
function nativeSignal(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

function messageOf(error: unknown): string {
  return withoutTokens(error instanceof Error ? error.message : String(error));
}

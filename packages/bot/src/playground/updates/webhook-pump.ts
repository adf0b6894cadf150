import { setMaxListeners } from 'node:events';
import type { Json, PlaygroundState, Webhook } from '../state.ts';
import { unixTimeOf } from '../state.ts';
import type { QueuedUpdate, UpdateQueue } from './queue.ts';

/** Sends the queue to the webhook while one is set. */
export interface WebhookPump {
  /** Begins anew with the webhook that is set now, or rests when there is none. */
  restart(): void;
  /** Ends all deliveries for good. */
  close(): void;
}

/** What the pump works with. */
export interface WebhookPumpParts {
  readonly state: PlaygroundState;
  readonly queue: UpdateQueue;
  /** First pause after a failed delivery, in milliseconds; doubles with each further failure up to a minute. */
  readonly retryMs: number;
  /** Carries out a method call that the bot wrote into its answer to the delivery. */
  readonly execute: (call: Json, updateId: number) => Promise<void>;
}

const LONGEST_PAUSE_MS = 60_000;
const DELIVERY_MS = 60_000;

/**
 * A pump that delivers the updates of one lane in order and different lanes side by side, at most
 * `max_connections` at a time. A delivery is repeated until the bot answers with 2xx.
 */
export function createWebhookPump({ state, queue, retryMs, execute }: WebhookPumpParts): WebhookPump {
  let generation = newGeneration();
  let busyLanes = new Set<number>();
  const stopListening = queue.onPush(pump);

  function pump(): void {
    const webhook = state.webhook;
    if (webhook === undefined || generation.signal.aborted) return;
    for (const update of queue.peek(Number.POSITIVE_INFINITY)) {
      if (busyLanes.size >= webhook.maxConnections) return;
      if (busyLanes.has(update.lane)) continue;
      busyLanes.add(update.lane);
      void deliver(webhook, update, busyLanes, generation.signal);
    }
  }

  async function deliver(webhook: Webhook, update: QueuedUpdate, lanes: Set<number>, ended: AbortSignal) {
    for (let failures = 0; !ended.aborted; failures += 1) {
      const failure = await attempt(webhook, update, ended);
      if (ended.aborted) return;
      if (failure === undefined) break;
      webhook.lastErrorDate = unixTimeOf(state);
      webhook.lastErrorMessage = failure;
      await pause(Math.min(retryMs * 2 ** failures, LONGEST_PAUSE_MS), ended);
    }
    if (ended.aborted) return;
    queue.remove(update);
    lanes.delete(update.lane);
    pump();
  }

  async function attempt(webhook: Webhook, update: QueuedUpdate, ended: AbortSignal) {
    try {
      const response = await fetch(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secretToken === undefined
            ? {}
            : { 'x-telegram-bot-api-secret-token': webhook.secretToken }),
        },
        body: JSON.stringify(update.body),
        signal: AbortSignal.any([ended, AbortSignal.timeout(DELIVERY_MS)]),
      });
      const answer = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      const call = methodCallOf(answer);
      if (call !== undefined) await execute(call, update.updateId);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  return {
    restart() {
      generation.abort();
      generation = newGeneration();
      busyLanes = new Set();
      pump();
    },
    close() {
      stopListening();
      generation.abort();
    },
  };
}

/** As many deliveries wait for its end as there are connections. */
function newGeneration(): AbortController {
  const generation = new AbortController();
  setMaxListeners(0, generation.signal);
  return generation;
}

function methodCallOf(answer: string): Json | undefined {
  if (!answer.startsWith('{')) return undefined;
  try {
    const call: unknown = JSON.parse(answer);
    return typeof call === 'object' && call !== null && 'method' in call ? { ...call } : undefined;
  } catch {
    // Whatever isn't JSON is an ordinary answer: Telegram reads no call from it either.
    return undefined;
  }
}

function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      ended.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    ended.addEventListener('abort', end);
  });
}

import { Hono } from 'hono';
import type { Result } from 'neverthrow';
import { performCall } from './api/perform.ts';
import { apiRoutes } from './api/routes.ts';
import { createDriver, type Problems, readInput } from './drive/driver.ts';
import type { Outcome } from './drive/outcome.ts';
import { driveRoutes } from './drive/routes.ts';
import {
  type ChatInput,
  chatSchema,
  type FaultInput,
  faultSchema,
  type MemberInput,
  type MigrateInput,
  type PressInput,
  type SendInput,
} from './drive/schemas.ts';
import { orderDrivenFault, setUpChat } from './drive/set-up.ts';
import { type ShownMessage, transcriptOf } from './drive/shown-message.ts';
import type { PlaygroundOptions } from './options.ts';
import { pageRoutes } from './page.ts';
import { createState, type Json } from './state.ts';
import { createLongPoll } from './updates/long-poll.ts';
import { createOutcomes } from './updates/outcomes.ts';
import { createUpdateQueue } from './updates/queue.ts';
import { createWebhookPump } from './updates/webhook-pump.ts';
import type { World } from './world.ts';

/**
 * A Bot API server with people in it. Beside its HTTP side (`app`) it can be driven from code; a wrong input is then
 * thrown as an error.
 */
export interface Playground {
  /** Everything, to be mounted at `/`: the Bot API, the driving calls, the chat page. */
  readonly app: Hono;
  /** Somebody writes. */
  send(input: SendInput): Promise<Outcome>;
  /** Somebody presses an inline button. */
  press(input: PressInput): Promise<Outcome>;
  /** Any raw fields of an `Update`. */
  update(input: Json): Promise<Outcome>;
  /** A chat's messages, oldest first; empty for an unknown chat. */
  messages(chat: number): readonly ShownMessage[];
  /** Chats and who stands where in them. */
  readonly chats: {
    /** Sets a group up without telling the bot. */
    setUp(input: ChatInput): void;
    /** Somebody comes, goes, is promoted, blocks the bot (`user: 'bot', status: 'kicked'` in a private chat). */
    member(input: MemberInput): Promise<Outcome>;
    /** A basic group becomes a supergroup. */
    migrate(input: MigrateInput): Promise<Outcome>;
    /** A group vanishes: calls about it are answered with 403. */
    remove(chat: number): void;
  };
  /** Error answers to order. */
  readonly faults: {
    order(input: FaultInput): void;
    /** Takes all orders back that weren't served. */
    clear(): void;
  };
  /** How many updates the bot hasn't confirmed. */
  pendingUpdates(): number;
  /** Ends open polls, deliveries, event streams and waiting calls. */
  close(): void;
}

/** A playground in which nobody has said anything yet. Nothing listens until `app` is served. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const state = createState({
    token: options.token,
    bot: options.bot,
    canReadAllGroupMessages: options.canReadAllGroupMessages ?? false,
    nowMs: options.now ?? Date.now,
    firstMessageId: options.lastMessageId ?? 0,
  });
  const ended = new AbortController();
  const outcomes = createOutcomes();
  const queue = createUpdateQueue(state, outcomes);
  const longPoll = createLongPoll(queue);
  const pump = createWebhookPump({
    state,
    queue,
    retryMs: options.webhookRetryMs ?? 500,
    execute: async ({ method, ...values }, updateId) => {
      const params = { values, uploads: new Map() };
      await performCall(String(method), { ...world, params, updateId, signal: ended.signal });
    },
  });
  const world: World = { state, queue, outcomes, longPoll, pump };
  const driver = createDriver(world, options.sendTimeoutMs ?? 10_000);

  const app = new Hono();
  app.route('/', pageRoutes());
  app.route('/playground', driveRoutes(world, driver, ended.signal));
  app.route('/', apiRoutes(world));

  return {
    app,
    send: async (input) => orThrow(await driver.send(input)),
    press: async (input) => orThrow(await driver.press(input)),
    update: async (input) => orThrow(await driver.update(input)),
    messages(id) {
      const chat = state.chats.get(id);
      return chat === undefined ? [] : transcriptOf(chat);
    },
    chats: {
      setUp: (input) => void orThrow(setUpChat(state, orThrow(readInput(chatSchema, input)))),
      member: async (input) => orThrow(await driver.member(input)),
      migrate: async (input) => orThrow(await driver.migrate(input)),
      remove(id) {
        const chat = state.chats.get(id);
        if (chat === undefined) throw new Error(`chat ${id} is unknown`);
        chat.gone = true;
      },
    },
    faults: {
      order: (input) => orderDrivenFault(state, orThrow(readInput(faultSchema, input))),
      clear: () => void state.faults.splice(0),
    },
    pendingUpdates: () => queue.size,
    close() {
      ended.abort();
      pump.close();
      longPoll.close();
      outcomes.close();
    },
  };
}

function orThrow<T>(result: Result<T, Problems | string>): T {
  if (result.isErr()) throw new Error(`the playground can't do this: ${[result.error].flat().join('; ')}`);
  return result.value;
}

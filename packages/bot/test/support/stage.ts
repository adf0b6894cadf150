import type { Store } from '@prime-tally/stats-core/ports';
import { openCatalogueKeeper } from '../../src/catalogue/keeper.ts';
import { createBot, createOutboxApi } from '../../src/create-bot.ts';
import { createApp } from '../../src/http/create-app.ts';
import { listen, urlOf } from '../../src/http/listen.ts';
import { createRenderer } from '../../src/pictures/create-renderer.ts';
import { createPlayground, type Playground } from '../../src/playground/index.ts';
import { eventWorks } from '../../src/telegram/events/event-works.ts';
import { startOutbox } from '../../src/telegram/outbox/outbox-runner.ts';
import { createPlaygroundLink } from '../../src/telegram/playground-link.ts';
import { createRights } from '../../src/telegram/rights.ts';
import { runWebhook } from '../../src/telegram/run-bot.ts';
import { createLimiter, type RateLimits } from '../../src/telegram/updates/limiter.ts';
import { createOnce } from '../../src/telegram/updates/once.ts';
import { startPolling } from '../../src/telegram/updates/polling.ts';
import { createWebhook } from '../../src/telegram/updates/webhook.ts';
import { createSettingsBook } from '../../src/usecases/settings/settings-book.ts';
import { recordingLog } from './recording-log.ts';

/** A message as the playground shows it. */
export type ShownMessage = ReturnType<Playground['messages']>[number];

/** A person on the stage. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

/** A bot that talks to the playground over HTTP, as it would to Telegram. */
export interface Stage {
  readonly url: string;
  readonly playground: Playground;
  /** What the bot logged: level, facts, message. */
  readonly logged: readonly (readonly unknown[])[];
  /** Somebody writes in the private chat with the bot; the bot's messages. */
  inPrivate(person: Person, text: string, more?: Record<string, unknown>): Promise<readonly ShownMessage[]>;
  /** Somebody writes in a group whose administrators include the bot. */
  inGroup(person: Person, text: string, more?: Record<string, unknown>): Promise<readonly ShownMessage[]>;
  /** Somebody presses a button by its text. */
  press(person: Person, message: ShownMessage, button: string): Promise<readonly ShownMessage[]>;
  /** Somebody presses a button by its text; what Telegram shows over the chat, or opens. */
  answerTo(person: Person, message: ShownMessage, button: string): Promise<string>;
  /** Any other call of the playground, by its name. */
  drive(action: string, body: unknown): Promise<readonly ShownMessage[]>;
  /** Stops the bot and leaves the playground open. */
  stopBot(): Promise<void>;
  stop(): Promise<void>;
}

/** What a stage may be told; all else is as in `main.ts`. */
export interface StageOptions {
  readonly maxLeaderboardSize?: number;
  /** People who run the instance. */
  readonly ownerIds?: readonly string[];
  readonly now?: () => Date;
  /** By which way updates come; `BOT_UPDATES=webhook` says it for all stages that don't. */
  readonly updates?: 'polling' | 'webhook';
  /** None unless given. */
  readonly rateLimits?: RateLimits;
  /** Of an overlay file. */
  readonly overlayPath?: string;
}

const UNLIMITED = { perUser: 0, perChat: 0 };

/** How this run of the tests takes updates. */
const UPDATES: 'polling' | 'webhook' = process.env.BOT_UPDATES === 'webhook' ? 'webhook' : 'polling';

/** The group of `inGroup`. */
export const GROUP_ID = -100_777;

/** Opens a stage on a free port. */
export async function openStage(store: Store, options: StageOptions = {}): Promise<Stage> {
  const { maxLeaderboardSize = 50, ownerIds = [] } = options;
  const token = '42:playground-token-of-the-tests';
  const playground = createPlayground({
    token,
    bot: { id: 42, username: 'tally_bot', first_name: 'Tally' },
  });
  const { log, logged } = recordingLog();
  const secret = 'secret-of-the-tests';
  const webhook = createWebhook({ url: 'http://127.0.0.1/telegram', secret, log });
  const app = createApp({
    store,
    version: 'test',
    uptimeSeconds: () => 0,
    playground: playground.app,
    webhook,
  });
  const address = { host: '127.0.0.1', port: 0 };
  const server = (await listen(app, address))._unsafeUnwrap();
  const url = urlOf({ ...address, port: server.port });
  const pictures = createRenderer();
  const now = options.now ?? (() => new Date());
  const settings = createSettingsBook(store, () => now().getTime());
  const once = createOnce({ store, log, now });
  const keeper = await openCatalogueKeeper({ path: options.overlayPath, log, now });
  keeper.teach(store);
  let wakeOutbox = (): void => {};
  const link = createPlaygroundLink({ apiRoot: url, token });
  const bot = createBot(
    token,
    {
      store,
      settings,
      rights: createRights(ownerIds, () => now().getTime()),
      pictures,
      log,
      knowledge: keeper.knowledge,
      catalogue: keeper,
      now,
      maxLeaderboardSize,
      once,
      limiter: createLimiter(options.rateLimits ?? UNLIMITED, () => now().getTime()),
      apiRoot: url,
      keepsTexts: false,
      instance: {
        version: '1.2.3',
        uptimeSeconds: () => 93_784,
        memoryBytes: () => 64_000_000,
        schemaVersion: async () => 12,
      },
      wakeOutbox: () => wakeOutbox(),
    },
    link,
  );
  const sending = createOutboxApi(token, link);
  const works = eventWorks({ store, settings, knowledge: keeper.knowledge, api: sending, now });
  const outbox = startOutbox({ store, api: sending, log, now, ...works });
  wakeOutbox = outbox.wake;
  const { updates = UPDATES } = options;
  const intake =
    updates === 'webhook'
      ? await runWebhook(bot, { url: `${url}${webhook.path}`, secret, webhook })
      : startPolling(bot, log);
  const stopBot = async (): Promise<void> => {
    await intake.stop();
    await once.flush();
    await outbox.stop();
  };

  const call = (action: string, body: unknown): Promise<Response> =>
    fetch(`${url}/playground/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const pressOf = (user: Person, { chat, message_id, reply_markup }: ShownMessage, label: string) => {
    const button = (reply_markup?.inline_keyboard.flat() ?? []).find((one) => one.text === label);
    if (button === undefined || !('callback_data' in button)) throw new Error(`There is no button ${label}`);
    return { user, chat, message_id, data: button.callback_data };
  };
  const drive = async (action: string, body: unknown): Promise<readonly ShownMessage[]> => {
    const response = await call(action, body);
    const answer = await response.json();
    if (!response.ok) throw new Error(`${action}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as readonly ShownMessage[];
  };
  return {
    url,
    playground,
    logged,
    inPrivate: (user, text, more) =>
      drive('send', { user, chat: { id: user.id, type: 'private' }, text, ...more }),
    inGroup: (user, text, more) =>
      drive('send', { user, chat: { id: GROUP_ID, type: 'supergroup', title: 'Agents' }, text, ...more }),
    press: (user, message, label) => drive('press', pressOf(user, message, label)),
    answerTo: async (user, message, label) => {
      const response = await call('press', pressOf(user, message, label));
      await response.arrayBuffer();
      const { text, url: opened } = JSON.parse(response.headers.get('x-playground-answer') ?? '{}');
      return text ?? opened ?? '';
    },
    drive,
    stopBot,
    stop: async () => {
      await stopBot();
      pictures.close();
      keeper.stop();
      playground.close();
      await server.close();
    },
  };
}

import { randomBytes } from 'node:crypto';
import { createMigrator, createPgStore } from '@prime-tally/store-pg';
import type { Bot } from 'grammy';
import type { Hono } from 'hono';
import { version } from '../package.json';
import { openCatalogueKeeper } from './catalogue/keeper.ts';
import { readDotEnv } from './config/dot-env.ts';
import { type Config, readConfig } from './config/read-config.ts';
import { type BotConnection, createBot, createOutboxApi } from './create-bot.ts';
import { createApp } from './http/create-app.ts';
import { type Listening, listen, urlOf } from './http/listen.ts';
import { createLifecycle, onSignals } from './lifecycle.ts';
import { createLog, type Log } from './log.ts';
import { openDatabase } from './open-database.ts';
import { createRenderer } from './pictures/create-renderer.ts';
import { createPlayground } from './playground/index.ts';
import { type StartParts, StartProblem } from './start-parts.ts';
import type { BotContext } from './telegram/context.ts';
import { eventWorks } from './telegram/events/event-works.ts';
import { startEventClock } from './telegram/events/move-events.ts';
import { startOutbox } from './telegram/outbox/outbox-runner.ts';
import { createPlaygroundLink } from './telegram/playground-link.ts';
import { refusalOf } from './telegram/refusal.ts';
import { createRights } from './telegram/rights.ts';
import { type RunOptions, runBot, type WebhookSetting } from './telegram/run-bot.ts';
import { createLimiter } from './telegram/updates/limiter.ts';
import { createOnce } from './telegram/updates/once.ts';
import { createWebhook, type Webhook } from './telegram/updates/webhook.ts';
import { startUpkeep } from './telegram/upkeep.ts';
import { createSettingsBook } from './usecases/settings/settings-book.ts';

/** Of the bot that the playground plays Telegram for; it opens nothing. */
const PLAYGROUND_TOKEN = '1:playground';
/** The first of the chat page's people, where nobody is named: so that an owner's commands can be tried. */
const PLAYGROUND_OWNERS: readonly string[] = ['7001'];
const PLAYGROUND_BOT = { id: 1, username: 'prime_tally_bot', first_name: 'Prime Tally' };

await main();

async function main(): Promise<void> {
  const dotEnv = readDotEnv('.env');
  if (dotEnv.warning !== undefined) console.error(`Warning: ${dotEnv.warning}`);
  const config = readConfig({ ...dotEnv.values, ...process.env });
  if (config.isErr()) {
    console.error('The configuration is wrong (.env.example lists every variable):');
    for (const { name, message } of config.error) console.error(`  ${name}: ${message}`);
    process.exitCode = 1;
    return;
  }
  const log = createLog(config.value.logLevel);
  const lifecycle = createLifecycle(log);
  const end = async (exitCode: number): Promise<void> => {
    await lifecycle.stop();
    process.exit(exitCode);
  };
  onSignals({
    stop: () => {
      log.info('stopping');
      void end(0);
    },
    force: () => process.exit(130),
  });
  const giveUp = (error: unknown): void => {
    if (error instanceof StartProblem) console.error(error.message);
    else log.fatal({ err: error }, 'the bot cannot go on');
    void end(1);
  };
  try {
    await start(config.value, { log, lifecycle, giveUp });
  } catch (error) {
    giveUp(error);
  }
}

async function start(config: Config, parts: StartParts): Promise<void> {
  const { log, lifecycle } = parts;
  const isPlayground = config.telegram.mode === 'playground';
  const ownerIds = isPlayground && config.ownerIds.length === 0 ? PLAYGROUND_OWNERS : config.ownerIds;
  const pool = await openDatabase(config.database, parts);
  const keeper = await openCatalogueKeeper({
    path: config.catalogueOverlay,
    log,
    now: () => new Date(),
  });
  await lifecycle.started('overlay', async () => keeper.stop());
  const store = createPgStore({
    pool,
    catalogue: () => keeper.knowledge().catalogue,
    cacheTtlMs: 1000 * config.cacheTimeoutSeconds,
    ...(config.keepTextsDays > 0 && { keepTexts: { days: config.keepTextsDays } }),
  });
  keeper.teach(store);
  const serve = async (more: { playground?: Hono; webhook?: Webhook } = {}): Promise<Listening> => {
    const app = createApp({
      store,
      version,
      uptimeSeconds: () => process.uptime(),
      ...more,
    });
    const server = await listen(app, config);
    if (server.isErr()) throw new StartProblem(server.error);
    await lifecycle.started('http', server.value.close);
    return server.value;
  };
  const migrator = createMigrator({ pool });
  const pictures = createRenderer();
  await lifecycle.started('pictures', async () => pictures.close());
  const settings = createSettingsBook(store, Date.now);
  const startBotAt = async (
    token: string,
    apiRoot: string,
    connection: BotConnection,
    setting?: WebhookSetting,
  ): Promise<Bot<BotContext>> => {
    let wakeOutbox = (): void => {};
    const now = (): Date => new Date();
    const once = createOnce({ store, log, now });
    await lifecycle.started('updates', once.flush);
    const bot = createBot(
      token,
      {
        store,
        settings,
        rights: createRights(ownerIds, Date.now),
        pictures,
        log,
        knowledge: keeper.knowledge,
        catalogue: keeper,
        now,
        maxLeaderboardSize: config.maxLeaderboardSize,
        once,
        limiter: createLimiter(config.rateLimits, Date.now),
        apiRoot,
        keepsTexts: config.keepTextsDays > 0,
        instance: {
          version,
          uptimeSeconds: () => process.uptime(),
          memoryBytes: () => process.memoryUsage.rss(),
          schemaVersion: async () =>
            (await migrator.status()).map(({ current }) => current).unwrapOr(undefined),
        },
        wakeOutbox: () => wakeOutbox(),
      },
      connection,
    );
    const about = { store, settings, knowledge: keeper.knowledge, log, now };
    const sending = createOutboxApi(token, connection);
    const outbox = startOutbox({ store, api: sending, log, now, ...eventWorks({ ...about, api: sending }) });
    wakeOutbox = outbox.wake;
    await lifecycle.started('outbox', outbox.stop);
    const upkeep = startUpkeep({
      keepTextsDays: config.keepTextsDays,
      store,
      settings,
      knowledge: keeper.knowledge,
      log,
      now,
    });
    await lifecycle.started('upkeep', async () => upkeep.stop());
    const clock = startEventClock({ ...about, wakeOutbox: outbox.wake });
    await lifecycle.started('event clock', async () => clock.stop());
    await startBot(bot, { log, ownerIds, setting }, parts);
    return bot;
  };

  if (config.telegram.mode === 'playground') {
    const playground = createPlayground({
      token: PLAYGROUND_TOKEN,
      bot: PLAYGROUND_BOT,
      // By the clock, in hundredths of a second: another one than any run before gave.
      lastMessageId: Math.floor(Date.now() / 10) % 2 ** 30,
    });
    const { port } = await serve({ playground: playground.app });
    await lifecycle.started('playground', async () => playground.close());
    const apiRoot = urlOf({ host: config.host, port });
    const link = createPlaygroundLink({ apiRoot, token: PLAYGROUND_TOKEN });
    await startBotAt(PLAYGROUND_TOKEN, apiRoot, link);
    console.log(`Playground: ${apiRoot}/`);
  } else {
    const { token, apiRoot } = config.telegram;
    const setting = webhookOf(config.telegram, log);
    const { port } = await serve(setting && { webhook: setting.webhook });
    const bot = await startBotAt(token, apiRoot, { client: { apiRoot } }, setting);
    console.log(
      `Bot: https://t.me/${bot.botInfo.username} (health: ${urlOf({ host: config.host, port })}/health)`,
    );
  }
}

/** A secret of the operator's, or a new one for this run: Telegram is told it at each start. */
function webhookOf(config: Config['telegram'], log: Log): WebhookSetting | undefined {
  if (config.mode !== 'webhook') return undefined;
  const { url, secret = randomBytes(32).toString('base64url') } = config;
  return { url, secret, webhook: createWebhook({ url, secret, log }) };
}

async function startBot(
  bot: Bot<BotContext>,
  options: RunOptions,
  { lifecycle, giveUp }: StartParts,
): Promise<void> {
  const intake = await runBot(bot, options).catch((error: unknown) => {
    throw telegramProblemOf(error);
  });
  await lifecycle.started('bot', intake.stop);
  intake.failed.catch((error: unknown) => giveUp(telegramProblemOf(error)));
}

function telegramProblemOf(error: unknown): unknown {
  const refusal = refusalOf(error);
  return refusal === undefined ? error : new StartProblem(refusal);
}

import { sequentialize } from '@grammyjs/runner';
import { Api, type ApiClientOptions, Bot } from 'grammy';
import { adminFeature } from './features/admin.ts';
import { catalogueFeature } from './features/catalogue.ts';
import { eventDraftFeature } from './features/events/draft.ts';
import { topEventFeature } from './features/events/top-event.ts';
import { eventsFeature } from './features/events.ts';
import { groupEntryFeature } from './features/group-entry.ts';
import { groupMembersFeature } from './features/group-members.ts';
import { helpFeature } from './features/help.ts';
import { holdsFeature } from './features/holds.ts';
import { inlineFeature } from './features/inline.ts';
import { leaderboardFeature } from './features/leaderboard.ts';
import { meFeature } from './features/me.ts';
import { myStatsFeature } from './features/my-stats.ts';
import { newsFeature } from './features/news.ts';
import { pasteFeature } from './features/paste.ts';
import { privacyFeature } from './features/privacy.ts';
import { rankFeature } from './features/rank.ts';
import { settingsFeature } from './features/settings.ts';
import { shownStatsFeature } from './features/shown-stats.ts';
import { startFeature } from './features/start.ts';
import { unhandledFeature } from './features/unhandled.ts';
import { watchFeature } from './features/watch.ts';
import { zoneFeature } from './features/zone.ts';
import { localeOf } from './locales/locale-of.ts';
import { answerError } from './telegram/answer-error.ts';
import type { BotContext } from './telegram/context.ts';
import type { BotDeps } from './telegram/deps.ts';
import { framed } from './telegram/framed.ts';
import { retried } from './telegram/retried.ts';
import { NO_OBSERVER, type UpdateObserver } from './telegram/update-observer.ts';
import { laneOf } from './telegram/updates/lane.ts';
import { limited } from './telegram/updates/limited.ts';

/** How the bot reaches Telegram. */
export interface BotConnection {
  readonly client?: ApiClientOptions;
  readonly observer?: UpdateObserver;
}

/** A bot with all its features; it does nothing until it is given updates. */
export function createBot(
  token: string,
  deps: BotDeps,
  { client, observer = NO_OBSERVER }: BotConnection = {},
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, client === undefined ? {} : { client });
  bot.api.config.use(retried);
  bot.use((ctx, next) =>
    observer.run(ctx.update.update_id, async () => {
      ctx.locale = localeOf(ctx.from?.language_code);
      try {
        await next();
        return undefined;
      } catch (error) {
        await answerError(ctx, error, deps);
        return error;
      }
    }),
  );
  bot.use(sequentialize(laneOf));
  // What people share from inline mode is the bot's own word.
  bot.use((ctx, next) => (ctx.msg?.via_bot?.id === ctx.me.id ? undefined : next()));
  bot.use(deps.once.middleware, framed(deps.settings), limited(deps.limiter));
  bot.use(
    // First: they see every update.
    watchFeature(deps),
    adminFeature(deps),
    catalogueFeature(deps),
    groupEntryFeature(deps),
    groupMembersFeature(deps),
    helpFeature(),
    myStatsFeature(deps),
    meFeature(deps),
    holdsFeature(deps),
    settingsFeature(deps),
    shownStatsFeature(deps),
    zoneFeature(deps),
    privacyFeature(deps),
    newsFeature(deps),
    eventsFeature(deps),
    // Before the one that takes every text.
    eventDraftFeature(deps),
    topEventFeature(deps),
    leaderboardFeature(deps),
    rankFeature(deps),
    inlineFeature(deps),
    // After those that a link may start.
    startFeature(),
    pasteFeature(deps),
    // Last: what nothing above took.
    unhandledFeature(),
  );
  return bot;
}

/** What the outbox sends with: it repeats what failed itself, later, so that one message keeps no others waiting. */
export function createOutboxApi(token: string, { client }: BotConnection = {}): Api {
  return client === undefined ? new Api(token) : new Api(token, client);
}

import { Composer } from 'grammy';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { markupOf } from '../telegram/reply.ts';
import { inlineResults } from '../usecases/board/inline-results.ts';
import { inlineView } from '../views/inline.ts';

/** Seconds for which Telegram may show the same results again. */
const CACHE_SECONDS = 30;

/** Inline mode: share one's rank or a board in any chat. Only what boards everywhere show. */
export function inlineFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('inline_query', async (ctx) => {
    const { locale } = ctx;
    const knowledge = deps.knowledge();
    const { shareables, isStranger, failure } = await inlineResults(
      { store: deps.store, knowledge, now: deps.now, maxRows: deps.maxLeaderboardSize },
      String(ctx.from.id),
      ctx.inlineQuery.query,
      { language: locale.language, zone: ctx.zone ?? 'UTC' },
    );
    if (failure !== undefined) logUnstored(deps.log, ctx, failure.reason);
    const results = shareables.map((shareable, index) => {
      const { title, description, message } = inlineView(locale, knowledge.catalogue, shareable);
      const { entities, link_preview_options } = markupOf(message);
      return {
        type: 'article' as const,
        id: String(index),
        title,
        description,
        input_message_content: { message_text: message.text, entities, link_preview_options },
      };
    });
    await ctx.answerInlineQuery(results, {
      is_personal: true,
      cache_time: failure === undefined ? CACHE_SECONDS : 0,
      ...(isStranger && { button: { text: locale.board.inline.begin, start_parameter: 'inline' } }),
    });
  });
  return feature;
}

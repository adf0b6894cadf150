import { Composer } from 'grammy';
import type { User } from 'grammy/types';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { createOwnGroups } from '../telegram/own-groups.ts';
import { markupOf } from '../telegram/reply.ts';
import { inlineResults, type OwnGroup } from '../usecases/board/inline-results.ts';
import { inlineView } from '../views/inline.ts';

/** Seconds for which Telegram may show the same results again. */
const CACHE_SECONDS = 30;

/** Most groups in which one's place is offered. */
const MOST_GROUPS = 3;

/** Inline mode: share one's rank or a board in any chat. Of others only what boards everywhere show. */
export function inlineFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const ownGroups = createOwnGroups(deps.store, () => deps.now().getTime());

  /** Those of the sender's groups that are not strict: what is in these, nobody else hears of. */
  async function groupsOf(ctx: BotContext & { readonly from: User }): Promise<readonly OwnGroup[]> {
    const groups: OwnGroup[] = [];
    for (const group of await ownGroups.of(ctx, String(ctx.from.id))) {
      const frame = await deps.settings.chat(group.chatId);
      if (frame.isOk() && frame.value.privacy !== 'strict') groups.push(group);
    }
    return groups.slice(0, MOST_GROUPS);
  }

  feature.on('inline_query', async (ctx) => {
    const { locale } = ctx;
    const knowledge = deps.knowledge();
    const { shareables, isStranger, failure } = await inlineResults(
      { store: deps.store, knowledge, now: deps.now, maxRows: deps.maxLeaderboardSize },
      String(ctx.from.id),
      ctx.inlineQuery.query,
      { language: locale.language, zone: ctx.zone ?? 'UTC', groups: await groupsOf(ctx) },
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

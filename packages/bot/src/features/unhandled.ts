import { Composer } from 'grammy';
import type { BotContext } from '../telegram/context.ts';
import { sendView } from '../telegram/reply.ts';

/** What no other feature took: one hint in private, silence in groups, an answer to every button. */
export function unhandledFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const inPrivate = feature.chatType('private');

  inPrivate.on('message:text', async (ctx) => {
    const command = ctx.msg.text.split(/\s/, 1)[0]?.slice(0, 32) ?? '';
    await sendView(ctx, ctx.locale.commandUnknown(command));
  });
  inPrivate.on(
    [
      'message:media',
      'message:sticker',
      'message:voice',
      'message:video_note',
      'message:audio',
      'message:animation',
      'message:contact',
      'message:location',
    ],
    (ctx) => sendView(ctx, ctx.locale.notText),
  );
  feature.on('callback_query', (ctx) => ctx.answerCallbackQuery({ text: ctx.locale.buttonStale }));

  return feature;
}

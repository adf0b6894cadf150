import { Composer } from 'grammy';
import type { BotContext } from '../telegram/context.ts';
import { sendView } from '../telegram/reply.ts';

/** Most chats whose last album is remembered. */
const KEPT = 1_000;

/** What no other feature took: one hint in private, silence in groups, an answer to every button. */
export function unhandledFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const inPrivate = feature.chatType('private');
  const isFurther = createAlbumMemory();

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
    async (ctx) => {
      if (!isFurther(ctx.chat.id, ctx.msg.media_group_id)) await sendView(ctx, ctx.locale.notText);
    },
  );
  feature.on('callback_query', (ctx) => ctx.answerCallbackQuery({ text: ctx.locale.buttonStale }));

  return feature;
}

/** Whether a chat's last picture was of the same album: each comes as a message of its own, and one hint is enough. */
function createAlbumMemory(): (chatId: number, album: string | undefined) => boolean {
  const last = new Map<number, string>();
  return (chatId, album) => {
    const isFurther = album !== undefined && last.get(chatId) === album;
    last.delete(chatId);
    if (album !== undefined) last.set(chatId, album);
    const [oldest] = last.keys();
    if (last.size > KEPT && oldest !== undefined) last.delete(oldest);
    return isFurther;
  };
}

import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import { hasBot, rememberUser } from '../chats.ts';
import { liveMessageOf, wireMessageOf } from '../messages.ts';
import type { World } from '../world.ts';
import { type pressSchema, userOf } from './schemas.ts';

/**
 * Somebody presses an inline button that is there now. Answers the update's id; none when the bot isn't in the chat
 * any more.
 */
export function drivenPress(world: World, input: z.output<typeof pressSchema>): Result<number[], string> {
  const { state, queue } = world;
  const chat = state.chats.get(input.chat);
  const message = chat === undefined ? undefined : liveMessageOf(chat, input.message_id);
  if (chat === undefined || message === undefined) return err('message_id: no such message in this chat');
  if (chat.type === 'private' && chat.peer?.id !== input.user.id)
    return err("user.id: this chat is somebody else's");
  const buttons = message.markup?.inline_keyboard.flat() ?? [];
  if (!buttons.some((button) => 'callback_data' in button && button.callback_data === input.data)) {
    return err('data: the message has no button with this data');
  }
  if (!hasBot(state, chat)) return ok([]);
  state.lastQueryId += 1;
  const id = String(state.lastQueryId);
  const query = {
    id,
    from: rememberUser(state, userOf(input.user)),
    message: wireMessageOf(state, message),
    chat_instance: String(chat.id),
    data: input.data,
  };
  const updateId = queue.push({ callback_query: query }, chat.id);
  if (updateId === undefined) return ok([]);
  state.queries.set(id, { kind: 'callback', updateId, askedAtMs: state.nowMs() });
  return ok([updateId]);
}

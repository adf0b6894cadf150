import { ok, safeTry } from 'neverthrow';
import { wireChatOf } from '../../chats.ts';
import { isAdministrator, isPresent, memberOf } from '../../members.ts';
import { liveMessageOf, wireMessageOf } from '../../messages.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { integerOf } from '../params.ts';
import { readOwnChat } from '../target.ts';

/** `getChat`, with the pinned message if there is one. */
export function getChat(call: Call): ApiResult<unknown> {
  return readOwnChat(call).map((chat) => {
    const pinned = liveMessageOf(chat, chat.pinned.at(-1) ?? 0);
    return {
      ...wireChatOf(chat),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {},
      ...(pinned === undefined ? {} : { pinned_message: wireMessageOf(call.state, pinned, false) }),
    };
  });
}

/** `getChatMember`: someone known who was never there has left; someone unknown is refused. */
export function getChatMember(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const chat = yield* readOwnChat(call);
    const id = integerOf(call.params, 'user_id');
    if (id === undefined) return badRequest('invalid user_id specified');
    const member = chat.members.get(id);
    if (member !== undefined) return ok(member);
    const user = call.state.users.get(id);
    return user === undefined ? badRequest('member not found') : ok(memberOf(user, 'left'));
  });
}

/** `getChatAdministrators`: without other bots, as Telegram has it. */
export function getChatAdministrators(call: Call): ApiResult<unknown> {
  return readOwnChat(call).andThen((chat) => {
    if (chat.type === 'private') return badRequest('there are no administrators in the private chat');
    const { id } = call.state.bot;
    const all = [...chat.members.values()].filter(isAdministrator);
    return ok(all.filter(({ user }) => !user.is_bot || user.id === id));
  });
}

/** `getChatMemberCount`: those whom the playground knows to be there. */
export function getChatMemberCount(call: Call): ApiResult<unknown> {
  return readOwnChat(call).map((chat) => [...chat.members.values()].filter(isPresent).length);
}

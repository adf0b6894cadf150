import { ok } from 'neverthrow';
import { changeMember } from '../../memberships.ts';
import { botUserOf } from '../../state.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { readOwnChat } from '../target.ts';

/** `leaveChat`. */
export function leaveChat(call: Call): ApiResult<unknown> {
  return readOwnChat(call).andThen((chat) => {
    if (chat.type === 'private') return badRequest("private chat can't be left");
    changeMember(call, chat, { user: botUserOf(call.state), status: 'left' });
    return ok(true);
  });
}

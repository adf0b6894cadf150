import type { BotCommand } from 'grammy/types';
import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { readJson, textOf } from '../params.ts';

const scope = z.object({
  type: z.enum([
    ...(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'] as const),
    ...(['chat', 'chat_administrators', 'chat_member'] as const),
  ]),
  chat_id: z.union([z.number(), z.string()]).optional(),
  user_id: z.number().optional(),
});
const commands = z.array(z.object({ command: z.string(), description: z.string() }));

/** `setMyCommands` for one scope and language; an empty list deletes them. */
export function setMyCommands(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const key = yield* keyOf(call);
    const list: BotCommand[] = (yield* readJson(call.params, 'commands', commands)) ?? [];
    if (list.length > LIMITS.commands) return badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of list) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) return badRequest('BOT_COMMAND_INVALID');
      if (description.length < 1 || description.length > 256)
        return badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    call.state.commands.set(key, list);
    return ok(true);
  });
}

/** `getMyCommands` of exactly that scope and language; nothing is inherited. */
export function getMyCommands(call: Call): ApiResult<unknown> {
  return keyOf(call).map((key) => call.state.commands.get(key) ?? []);
}

/** `deleteMyCommands` of that scope and language. */
export function deleteMyCommands(call: Call): ApiResult<unknown> {
  return keyOf(call).map((key) => {
    call.state.commands.delete(key);
    return true;
  });
}

function keyOf({ params }: Call): ApiResult<string> {
  return safeTry(function* () {
    const language = textOf(params, 'language_code') ?? '';
    if (!/^([a-z]{2})?$/.test(language)) return badRequest('invalid language code specified');
    const {
      type,
      chat_id = '',
      user_id = '',
    } = (yield* readJson(params, 'scope', scope)) ?? { type: 'default' };
    return ok([type, chat_id, user_id, language].join(' '));
  });
}

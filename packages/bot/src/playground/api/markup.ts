import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { type ApiResult, badRequest } from './failure.ts';
import { type Params, readJson } from './params.ts';

const button = z.looseObject({
  text: z.string(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
});
const markup = z.looseObject({ inline_keyboard: z.array(z.array(button)).optional() });

/**
 * The inline keyboard of a call. Reply keyboards, their removal and forced replies are accepted and not shown:
 * the result is then undefined, as it is without a keyboard or with one that has no button.
 */
export function readMarkup(params: Params): ApiResult<InlineKeyboardMarkup | undefined> {
  return safeTry(function* () {
    const given = yield* readJson(params, 'reply_markup', markup);
    const rows = (given?.inline_keyboard ?? []).filter((row) => row.length > 0);
    if (rows.length === 0) return ok(undefined);
    if (rows.flat().length > LIMITS.buttons) return badRequest('reply markup is too long');
    const keyboard: InlineKeyboardButton[][] = [];
    for (const row of rows) {
      const checked: InlineKeyboardButton[] = [];
      for (const one of row) checked.push(yield* checkedButtonOf(one));
      keyboard.push(checked);
    }
    return ok({ inline_keyboard: keyboard });
  });
}

function checkedButtonOf(one: z.infer<typeof button>): ApiResult<InlineKeyboardButton> {
  const { text, url, callback_data: data } = one;
  if (text.trim() === '')
    return badRequest('can\'t parse inline keyboard button: Field "text" must be non-empty');
  if (data !== undefined) {
    const bytes = Buffer.byteLength(data);
    if (bytes < 1 || bytes > LIMITS.callbackDataBytes) return badRequest('BUTTON_DATA_INVALID');
    return ok({ text, callback_data: data });
  }
  if (url !== undefined) {
    if (!/^(https?:\/\/|tg:\/\/)\S+$|^(www\.|t\.me\/)\S+$/i.test(url)) {
      return badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
    }
    return ok({ text, url });
  }
  if (one.switch_inline_query !== undefined)
    return ok({ text, switch_inline_query: one.switch_inline_query });
  if (one.switch_inline_query_current_chat !== undefined) {
    return ok({ text, switch_inline_query_current_chat: one.switch_inline_query_current_chat });
  }
  return badRequest('text buttons are unallowed in the inline keyboard');
}

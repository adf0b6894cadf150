import type { MessageEntity } from 'grammy/types';
import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { type FormattedText, fixText } from '../text/formatted-text.ts';
import { type ApiResult, badRequest } from './failure.ts';
import { type Params, readJson, textOf } from './params.ts';

const span = { offset: z.number().int(), length: z.number().int() };
const user = z.object({
  id: z.number().int(),
  is_bot: z.boolean(),
  first_name: z.string(),
});
const plainTypes = [
  ...(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'] as const),
  ...(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'] as const),
  ...(['blockquote', 'expandable_blockquote', 'code'] as const),
];
/** One entity as the Bot API has it. */
export const entitySchema: z.ZodType<MessageEntity> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(plainTypes), ...span }),
  z.object({ type: z.literal('pre'), ...span, language: z.string().exactOptional() }),
  z.object({ type: z.literal('text_link'), ...span, url: z.string().min(1) }),
  z.object({ type: z.literal('text_mention'), ...span, user }),
  z.object({ type: z.literal('custom_emoji'), ...span, custom_emoji_id: z.string() }),
]);

/** The text of a call with its entities, 1 to 4,096 units after the server's cleaning. */
export function readText(params: Params): ApiResult<FormattedText> {
  return safeTry(function* () {
    const text = textOf(params, 'text');
    if (text === undefined) return badRequest('message text is empty');
    const fixed = yield* formattedOf(params, text, 'entities');
    if (fixed.text === '') return badRequest('message text is empty');
    if (fixed.text.length > LIMITS.textUnits) return badRequest('message is too long');
    return ok(fixed);
  });
}

/** The caption of a call with its entities, at most 1,024 units; absent is the empty text. */
export function readCaption(params: Params): ApiResult<FormattedText> {
  return safeTry(function* () {
    const fixed = yield* formattedOf(params, textOf(params, 'caption') ?? '', 'caption_entities');
    if (fixed.text.length > LIMITS.captionUnits) return badRequest('message caption is too long');
    return ok(fixed);
  });
}

function formattedOf(params: Params, text: string, field: string): ApiResult<FormattedText> {
  return safeTry(function* () {
    // Hint: reading parse modes half right would hide the bot's escaping errors; the bot sends entities.
    if (textOf(params, 'parse_mode') !== undefined) {
      return badRequest(`the playground reads no parse_mode; send ${field}`);
    }
    const entities = yield* readJson(params, field, z.array(entitySchema));
    return fixText(text, entities ?? []).match(
      (fixed) => ok(fixed),
      (reason) => badRequest(reason),
    );
  });
}

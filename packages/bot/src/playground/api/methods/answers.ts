import { ok, safeTry } from 'neverthrow';
import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import type { OpenQuery } from '../../state.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { flagOf, readJson, textOf } from '../params.ts';

/** `answerCallbackQuery`: what the person sees is kept in the update's outcome. */
export function answerCallbackQuery(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const query = yield* openQueryOf(call, 'callback_query_id', 'callback');
    const text = textOf(call.params, 'text');
    const url = textOf(call.params, 'url');
    if ((text?.length ?? 0) > LIMITS.callbackAnswerUnits) return badRequest('MESSAGE_TOO_LONG');
    call.outcomes.find(query.updateId)?.answers.push({
      kind: 'callback',
      answer: {
        ...(text === undefined ? {} : { text }),
        ...(url === undefined ? {} : { url }),
        show_alert: flagOf(call.params, 'show_alert'),
      },
    });
    return ok(true);
  });
}

const content = z.looseObject({ message_text: z.string().min(1).max(LIMITS.textUnits).optional() });
const inlineResult = z.looseObject({
  type: z.string(),
  id: z
    .string()
    .min(1)
    .refine((id) => Buffer.byteLength(id) <= 64, 'RESULT_ID_INVALID'),
  input_message_content: content.optional(),
});

/** `answerInlineQuery`: the results are kept in the update's outcome. */
export function answerInlineQuery(call: Call): ApiResult<unknown> {
  return safeTry(function* () {
    const query = yield* openQueryOf(call, 'inline_query_id', 'inline');
    const results = (yield* readJson(call.params, 'results', z.array(inlineResult))) ?? [];
    if (results.length > LIMITS.inlineResults) return badRequest('RESULTS_TOO_MUCH');
    if (new Set(results.map(({ id }) => id)).size < results.length) return badRequest('RESULT_ID_DUPLICATE');
    const personal = flagOf(call.params, 'is_personal');
    call.outcomes
      .find(query.updateId)
      ?.answers.push({ kind: 'inline', answer: { results, is_personal: personal } });
    return ok(true);
  });
}

function openQueryOf({ state, params }: Call, field: string, kind: OpenQuery['kind']): ApiResult<OpenQuery> {
  const query = state.queries.get(textOf(params, field) ?? '');
  const isOpen = query?.kind === kind && state.nowMs() - query.askedAtMs <= LIMITS.queryMs;
  return query !== undefined && isOpen
    ? ok(query)
    : badRequest('query is too old and response timeout expired or query ID is invalid');
}

import type { ApiResponse } from 'grammy/types';
import { err } from 'neverthrow';
import { faultAnswerOf, takeFault } from '../faults.ts';
import type { Call } from '../world.ts';
import { type ApiResult, failureOf } from './failure.ts';
import { methodNamed } from './methods.ts';

/** An answer of the Bot API; its `error_code` is the HTTP status too. */
export type Answer = ApiResponse<unknown>;

/** Carries out a method and answers as the Bot API does; ordered faults come first. */
export async function performCall(name: string, call: Call): Promise<Answer> {
  const method = methodNamed(name);
  const unknown = async (): Promise<ApiResult<unknown>> => err(failureOf(404, 'Not Found'));
  const fault = takeFault(call.state, name.toLowerCase(), call.params.values.chat_id);
  if (fault !== undefined) {
    if (fault.takesEffect) await (method ?? unknown)(call);
    return faultAnswerOf(fault);
  }
  const result = await (method ?? unknown)(call);
  return result.match(
    (value): Answer => ({ ok: true, result: value }),
    ({ errorCode, description, parameters }): Answer => ({
      ok: false,
      error_code: errorCode,
      description,
      ...(parameters === undefined ? {} : { parameters }),
    }),
  );
}

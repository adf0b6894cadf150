import type { ResponseParameters } from 'grammy/types';
import { type Err, err, type Result } from 'neverthrow';

/** An error answer of the Bot API. */
export interface ApiFailure {
  readonly errorCode: number;
  readonly description: string;
  readonly parameters?: ResponseParameters;
}

/** The result of a Bot API method. */
export type ApiResult<T> = Result<T, ApiFailure>;

/** An error answer in Telegram's words. */
export function failureOf(
  errorCode: number,
  description: string,
  parameters?: ResponseParameters,
): ApiFailure {
  return { errorCode, description, ...(parameters === undefined ? {} : { parameters }) };
}

/** A refusal with code 400; Telegram's prefix is added. */
export function badRequest(reason: string): Err<never, ApiFailure> {
  return err(failureOf(400, `Bad Request: ${reason}`));
}

/** A refusal with code 403; Telegram's prefix is added. */
export function forbidden(reason: string): Err<never, ApiFailure> {
  return err(failureOf(403, `Forbidden: ${reason}`));
}

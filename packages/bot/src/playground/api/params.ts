import { ok } from 'neverthrow';
import type { z } from 'zod';
import type { Json } from '../state.ts';
import { type ApiResult, badRequest } from './failure.ts';
import type { Part } from './multipart.ts';

/** The parameters of a call, whichever way they came: values may be JSON or text. */
export interface Params {
  readonly values: Json;
  readonly uploads: ReadonlyMap<string, Part>;
}

/** A text parameter; absent or empty is undefined. */
export function textOf({ values }: Params, name: string): string | undefined {
  const value = values[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A whole number; undefined when absent or not a number, as the Bot API reads it. */
export function integerOf(params: Params, name: string): number | undefined {
  const text = textOf(params, name);
  return text !== undefined && /^-?\d{1,16}$/.test(text.trim()) ? Number(text) : undefined;
}

/** A yes or no; absent means no. */
export function flagOf(params: Params, name: string): boolean {
  return ['true', '1', 'yes'].includes(textOf(params, name)?.toLowerCase() ?? '');
}

/** A JSON parameter of a given shape; absent is undefined, anything else is refused with the first fault found. */
export function readJson<T>(params: Params, name: string, schema: z.ZodType<T>): ApiResult<T | undefined> {
  const value = params.values[name];
  if (value === undefined || value === null || value === '') return ok(undefined);
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  const read = schema.safeParse(parsed);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const path = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return badRequest(`can't parse ${name.replaceAll('_', ' ')}${path}: ${issue?.message ?? 'wrong shape'}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The text itself fits no schema of an object or list, so that the caller's refusal names the parameter.
    return text;
  }
}

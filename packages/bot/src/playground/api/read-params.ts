import { err, ok, type Result } from 'neverthrow';
import { readMultipart } from './multipart.ts';
import type { Params } from './params.ts';

/** The parameters of a request from its query and its body: JSON, form fields or multipart, the body winning. */
export function readParams(
  query: URLSearchParams,
  contentType: string,
  body: Buffer,
): Result<Params, string> {
  const fromQuery = Object.fromEntries(query);
  const only = (values: object): Params => ({ values: { ...fromQuery, ...values }, uploads: new Map() });
  if (body.length === 0) return ok(only({}));
  if (contentType.startsWith('multipart/form-data')) {
    return readMultipart(body, contentType).map((parts) => {
      const fields = parts.filter((part) => part.fileName === undefined);
      const uploads = parts.filter((part) => part.fileName !== undefined);
      return {
        values: {
          ...fromQuery,
          ...Object.fromEntries(fields.map(({ name, bytes }) => [name, bytes.toString()])),
        },
        uploads: new Map(uploads.map((part) => [part.name, part])),
      };
    });
  }
  if (contentType.startsWith('application/json')) {
    return readJsonBody(body.toString()).map(only);
  }
  return ok(only(Object.fromEntries(new URLSearchParams(body.toString()))));
}

/** A JSON object; anything else is refused. */
export function readJsonBody(text: string): Result<object, string> {
  try {
    const parsed: unknown = JSON.parse(text);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? ok(parsed) : err('object expected');
  } catch {
    return err("can't parse JSON object");
  }
}

import { ok } from 'neverthrow';
import { LIMITS } from '../../limits.ts';
import type { Call } from '../../world.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { textOf } from '../params.ts';

/** `getFile`: the path under `/file/bot<token>/`. */
export function getFile({ state, params }: Call): ApiResult<unknown> {
  const file = state.files.get(textOf(params, 'file_id') ?? '');
  if (file === undefined) return badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.byteLength > LIMITS.downloadBytes) return badRequest('file is too big');
  return ok({
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
    file_path: file.path,
  });
}

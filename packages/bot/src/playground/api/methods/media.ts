import { ok, safeTry } from 'neverthrow';
import { addFile, pictureOf } from '../../files.ts';
import type { StoredFile } from '../../state.ts';
import type { Call } from '../../world.ts';
import { readCaption } from '../content.ts';
import { type ApiResult, badRequest } from '../failure.ts';
import { readMarkup } from '../markup.ts';
import { textOf } from '../params.ts';
import { readDestination } from '../target.ts';
import { postByBot } from './send.ts';

/** The kinds of files that the playground's bot can send. */
export type MediaKind = 'photo' | 'document';

/** `sendPhoto`. */
export function sendPhoto(call: Call): ApiResult<unknown> {
  return sendFile(call, 'photo');
}

/** `sendDocument`. */
export function sendDocument(call: Call): ApiResult<unknown> {
  return sendFile(call, 'document');
}

function sendFile(call: Call, kind: MediaKind): ApiResult<unknown> {
  return safeTry(function* () {
    const { text, entities } = yield* readCaption(call.params);
    const markup = yield* readMarkup(call.params);
    const destination = yield* readDestination(call);
    const file = yield* readFile(call, kind, textOf(call.params, kind));
    const content = { text, entities, [kind]: file, ...(markup === undefined ? {} : { markup }) };
    return ok(postByBot(call, destination, content));
  });
}

/**
 * The file that a call means: an upload of this call (`attach://name`, or the part with the parameter's own name) or
 * the id of a file that is already there. Addresses aren't fetched. A photo must be a picture.
 */
export function readFile(call: Call, kind: MediaKind, given: string | undefined): ApiResult<StoredFile> {
  const { state, params } = call;
  const upload = params.uploads.get(given?.startsWith('attach://') ? given.slice('attach://'.length) : kind);
  if (upload === undefined) {
    const known = given === undefined ? undefined : state.files.get(given);
    if (known === undefined) {
      return badRequest(
        given === undefined
          ? `there is no ${kind} in the request`
          : 'wrong file identifier/HTTP URL specified',
      );
    }
    return kind === 'photo' && known.pixels === undefined
      ? badRequest("can't use file of type Document as Photo")
      : ok(known);
  }
  if (upload.bytes.length === 0) return badRequest('file must be non-empty');
  const file = { name: upload.fileName ?? 'file', mimeType: upload.mimeType, bytes: upload.bytes };
  if (kind === 'document') return ok(addFile(state, file, 'documents'));
  const picture = pictureOf(upload.bytes);
  if (picture === undefined) return badRequest('IMAGE_PROCESS_FAILED');
  const { width, height, mimeType } = picture;
  const longest = Math.max(width, height);
  if (width + height > 10_000 || longest > 20 * Math.max(Math.min(width, height), 1)) {
    return badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return ok(addFile(state, { ...file, mimeType, pixels: { width, height } }, 'photos'));
}

import { createHash } from 'node:crypto';
import { LIMITS } from './limits.ts';
import type { Json, PlaygroundState, StoredFile } from './state.ts';

/** The kinds of pictures that are recognised, with the size in pixels where the header tells it. */
export interface Picture {
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
}

/** What picture the bytes are by their first bytes; undefined for everything else. Only a PNG tells its size. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length >= 24 && view.readUInt32BE(0) === 0x89504e47) {
    return { mimeType: 'image/png', width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  }
  const head = view.toString('latin1', 0, 12);
  const unsized = { width: 0, height: 0 };
  if (head.startsWith('\xff\xd8\xff')) return { mimeType: 'image/jpeg', ...unsized };
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return { mimeType: 'image/webp', ...unsized };
  if (head.startsWith('GIF8')) return { mimeType: 'image/gif', ...unsized };
  return undefined;
}

/** Keeps a file and gives it an id. When all files together grow too large, the oldest are forgotten. */
export function addFile(
  state: PlaygroundState,
  file: Pick<StoredFile, 'name' | 'mimeType' | 'bytes' | 'pixels'>,
  folder: 'documents' | 'photos',
): StoredFile {
  state.lastFileId += 1;
  const uniqueId = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 16);
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? '';
  const stored: StoredFile = {
    ...file,
    id: `PG${state.lastFileId}-${uniqueId}`,
    uniqueId,
    path: `${folder}/file_${state.lastFileId}${extension}`,
  };
  state.files.set(stored.id, stored);
  let total = 0;
  for (const kept of state.files.values()) total += kept.bytes.byteLength;
  for (const [id, kept] of state.files) {
    if (total <= LIMITS.filesBytes || id === stored.id) break;
    total -= kept.bytes.byteLength;
    state.files.delete(id);
  }
  return stored;
}

/** A document as the Bot API writes it. */
export function wireDocumentOf(file: StoredFile): Json {
  return {
    file_name: file.name,
    mime_type: file.mimeType,
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
  };
}

/** A photo as the Bot API writes it: a list with its one size. */
export function wirePhotoOf(file: StoredFile): Json[] {
  return [
    {
      file_id: file.id,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.byteLength,
      width: file.pixels?.width ?? 0,
      height: file.pixels?.height ?? 0,
    },
  ];
}

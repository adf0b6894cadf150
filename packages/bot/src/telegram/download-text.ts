import type { Document } from 'grammy/types';
import { err, ok, type Result } from 'neverthrow';
import type { BotContext } from './context.ts';

/** Why a file can't be read as a text. */
export type FileIssue = 'large' | 'kind' | 'encoding' | 'unavailable';

const MAX_BYTES = 1_000_000;
const NAMES = /\.(txt|tsv|csv)$/i;
const TYPES: readonly string[] = ['text/plain', 'text/csv', 'text/tab-separated-values'];
const TIMEOUT_MS = 20_000;

/** Whether the document may hold an export, by its name or type. */
export function isTextFile({ file_name: name, mime_type: type }: Document): boolean {
  return NAMES.test(name ?? '') || TYPES.includes(type ?? '');
}

/** Whether the document's cells may be parted by commas or semicolons. */
export function isTable({ file_name: name, mime_type: type }: Document): boolean {
  return /\.csv$/i.test(name ?? '') || type === 'text/csv';
}

/** The document's text: UTF-8, or UTF-16 by its byte order mark, without the mark, at most 1 MB whatever its announced size. */
export async function downloadText(
  ctx: BotContext,
  document: Document,
  apiRoot: string,
): Promise<Result<string, FileIssue>> {
  if (!isTextFile(document)) return err('kind');
  if ((document.file_size ?? 0) > MAX_BYTES) return err('large');
  const { file_path: path } = await ctx.api.getFile(document.file_id);
  if (path === undefined) return err('unavailable');
  const bytes = await bytesAt(`${apiRoot}/file/bot${ctx.api.token}/${path}`);
  if (bytes.isErr()) return err(bytes.error);
  try {
    return ok(new TextDecoder(encodingOf(bytes.value), { fatal: true }).decode(bytes.value));
  } catch (error) {
    // The only error of a fatal decoder: these bytes are no text.
    if (error instanceof TypeError) return err('encoding');
    throw error;
  }
}

/** Spreadsheets and older editors write UTF-16. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

async function bytesAt(url: string): Promise<Result<Uint8Array, FileIssue>> {
  const response = await fetchOrNothing(url);
  if (response?.body == null || !response.ok) return err('unavailable');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_BYTES) return err('large');
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** Hint: the error of a failed fetch names the address, and with it the token; it must not travel on. */
async function fetchOrNothing(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    return undefined;
  }
}

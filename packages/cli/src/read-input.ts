import { createReadStream } from 'node:fs';
import { DEFAULT_LIMITS } from '@prime-tally/stats-core';

/** The text of a file, or why there is none. */
export type Input =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

// UTF-8 takes at most three bytes a UTF-16 unit: whatever is longer is over the parser's limit.
const BYTES = DEFAULT_LIMITS.textLength * 3 + 4;

/**
 * The text of a file or, for `-`, of standard input: UTF-8, or UTF-16 with its mark, as Windows saves "Unicode".
 * Stops reading soon after the parser's limit, which then refuses the text: a disk image costs no more than a paste.
 */
export async function readInput(file: string): Promise<Input> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > BYTES) break;
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error as NodeJS.ErrnoException) };
  }
  return textOf(Buffer.concat(chunks).subarray(0, BYTES + 1), size > BYTES);
}

function textOf(bytes: Buffer, isCut: boolean): Input {
  const mark = bytes.subarray(0, 2).toString('latin1');
  const encoding = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
  try {
    // Hint: a text that was cut may end inside a character; one that wasn't must not.
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut }) };
  } catch {
    return { ok: false, reason: 'This is not a text in UTF-8. Save it as a text file (.txt).' };
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.';
  if (code === 'EACCES') return 'You may not read this file.';
  return `It can't be read: ${message}`;
}

import { createReadStream } from 'node:fs';
import { DEFAULT_LIMITS } from '@prime-tally/stats-core';

/** The text of a file, or why there is none. */
export type Input =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * The text of a file or, for `-`, of standard input, as UTF-8.
 * Stops reading soon after the parser's limit, which then refuses the text: a disk image costs no more than a paste.
 */
export async function readInput(file: string): Promise<Input> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  stream.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of stream) {
      text += chunk;
      if (text.length > DEFAULT_LIMITS.textLength) break;
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error as NodeJS.ErrnoException) };
  }
  return { ok: true, text };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.';
  if (code === 'EACCES') return 'You may not read this file.';
  return `It can't be read: ${message}`;
}

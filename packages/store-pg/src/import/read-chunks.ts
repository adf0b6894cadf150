import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** A file that is no text in an encoding that we read; caught at the module's edge. */
export class EncodingTrouble extends Error {}

/** A file's characters piece by piece: UTF-8, or UTF-16 with its mark. Throws `EncodingTrouble` where the bytes are none. */
export async function* readChunks(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    yield decoded(decoder, bytes);
  }
  if (decoder) yield decoded(decoder);
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xff\xfe') return 'utf-16le';
  return mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
}

function decoded(decoder: TextDecoder, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new EncodingTrouble('not a text');
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const SEAL_BYTES = 32;
const LINE_BYTES = 256 * 1024 * 1024;
const NEW_LINE = 0x0a;

/** Why a file is no complete backup; caught at the module's edge. */
export class Damage extends Error {}

/** The lines of an unpacked backup; throws `Damage` where a byte of the file is missing, altered or too many. */
export async function* fileLines(file: string): AsyncGenerator<string> {
  const body = Readable.from(sealedBody(file));
  const unpacked = createGunzip();
  body.on('error', (error) => unpacked.destroy(error));
  let rest: Buffer[] = [];
  let restBytes = 0;
  try {
    for await (const chunk of body.pipe(unpacked) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
        yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8');
        rest = [];
        restBytes = 0;
        start = end + 1;
      }
      const left = chunk.subarray(start);
      restBytes += left.length;
      if (restBytes > LINE_BYTES) throw new Damage('a line is endless');
      if (left.length > 0) rest.push(left);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw new Damage(`it can't be unpacked (${error.message})`);
    throw error;
  } finally {
    body.destroy();
    unpacked.destroy();
  }
  if (restBytes > 0) throw new Damage('the last line is cut');
}

/** The file without its seal, which is compared at the end. */
async function* sealedBody(file: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const all = Buffer.concat([held, chunk]);
    const body = all.subarray(0, Math.max(0, all.length - SEAL_BYTES));
    held = all.subarray(body.length);
    hash.update(body);
    if (body.length > 0) yield body;
  }
  if (!hash.digest().equals(held)) throw new Damage('its SHA-256 is another one');
}

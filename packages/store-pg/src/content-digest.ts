import { createHash } from 'node:crypto';

const BYTES = 16;

/** An update's content as the database keeps it, in hexadecimal: nobody reads from it who wrote where. */
export function contentDigestOf(content: string): string {
  return createHash('sha256')
    .update(content)
    .digest('hex')
    .slice(0, 2 * BYTES);
}

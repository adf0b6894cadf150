import { LIMITS } from '../limits.ts';

/**
 * A typed text as a Telegram client sends it: in pieces of at most 4,096 units, cut after the last line end or, if
 * none is in the second half of the piece, the last blank, else anywhere between two characters. Pieces of white
 * space alone are left out, so that an empty list means: nothing to send.
 */
export function splitTextOf(text: string, limit: number = LIMITS.textUnits): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutOf(rest, limit);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  pieces.push(rest);
  return pieces.filter((piece) => piece.trim() !== '');
}

function cutOf(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const separator of ['\n', ' ', '\t']) {
    const at = head.lastIndexOf(separator);
    if (at >= limit / 2) return at + 1;
  }
  return /[\ud800-\udbff]$/.test(head) ? limit - 1 : limit;
}

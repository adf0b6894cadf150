/** A text as Telegram's server keeps it, and where each UTF-16 unit of the original went. */
export interface CleanText {
  readonly text: string;
  /** Original offset → offset in `text`; one entry more than the original has units. */
  readonly offsets: Int32Array;
}

const LINE_END = 0x0a;
const CARRIAGE_RETURN = 0x0d;
// Combining marks that draw vertical lines through other text.
const VERTICAL_LINES: ReadonlySet<number> = new Set([0x0333, 0x033f, 0x030a]);

function cleanUnitOf(code: number): string {
  if (code === CARRIAGE_RETURN || VERTICAL_LINES.has(code)) return '';
  if (code >= 0x2028 && code <= 0x202e) return '';
  return code < 0x20 && code !== LINE_END ? ' ' : String.fromCharCode(code);
}

/**
 * The text after the server's cleaning: control characters (tabs too) become single blanks, carriage returns,
 * direction marks and vertical lines vanish, blanks and line ends at both ends are cut. Linear.
 */
export function cleanTextOf(original: string): CleanText {
  const offsets = new Int32Array(original.length + 1);
  let cleaned = '';
  for (let index = 0; index < original.length; index += 1) {
    offsets[index] = cleaned.length;
    cleaned += cleanUnitOf(original.charCodeAt(index));
  }
  offsets[original.length] = cleaned.length;
  const start = cleaned.length - cleaned.replace(/^[ \n]+/, '').length;
  const text = trimEndOf(cleaned.slice(start));
  return { text, offsets: offsets.map((offset) => Math.min(Math.max(offset - start, 0), text.length)) };
}

// Hint: /[ \n]+$/ is quadratic on a text of blanks with one letter at the end.
function trimEndOf(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end -= 1;
  return text.slice(0, end);
}

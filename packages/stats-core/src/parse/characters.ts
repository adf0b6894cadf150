/** A digit `0`–`9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space of any kind that chats put for a tab, and marks that nobody sees: blanks, NBSP, thin and zero-width blanks, tab, BOM, marks of direction. */
export function isBlank(code: number): boolean {
  // Hint: nearly every character of an export ends here.
  if (code > 32 && code < 0x85) return false;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Quotation marks, backticks and marks of bold, struck and hidden text that spreadsheets, chats and people put round an export. */
export function isWrapper(code: number): boolean {
  return (
    code === 34 ||
    code === 42 ||
    code === 96 ||
    code === 124 ||
    code === 126 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x201e
  );
}

/** First offset in `[start, end)` that is no blank, or `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** First offset in `[start, end)` that is a blank, or `end`. */
export function skipWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether the slice is words with one space between them. */
function isPlain(text: string, start: number, end: number): boolean {
  let isAfterBlank = true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isHere = isBlank(code);
    if (isHere && (isAfterBlank || code !== 32)) return false;
    isAfterBlank = isHere;
  }
  return !isAfterBlank;
}

/** The slice with every run of blanks made one space and none at its ends. */
export function plainText(text: string, start: number, end: number): string {
  if (isPlain(text, start, end)) return text.slice(start, end);
  const words: string[] = [];
  for (let at = skipBlanks(text, start, end); at < end; ) {
    const wordEnd = skipWord(text, at, end);
    words.push(text.slice(at, wordEnd));
    at = skipBlanks(text, wordEnd, end);
  }
  return words.join(' ');
}

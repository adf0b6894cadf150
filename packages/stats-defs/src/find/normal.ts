/** A text without case, diacritics and punctuation. */
export interface Normal {
  readonly words: readonly string[];
  /** The words without blanks between them. */
  readonly glued: string;
}

/** Dots and apostrophes join (`C.O.R.E.` is `core`), all else that is neither letter nor digit divides. Linear. */
export function normalOf(text: string): Normal {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, '')
    .replaceAll('ß', 'ss');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, glued: words.join('') };
}

/** An English word without its plural `s`. */
export function singularOf(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

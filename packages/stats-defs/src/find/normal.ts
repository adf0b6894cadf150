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

/** The words of a text without the English plural. */
export interface Singular {
  readonly singular: readonly string[];
  readonly singularGlued: string;
}

/** Takes the `s` off every word of four letters and more that doesn't end in `ss`. */
export function singularOf({ words }: Normal): Singular {
  const singular = words.map((word) =>
    word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
  );
  return { singular, singularGlued: singular.join('') };
}

interface Patterns {
  readonly silent: RegExp;
  readonly word: RegExp;
  readonly unspaced: RegExp;
}

const MARKS = '\\p{M}';
const LETTERS = '\\p{L}\\p{N}';
const UNSPACED = '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}';

let made: Patterns | undefined;

/** Hint: made at the first search. As literals they would be checked while the module is loaded, at a fifth of the whole import's cost. */
function patterns(): Patterns {
  made ??= {
    silent: new RegExp(`[${MARKS}.'’]`, 'gu'),
    word: new RegExp(`[${LETTERS}]+`, 'gu'),
    unspaced: new RegExp(`[${UNSPACED}]`, 'u'),
  };
  return made;
}

/** A text without case, diacritics and punctuation. */
export interface Normal {
  readonly words: readonly string[];
  /** The words without blanks between them. */
  readonly glued: string;
}

/** Dots and apostrophes join (`C.O.R.E.` is `core`), all else that is neither letter nor digit divides. Linear. */
export function normalOf(text: string): Normal {
  const plain = text.normalize('NFKD').toLowerCase().replace(patterns().silent, '').replaceAll('ß', 'ss');
  const words = plain.match(patterns().word) ?? [];
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

/** Whether a letter of the text belongs to a script without blanks between words. */
export function isUnspaced({ glued }: Normal): boolean {
  return patterns().unspaced.test(glued);
}

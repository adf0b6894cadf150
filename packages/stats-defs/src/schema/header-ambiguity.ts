import { type Ambiguity, ambiguityOf } from './decodability.ts';

/** How a header row is written: with blanks between the headers, with nothing between them, or without any blank at all. */
export type HeaderForm = 'blanks' | 'glued' | 'no_blanks';

/** Two rows of headers that read the same in one form. */
export interface HeaderAmbiguity extends Ambiguity {
  readonly form: HeaderForm;
}

const CODES: Readonly<Record<HeaderForm, (headers: readonly string[]) => readonly string[]>> = {
  blanks: wordCodesOf,
  glued: (headers) => headers,
  no_blanks: (headers) => headers.map((header) => header.replaceAll(' ', '')),
};

/** One code point for each distinct word. */
function wordCodesOf(headers: readonly string[]): readonly string[] {
  const words = new Map<string, string>();
  const codeOf = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    // Hint: from 0x10000 on, so that no code is half of a surrogate pair.
    const code = String.fromCodePoint(0x10000 + words.size);
    words.set(word, code);
    return code;
  };
  return headers.map((header) => header.split(' ').map(codeOf).join(''));
}

function ambiguityIn(form: HeaderForm, headers: readonly string[]): HeaderAmbiguity | undefined {
  const headerOf = new Map<string, string>();
  for (const [index, code] of CODES[form](headers).entries()) {
    const header = headers[index] ?? '';
    const twin = headerOf.get(code);
    if (twin !== undefined) return { form, one: [twin], other: [header] };
    headerOf.set(code, header);
  }
  const found = ambiguityOf(headerOf.keys());
  if (found === undefined) return undefined;
  const headersOf = (codes: readonly string[]): string[] => codes.map((code) => headerOf.get(code) ?? code);
  return { form, one: headersOf(found.one), other: headersOf(found.other) };
}

/** Two different rows of these headers that read the same in some form, or `undefined`: then every row of known headers has one reading. `headers` must be distinct. */
export function headerAmbiguityOf(headers: Iterable<string>): HeaderAmbiguity | undefined {
  const distinct = [...headers];
  return (
    ambiguityIn('blanks', distinct) ?? ambiguityIn('glued', distinct) ?? ambiguityIn('no_blanks', distinct)
  );
}

import { plainText } from './characters.ts';
import type { Dictionary } from './dictionary.ts';
import { type HeaderForm, matchHeader } from './match-header.ts';
import type { Row } from './row.ts';
import type { TimeSpans } from './time-span.ts';

/** How the two rows of an export are split. */
export interface Forms {
  readonly header: HeaderForm;
  readonly values: 'tab' | 'blank';
}

/**
 * The forms to try, in turn, where tabs alone don't fit: a row in which some tabs became blanks is read by its words too, if no
 * cell between two tabs is empty (words would lose it). Hint: a tab that is still there is the surest border, so that a header is
 * read by words alone only where its cells can't be told apart.
 */
export function mixedForms<K extends string>(
  text: string,
  header: Row,
  values: Row,
  forms: Forms,
  dictionary: Dictionary<K>,
  timeSpans: TimeSpans,
): readonly Forms[] {
  const headerCells = forms.header === 'tab' ? tabbedTexts(text, header) : [];
  const valueCells = forms.values === 'tab' ? tabbedTexts(text, values) : [];
  if (headerCells.includes('') || valueCells.includes('')) return [];
  const isHeaderMixed =
    forms.header === 'tab' &&
    matchHeader(text, header.start, header.end, 'mixed', dictionary).pieces.length > headerCells.length;
  const [span = '', ...others] = valueCells;
  const areValuesMixed = beginsWithSpan(span, timeSpans) || others.some((cell) => cell.includes(' '));
  if (!isHeaderMixed && !areValuesMixed) return [];
  const headers = isHeaderMixed ? (['mixed', 'blank'] as const) : [forms.header];
  return headers.map((form) => ({ header: form, values: areValuesMixed ? 'blank' : forms.values }));
}

/** Whether the first cell is a listed span and something behind it; a span may have blanks of its own. */
function beginsWithSpan(cell: string, timeSpans: TimeSpans): boolean {
  const words = cell.split(' ').slice(0, timeSpans.mostWords + 1);
  if (words.length < 2 || timeSpans.match(cell)) return false;
  return words.some((_, end) => end > 0 && timeSpans.match(words.slice(0, end).join(' ')) !== undefined);
}

function tabbedTexts(text: string, { start, end }: Row): string[] {
  return text
    .slice(start, end)
    .split('\t')
    .map((cell) => plainText(cell, 0, cell.length));
}

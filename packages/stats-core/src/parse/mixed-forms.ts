import { plainText } from './characters.ts';
import type { Dictionary } from './dictionary.ts';
import { type HeaderForm, matchHeader } from './match-header.ts';
import type { Row } from './row.ts';

/** How the two rows of an export are split. */
export interface Forms {
  readonly header: HeaderForm;
  readonly values: HeaderForm;
}

/**
 * The forms to try where tabs alone don't fit: a row in which some tabs became blanks is read by its words, if no cell
 * between two tabs is empty (words would lose it).
 */
export function mixedForms<K extends string>(
  text: string,
  header: Row,
  values: Row,
  forms: Forms,
  dictionary: Dictionary<K>,
): Forms | undefined {
  const headerCells = forms.header === 'tab' ? tabbedTexts(text, header) : [];
  const valueCells = forms.values === 'tab' ? tabbedTexts(text, values) : [];
  if (headerCells.includes('') || valueCells.includes('')) return undefined;
  const isHeaderMixed = headerCells.some((cell) => {
    const { pieces } = matchHeader(cell, 0, cell.length, 'blank', dictionary);
    return pieces.length > 1 && pieces.every((piece) => piece.name);
  });
  // The first cell is the span, which may have blanks of its own.
  const areValuesMixed = valueCells.slice(1).some((cell) => cell.includes(' '));
  if (!isHeaderMixed && !areValuesMixed) return undefined;
  return { header: isHeaderMixed ? 'blank' : forms.header, values: areValuesMixed ? 'blank' : forms.values };
}

function tabbedTexts(text: string, { start, end }: Row): string[] {
  return text
    .slice(start, end)
    .split('\t')
    .map((cell) => plainText(cell, 0, cell.length));
}

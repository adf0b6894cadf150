import type { TimeSpan, TimeSpanText } from '@prime-tally/stats-defs';

/** Known texts of the `Time Span` cell, compared without regard to case, Unicode form and kind of apostrophe. */
export interface TimeSpans {
  /** Words of the longest listed span. */
  readonly mostWords: number;
  /** The span of a cell that stands exactly as listed, at the cost of one look-up. */
  exact(text: string): TimeSpan | undefined;
  /** The span of a whole cell, or `undefined` for a text that is not listed. */
  match(text: string): TimeSpan | undefined;
  /** Whether span and codename together are one listed span, so that one of them is lost. */
  isWhole(text: string): boolean;
  /** How many of the last words of `words[0, end)` make the longest listed span; 0 = none. */
  wordsBefore(words: readonly string[], end: number): number;
  /** Lengths in UTF-16 units of all listed spans that `text` begins with, as they stand there. */
  prefixLengths(text: string): number[];
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .toUpperCase()
    .replace(/\u0401/g, '\u0415');
}

/** The catalogue's time spans, ready for matching. */
export function createTimeSpans(texts: readonly TimeSpanText[]): TimeSpans {
  const spans = new Map<string, TimeSpan>();
  let longest = 1;
  let longestLength = 0;
  for (const { text, span } of texts) {
    spans.set(folded(text), span);
    longest = Math.max(longest, text.split(' ').length);
    longestLength = Math.max(longestLength, text.length);
  }
  return {
    mostWords: longest,
    exact: (text) => spans.get(text),
    // Hint: a decomposed text has at most four times the units of a composed one; a longer text is not worth folding.
    match: (text) =>
      spans.get(text) ?? (text.length <= longestLength * 4 ? spans.get(folded(text)) : undefined),
    // Hint: with a codename the text is nearly always too long, which spares the folding.
    isWhole: (text) => text.length <= longestLength && spans.has(folded(text)),
    wordsBefore(words, end) {
      for (let count = Math.min(longest, end); count > 0; count--) {
        if (spans.has(folded(words.slice(end - count, end).join(' ')))) return count;
      }
      return 0;
    },
    prefixLengths(text) {
      const lengths: number[] = [];
      const bound = Math.min(text.length, 40);
      for (let length = 1; length <= bound; length++) {
        if (spans.has(folded(text.slice(0, length)))) lengths.push(length);
      }
      return lengths;
    },
  };
}

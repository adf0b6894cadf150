/** Where an offset of a text is, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text and the places in it. */
export interface Source {
  readonly text: string;
  placeOf(offset: number): Place;
}

/** The text as a source of places: walked once, when the first place is asked for, however many are. */
export function createSource(text: string): Source {
  let starts: readonly number[] | undefined;
  return {
    text,
    placeOf(offset) {
      starts ??= lineStartsOf(text);
      // The last line that starts at the offset or before it.
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] as number) + 1 };
    },
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

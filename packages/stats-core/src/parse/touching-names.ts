import type { Dictionary, Name } from './dictionary.ts';

/** What stands at one place of a header row: a known name, or a gap. */
export interface Place<K extends string> {
  readonly name: Name<K> | undefined;
  readonly texts: readonly string[];
}

/** Which of the names beside a gap are columns of their own for certain. */
export interface Touching {
  readonly isLeftCertain: boolean;
  readonly isRightCertain: boolean;
}

/**
 * Rule 3, for the only gap of a row, which holds one column: a name beside it is certain if it stands in the layout's order
 * among its known neighbours, if no known header goes on as it would (`Memories` before `Global`), if no shorter name that
 * the row lacks would leave words to the gap (`Drone` of `Drone Hacks`), and if it isn't the header that two stats share and
 * that stands elsewhere too.
 */
export function touchingNames<K extends string>(
  places: readonly Place<K>[],
  gap: number,
  { joints, byHeader, seconds }: Pick<Dictionary<K>, 'joints' | 'byHeader' | 'seconds'>,
): Touching {
  const nameAt = (index: number): Name<K> | undefined => places[index]?.name;
  const [before, left, right, after] = [-2, -1, 1, 2].map((step) => nameAt(gap + step));
  const isAbsent = (header: string): boolean => {
    const name = byHeader.get(header);
    return name !== undefined && places.every((place) => place.name !== name);
  };
  const isShared = (name: Name<K> | undefined): boolean =>
    name !== undefined && seconds.has(name.key) && places.filter((place) => place.name === name).length > 1;
  const words = wordsOf(places[gap]?.texts ?? []);
  const leftWords = wordsOf(places[gap - 1]?.texts ?? []);
  const rightWords = wordsOf(places[gap + 1]?.texts ?? []);
  return {
    isLeftCertain:
      isAscending(before, left) &&
      isAscending(left, right) &&
      isAscending(left, after) &&
      !isShared(left) &&
      !joints.has(`${leftWords.at(-1)} ${words[0]}`) &&
      !leftWords.some((_, end) => end > 0 && isAbsent(leftWords.slice(0, end).join(' '))),
    isRightCertain:
      isAscending(before, right) &&
      isAscending(left, right) &&
      isAscending(right, after) &&
      !isShared(right) &&
      !joints.has(`${words.at(-1)} ${rightWords[0]}`) &&
      !rightWords.some((_, start) => start > 0 && isAbsent(rightWords.slice(start).join(' '))),
  };
}

/** Whether two names stand in the order of one of the layouts; nothing to doubt where one of them is no name. */
function isAscending<K extends string>(first: Name<K> | undefined, second: Name<K> | undefined): boolean {
  if (!first || !second) return true;
  return first.order < second.order || (first.order2019 >= 0 && first.order2019 < second.order2019);
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(' '));
}

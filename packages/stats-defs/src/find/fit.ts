import { distanceOf } from './distance.ts';
import type { NameEntry } from './entries.ts';
import { isUnspaced, type Normal, normalOf, type Singular, singularOf } from './normal.ts';

/** How a query fits a name: the same · the same but for plurals · whole words of it, or its initials · beginnings of its words · misspelt. Best first. */
export type StatFit = 'exact' | 'plural' | 'words' | 'beginnings' | 'misspelt';

/** A fit and what it leaves open: words of the name that the query lacks, or wrong letters. */
export interface Fit {
  readonly fit: StatFit;
  readonly open: number;
}

/** A query ready to be compared. */
export interface Query extends Normal, Singular {
  /** Written in a script without blanks between words. */
  readonly isUnspaced: boolean;
}

/** The query of a text. */
export function queryOf(text: string): Query {
  const normal = normalOf(text);
  return { ...normal, ...singularOf(normal), isUnspaced: isUnspaced(normal) };
}

/** Whether each of the query's words claims a word of the name for itself. */
function claimsEach(
  query: readonly string[],
  name: readonly string[],
  fits: (asked: string, word: string) => boolean,
): boolean {
  const taken: number[] = [];
  return query.every((asked) => {
    const claimed = name.findIndex((word, at) => fits(asked, word) && !taken.includes(at));
    taken.push(claimed);
    return claimed >= 0;
  });
}

/** The best fit that needs no change of letters. */
export function fitOf(query: Query, name: NameEntry): Fit | undefined {
  if (query.glued === name.glued) return { fit: 'exact', open: 0 };
  if (query.singularGlued === name.singularGlued) return { fit: 'plural', open: 0 };
  const open = name.words.length - query.words.length;
  if (claimsEach(query.singular, name.singular, (asked, word) => asked === word))
    return { fit: 'words', open };
  if (query.glued.length >= 2 && query.glued === name.initials) return { fit: 'words', open: 0 };
  const isBeginning =
    query.words.every((word) => word.length >= 2) &&
    claimsEach(query.words, name.words, (asked, word) => word.startsWith(asked));
  const isPart = query.isUnspaced && name.glued.includes(query.glued);
  if (isBeginning || isPart || (query.glued.length >= 3 && name.glued.startsWith(query.glued))) {
    return { fit: 'beginnings', open: Math.max(open, 0) };
  }
  return undefined;
}

/** A fit with one wrong letter from 5 letters on, two from 9 on. */
export function misfitOf(query: Query, name: NameEntry): Fit | undefined {
  const most = query.glued.length >= 9 ? 2 : query.glued.length >= 5 ? 1 : 0;
  const open = distanceOf(query.glued, name.glued, most);
  return open === 0 || open > most ? undefined : { fit: 'misspelt', open };
}

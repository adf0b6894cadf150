import { CATALOGUE } from '../catalogue.ts';
import type { Catalogue } from '../types.ts';
import { type NameEntry, namesOf } from './entries.ts';
import { type Fit, fitOf, misfitOf, type Query, queryOf, type StatFit } from './fit.ts';

/** A stat, or derived stat, that a query may mean. */
export interface StatMatch {
  readonly key: string;
  readonly kind: 'stat' | 'derived';
  /** The name that fits, as the catalogue writes it. */
  readonly name: string;
  readonly fit: StatFit;
}

/** What a query may mean. */
export interface StatSearch {
  /** The one that fits best; absent where another may be meant as well: ask, don't guess. */
  readonly match?: StatMatch;
  /** All that fit, best first, each stat once; `match` first where there is one. */
  readonly candidates: readonly [StatMatch, ...StatMatch[]];
}

/** How to search. */
export interface FindOptions {
  /** The base catalogue where absent. */
  readonly catalogue?: Catalogue<string>;
  /** The reader's language (BCP 47): its names, English ones and headers go before those of other languages. */
  readonly language?: string;
  /** Most candidates; 8 where absent. */
  readonly limit?: number;
}

const MAX_QUERY = 64;
const FITS: readonly StatFit[] = ['exact', 'plural', 'words', 'beginnings', 'misspelt'];

interface Ranked {
  readonly match: StatMatch;
  /** The smaller, the better: the fit first, then what it leaves open, then how seldom the stat is meant, then the language. */
  readonly cost: number;
  readonly open: number;
  readonly isRare: boolean;
}

function rankedOf({ fit, open }: Fit, name: NameEntry, preferred: string | undefined): Ranked {
  const { key, kind, isRare, language } = name;
  const isForeign =
    language !== undefined && language !== 'en' && preferred !== undefined && language !== preferred;
  const cost = FITS.indexOf(fit) * 100 + open * 4 + (isRare ? 2 : 0) + (isForeign ? 1 : 0);
  return { match: { key, kind, name: name.name, fit }, cost, open, isRare };
}

/** Whether the first is meant beyond doubt: better than the second, and where it only fits in part, the only one often meant. */
function isClear(first: Ranked, others: readonly Ranked[]): boolean {
  const [second] = others;
  if (second === undefined) return true;
  if (second.cost === first.cost) return false;
  const { fit } = first.match;
  const isPartial = (fit === 'words' || fit === 'beginnings') && first.open > 0;
  return !isPartial || !others.some((other) => other.match.fit === fit && !other.isRare);
}

/**
 * What a typed query means: a header, key, badge, abbreviation or name in any language, whatever the case, diacritics, punctuation and plural;
 * whole words, their beginnings and small misspellings will do. `undefined`: nothing fits. Never a text column. Linear in the catalogue.
 */
export function findStat(query: string, options: FindOptions = {}): StatSearch | undefined {
  const { catalogue = CATALOGUE, language, limit = 8 } = options;
  if (query.length > MAX_QUERY) return undefined;
  const asked = queryOf(query);
  if (asked.glued === '') return undefined;
  const preferred = language?.split('-')[0];

  const search = (fitting: (query: Query, name: NameEntry) => Fit | undefined): readonly Ranked[] => {
    const best = new Map<string, Ranked>();
    for (const name of namesOf(catalogue)) {
      const fit = fitting(asked, name);
      if (fit === undefined) continue;
      const ranked = rankedOf(fit, name, preferred);
      if (ranked.cost < (best.get(name.key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(name.key, ranked);
    }
    return [...best.values()].sort((a, b) => a.cost - b.cost);
  };

  const found = search(fitOf);
  const [first, ...others] = found.length > 0 ? found : search(misfitOf);
  if (first === undefined) return undefined;
  const candidates = others.slice(0, Math.max(limit - 1, 0)).map(({ match }) => match);
  return {
    ...(isClear(first, others) ? { match: first.match } : {}),
    candidates: [first.match, ...candidates],
  };
}

import type { Catalogue } from '@prime-tally/stats-defs';
import type { Act } from './act.ts';
import { isLimit, NO_LIMIT } from './request-parts.ts';
import { isHeader } from './requests.ts';
import { actProblemOf } from './requests-act.ts';

/** Why no store lists pending headers so, in English; `undefined` = it may be asked. */
export function headersProblemOf(limit: number): string | undefined {
  return isLimit(limit) ? undefined : NO_LIMIT;
}

/** Why no store judges a header so, in English; `undefined` = it may be asked. */
export function verdictProblemOf(header: string, verdict: string, act: Act): string | undefined {
  if (!isHeader(header)) return 'The header is not 1 to 80 characters.';
  if (verdict !== 'accepted' && verdict !== 'ignored') return 'The verdict is unknown.';
  return actProblemOf(act);
}

/** Why no store links a header so, in English; `undefined` = it may be asked. */
export function linkProblemOf(
  header: string,
  key: string,
  act: Act,
  { stats }: Catalogue<string>,
): string | undefined {
  if (!isHeader(header)) return 'The header is not 1 to 80 characters.';
  const isStat = Object.hasOwn(stats, key) && stats[key]?.kind !== 'meta';
  return isStat ? actProblemOf(act) : 'There is no such stat.';
}

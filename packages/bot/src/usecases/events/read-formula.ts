import type { EventFormula } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import { matchStat } from '../board-words.ts';
import type { BoardStat } from '../boards.ts';

/** Why words are no formula. */
export type FormulaProblem =
  | { readonly kind: 'unknown'; readonly asked: string }
  | { readonly kind: 'several'; readonly asked: string; readonly stats: readonly BoardStat[] }
  /** A derived stat stands alone, since its gains can't be added up. */
  | { readonly kind: 'derived_weighted'; readonly name: string }
  | { readonly kind: 'repeated'; readonly name: string }
  | { readonly kind: 'weight' };

const MOST_TERMS = 12;
const MOST_WEIGHT = 1_000_000;
const WEIGHTED = /^([-−–]?\d+(?:[.,]\d{1,3})?)\s*[*x×·]\s*(.+)$/u;
const WEIGHTED_BEHIND = /^(.+?)\s*[*×·]\s*([-−–]?\d+(?:[.,]\d{1,3})?)$/u;
/** What no name of a stat has. */
const SIGN = /[*×·]|^[-−–]?\d+(?:[.,]\d+)?\s*x\s|\s[-−–+](?:\s|$)|(?<=[\p{L}\p{N}])\+/u;
/** Hint: names of stats may begin with a plus (`+Alpha`), so one that stands after a blank parts nothing. */
const PLUS = /(?<=[\p{L}\p{N}.)])\s*\+\s*/u;

/**
 * What is typed as the thing to count: one stat or derived stat, or `AP + 5000*Portals Captured`, with names as forgiving as
 * on boards. One stat with the weight 1 is that stat.
 */
export function readFormula(
  catalogue: Catalogue<string>,
  typed: string,
  language: string,
): Result<EventFormula, FormulaProblem> {
  // Hint: a search as forgiving as this finds one of two stats and leaves the sign and the other one out.
  const whole = SIGN.test(typed) ? undefined : matchStat(catalogue, typed.trim(), language);
  if (whole?.kind === 'found') return ok(whole.stat.key);
  const parts = typed
    .replace(/\s+[-−–]\s+(?=\d)/g, ' + -')
    .replace(/\s+[-−–]\s+/g, ' + -1*')
    .split(PLUS)
    .map((part) => part.trim());
  if (parts.length > MOST_TERMS) return err({ kind: 'weight' });
  const terms: { key: string; weight: number }[] = [];
  for (const part of parts) {
    const { name, weight } = weightedOf(part);
    if (!(Math.abs(weight) <= MOST_WEIGHT) || weight === 0) return err({ kind: 'weight' });
    const match = matchStat(catalogue, name, language);
    if (match.kind === 'none_asked') return err({ kind: 'unknown', asked: part });
    if (match.kind !== 'found') return err(match);
    const { stat } = match;
    if (Object.hasOwn(catalogue.derived, stat.key)) return err({ kind: 'derived_weighted', name: stat.name });
    if (terms.some(({ key }) => key === stat.key)) return err({ kind: 'repeated', name: stat.name });
    terms.push({ key: stat.key, weight });
  }
  const [only] = terms;
  return ok(terms.length === 1 && only?.weight === 1 ? only.key : terms);
}

function weightedOf(part: string): { readonly name: string; readonly weight: number } {
  const [, before, name] = WEIGHTED.exec(part) ?? [];
  if (before !== undefined && name !== undefined) return { name, weight: numberOf(before) };
  const [, named, behind] = WEIGHTED_BEHIND.exec(part) ?? [];
  if (behind !== undefined && named !== undefined) return { name: named, weight: numberOf(behind) };
  return { name: part, weight: 1 };
}

/** `5,000` and `5.000` are five thousand; `0.5` and `0,5` a half. */
function numberOf(text: string): number {
  const plain = text.replace(/[−–]/, '-');
  const isThousands = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  return Number(isThousands ? plain.replace(/[.,]/, '') : plain.replace(',', '.'));
}

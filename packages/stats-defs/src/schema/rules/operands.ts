import type { OverlayIssue } from '../issue.ts';
import { entriesOf, has, type OverlayRule } from './rule.ts';

/** Formulas are made of counters and event counters that exports hold: a gain of a record or a gauge means nothing. */
export const operandsCount: OverlayRule = (base, overlay) => {
  const isFit = (key: string): boolean => {
    const stat = has(overlay.stats, key)
      ? overlay.stats?.[key]
      : has(base.stats, key)
        ? base.stats[key]
        : undefined;
    // An unknown key is reported once, as a reference.
    if (stat === undefined) return true;
    return (stat.kind === 'counter' || stat.kind === 'event') && stat.evidence !== 'label-only';
  };
  const issues: OverlayIssue[] = [];
  for (const [key, { formula }] of entriesOf(overlay.derived)) {
    for (const side of ['numerator', 'denominator'] as const) {
      for (const [at, term] of formula[side].entries()) {
        if (isFit(term.key)) continue;
        issues.push({
          code: 'operand_unfit',
          path: `derived.${key}.formula.${side}[${at}].key`,
          message: `“${term.key}” isn't a counter that exports hold.`,
          hint: 'Use counters and event stats only.',
        });
      }
    }
  }
  return issues;
};

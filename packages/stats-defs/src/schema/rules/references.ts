import type { OverlayIssue } from '../issue.ts';
import { entriesOf, has, type OverlayRule } from './rule.ts';

/** Every key that is referred to exists, in the base or in the overlay. */
export const referencesExist: OverlayRule = (base, overlay) => {
  const isStat = (key: string): boolean => has(base.stats, key) || has(overlay.stats, key);
  const isRanked = (key: string): boolean =>
    isStat(key) || has(base.derived, key) || has(overlay.derived, key);
  const isBadge = (key: string): boolean => has(base.badges, key) || has(overlay.badges, key);
  const issues: OverlayIssue[] = [];
  const need = (exists: boolean, what: string, key: string, path: string): void => {
    if (exists) return;
    const hint = 'Correct its spelling, or define it in this overlay; STATS.md lists the keys of the base.';
    issues.push({
      code: 'reference_unknown',
      path,
      message: `There is no ${what} with the key “${key}”.`,
      hint,
    });
  };

  for (const [key, { after }] of entriesOf(overlay.stats)) {
    if (after !== undefined) need(isStat(after), 'stat', after, `stats.${key}.after`);
  }
  for (const [key] of entriesOf(overlay.aliases)) need(isStat(key), 'stat', key, `aliases.${key}`);
  for (const [key, { formula }] of entriesOf(overlay.derived)) {
    for (const side of ['numerator', 'denominator'] as const) {
      for (const [at, term] of formula[side].entries()) {
        need(isStat(term.key), 'stat', term.key, `derived.${key}.formula.${side}[${at}].key`);
      }
    }
  }
  for (const [key, { stat }] of entriesOf(overlay.badges)) {
    if (stat !== undefined) need(isStat(stat), 'stat', stat, `badges.${key}.stat`);
  }
  for (const [key] of entriesOf(overlay.tiers)) need(isBadge(key), 'badge', key, `tiers.${key}`);
  for (const [key] of entriesOf(overlay.ends)) need(isBadge(key), 'badge', key, `ends.${key}`);
  for (const [key] of entriesOf(overlay.names)) need(isRanked(key), 'stat', key, `names.${key}`);
  return issues;
};

/** `after` leads to a known stat. */
export const placesAreReachable: OverlayRule = (_base, overlay) =>
  entriesOf(overlay.stats).flatMap(([key]) => {
    const passed = new Set([key]);
    for (let at = overlay.stats?.[key]?.after; at !== undefined; at = overlay.stats?.[at]?.after) {
      if (!has(overlay.stats, at)) return [];
      if (passed.has(at)) {
        const message = 'The stats that should stand before it stand after it.';
        const hint = 'Name a stat of the base catalogue in one of them.';
        return [
          { code: 'reference_circular', path: `stats.${key}.after`, message, hint } satisfies OverlayIssue,
        ];
      }
      passed.add(at);
    }
    return [];
  });

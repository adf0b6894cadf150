import type { OverlayIssue } from '../issue.ts';
import { entriesOf, has, type OverlayRule } from './rule.ts';

/** Keys are new: stats and derived stats share one namespace, badges have their own. */
export const keysAreFree: OverlayRule = (base, overlay) => {
  const taken = (part: string, key: string): OverlayIssue => ({
    code: 'key_taken',
    path: `${part}.${key}`,
    message: `The key “${key}” is taken.`,
    hint:
      part === 'badges'
        ? 'Choose another key; to set tiers or an end date of a known badge, use “tiers” or “ends”.'
        : 'Choose another key; to add a header to a known stat, use “aliases”.',
  });
  const isStat = (key: string): boolean => has(base.stats, key) || has(base.derived, key);
  return [
    ...entriesOf(overlay.stats).flatMap(([key]) => (isStat(key) ? [taken('stats', key)] : [])),
    ...entriesOf(overlay.derived).flatMap(([key]) =>
      isStat(key) || has(overlay.stats, key) ? [taken('derived', key)] : [],
    ),
    ...entriesOf(overlay.badges).flatMap(([key]) => (has(base.badges, key) ? [taken('badges', key)] : [])),
  ];
};

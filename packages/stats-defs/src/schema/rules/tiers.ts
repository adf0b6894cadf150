import type { OverlayIssue } from '../issue.ts';
import { entriesOf, has, type OverlayRule } from './rule.ts';

const MOST_DEFAULT_NAMES = 5;

/** As many names as tiers; up to five tiers may go without. */
export const tiersAreNamed: OverlayRule = (base, overlay) => {
  const unnamed = (path: string, tiers: number, names: number): OverlayIssue => ({
    code: 'tiers_unnamed',
    path,
    message: `${tiers} tiers, but ${names} names.`,
    hint: 'Give each tier one name, or leave the names away for up to five tiers.',
  });
  const issues: OverlayIssue[] = [];
  for (const [key, { tiers, tierNames }] of entriesOf(overlay.badges)) {
    if (tiers === undefined) continue;
    const isNamed =
      tierNames === undefined ? tiers.length <= MOST_DEFAULT_NAMES : tierNames.length === tiers.length;
    if (!isNamed) issues.push(unnamed(`badges.${key}.tierNames`, tiers.length, tierNames?.length ?? 0));
  }
  for (const [key, tiers] of entriesOf(overlay.tiers)) {
    const names = (has(base.badges, key) ? base.badges[key] : overlay.badges?.[key])?.tierNames;
    if (names !== undefined && names.length !== tiers.length) {
      issues.push(unnamed(`tiers.${key}`, tiers.length, names.length));
    }
  }
  return issues;
};

/** Only what the base doesn't know for certain may be set: unknown or doubtful tiers, and the end of a badge that is open. */
export const certainFactsStay: OverlayRule = (base, overlay) => {
  const issues: OverlayIssue[] = [];
  for (const [key, tiers] of entriesOf(overlay.tiers)) {
    const badge = has(base.badges, key) ? base.badges[key] : overlay.badges?.[key];
    if (badge?.tiers === undefined) continue;
    const isDoubtful = 'doubts' in badge ? badge.doubts?.includes('tiers') : badge.isDoubtful;
    if (isDoubtful === true || badge.tiers.join() === tiers.join()) continue;
    const message = `The tiers of “${badge.name}” are known: ${badge.tiers.join(', ')}.`;
    const hint = 'Take the entry out; if you know better, tell the project with a source.';
    issues.push({ code: 'tiers_known', path: `tiers.${key}`, message, hint });
  }
  for (const [key, end] of entriesOf(overlay.ends)) {
    const badge = has(base.badges, key) ? base.badges[key] : overlay.badges?.[key];
    if (badge?.endedOn === undefined || badge.status === 'open' || badge.endedOn === end) continue;
    const message = `“${badge.name}” ended on ${badge.endedOn}.`;
    issues.push({ code: 'end_known', path: `ends.${key}`, message, hint: 'Take the entry out.' });
  }
  return issues;
};

import type { OverlayIssue } from '../issue.ts';
import { entriesOf, type OverlayRule } from './rule.ts';

/** Badges and derived stats are told apart by name. */
export const namesAreFree: OverlayRule = (base, overlay) => {
  const issues: OverlayIssue[] = [];
  const check = (part: 'badges' | 'derived', known: readonly { readonly name: string }[]): void => {
    const names = new Set(known.map(({ name }) => name.toLowerCase()));
    for (const [key, { name }] of entriesOf<{ readonly name: string }>(overlay[part])) {
      if (names.has(name.toLowerCase())) {
        const message = `The name “${name}” is taken.`;
        issues.push({
          code: 'name_taken',
          path: `${part}.${key}.name`,
          message,
          hint: 'Choose another name.',
        });
      }
      names.add(name.toLowerCase());
    }
  };
  check('derived', [
    ...Object.values(base.derived),
    ...Object.values(base.stats).map(({ header }) => ({ name: header })),
  ]);
  check('badges', Object.values(base.badges));
  return issues;
};

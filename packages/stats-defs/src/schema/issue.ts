/** What is wrong with an overlay. Stable; `noun_adjective`. */
export type OverlayIssueCode =
  | 'text_long'
  | 'json_malformed'
  | 'nesting_deep'
  | 'key_repeated'
  | 'key_forbidden'
  | 'key_malformed'
  | 'key_unknown'
  | 'value_invalid'
  | 'header_malformed'
  | 'header_reserved'
  | 'header_taken'
  | 'header_ambiguous'
  | 'key_taken'
  | 'reference_unknown'
  | 'reference_circular'
  | 'operand_unfit'
  | 'tiers_unordered'
  | 'tiers_unnamed'
  | 'tiers_known'
  | 'end_known'
  | 'date_impossible'
  | 'name_taken'
  | 'issues_many';

/** One thing that is wrong, and how to put it right. */
export interface OverlayIssue {
  readonly code: OverlayIssueCode;
  /** Where in the overlay, e.g. `stats.novaTokens.header` or `badges.nova.tiers[2]`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** All that is wrong, in the order of the overlay; at most `MAX_ISSUES`. */
export type OverlayIssues = readonly [OverlayIssue, ...OverlayIssue[]];

/** After so many an overlay is not read further. */
export const MAX_ISSUES = 100;

/** Path as people write it: `stats.novaTokens.aliases[0]`. */
export function pathOf(steps: readonly PropertyKey[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += path === '' ? shown(String(step)) : `.${shown(String(step))}`;
  }
  return path;
}

/** Names from outsiders, cut and without control characters. */
export function shown(text: string): string {
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

/** The issues where there are any, the list cut to `MAX_ISSUES` with a last one that says so. */
export function someIssues(issues: readonly OverlayIssue[]): OverlayIssues | undefined {
  const [first, ...rest] = issues;
  if (first === undefined) return undefined;
  if (issues.length <= MAX_ISSUES) return [first, ...rest];
  return [
    first,
    ...rest.slice(0, MAX_ISSUES - 2),
    {
      code: 'issues_many',
      path: '',
      message: `There are ${issues.length - MAX_ISSUES + 1} more problems.`,
      hint: 'Put these right first, then load the overlay again.',
    },
  ];
}

import { type Check, checkMessageOf, factsOf, type Issue, type Warning } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import type { Locale } from '../locales/locale.ts';

/** What is wrong, and what to do; `text` is the paste that the issue was found in. */
export function issueText(
  { findings }: Locale,
  issue: Issue,
  text: string,
): { readonly message: string; readonly hint: string } {
  const { message, hint } = findings.issues[issue.code];
  return { message: message(factsOf(text, issue)), hint };
}

/** The doubt about the text; `text` is the paste that it was found in. */
export function warningText({ findings }: Locale, warning: Warning, text: string): string {
  return findings.warnings[warning.code](factsOf(text, warning));
}

/** What was noticed about the numbers. */
export function checkText({ findings }: Locale, catalogue: Catalogue<string>, check: Check): string {
  return checkMessageOf(check, findings.checks, (stat) => catalogue.stats[stat]?.header ?? stat);
}

import type { CheckTexts, IssueTexts, WarningTexts } from '@prime-tally/stats-core';

/** What was found in a text or in its numbers, in words. */
export interface FindingsTexts {
  readonly issues: IssueTexts;
  readonly warnings: WarningTexts;
  readonly checks: CheckTexts;
}

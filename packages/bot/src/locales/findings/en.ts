import { CHECK_TEXTS, ISSUE_TEXTS, WARNING_TEXTS } from '@prime-tally/stats-core';
import type { FindingsTexts } from './texts.ts';

/** English. */
export const findingsEn: FindingsTexts = {
  issues: ISSUE_TEXTS,
  warnings: WARNING_TEXTS,
  checks: CHECK_TEXTS,
};

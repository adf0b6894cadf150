import type { Issue } from '@prime-tally/stats-core';

/** A text that has lost its end. */
export const issue: Issue = {
  code: 'values_few',
  message: 'in the language of the locale instead',
  hint: 'in the language of the locale instead',
  counts: { expected: 5, found: 3 },
  exportIndex: 0,
  offset: 0,
  length: 4,
  line: 1,
  column: 1,
};

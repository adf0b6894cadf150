import { readFileSync } from 'node:fs';
import { ISSUE_TEXTS, WARNING_TEXTS } from '@prime-tally/stats-core';
import { expect, it } from 'vitest';

it('the README says when each code is given', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const tables = readme.split('\n').filter((line) => line.startsWith('| `'));
  const codes = [...Object.keys(ISSUE_TEXTS), ...Object.keys(WARNING_TEXTS)];
  expect(tables.flatMap((line) => line.match(/[a-z]+_[a-z]+/g) ?? []).sort()).toEqual(codes.sort());
});

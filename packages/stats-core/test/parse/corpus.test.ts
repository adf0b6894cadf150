import { writeFileSync } from 'node:fs';
import { ISSUE_TEXTS, WARNING_TEXTS } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { outcomeOf, readCorpus } from './corpus.ts';

const corpus = readCorpus();

/** UPDATE=1 writes what the parser says today; `npm run fix` then formats it. Read every line of the difference. */
const isUpdate = process.env.UPDATE === '1';

describe('the corpus', () => {
  it.each(corpus)('$name', ({ text, expected, expectedFile }) => {
    const outcome = outcomeOf(text);
    if (isUpdate) writeFileSync(expectedFile, `${JSON.stringify(outcome, null, 2)}\n`);
    else expect(outcome).toEqual(expected);
  });

  it('has a paste for every code', () => {
    const all = JSON.stringify(corpus.map(({ expected }) => expected));
    const codes = [...Object.keys(ISSUE_TEXTS), ...Object.keys(WARNING_TEXTS)];
    expect(codes.filter((code) => !all.includes(`"code":"${code}"`))).toEqual([]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { contentProblems } from '../lib/package-checks.mjs';
import { countsOf, runSteps } from '../lib/steps.mjs';
import { countTests } from '../lib/vitest.mjs';

describe('a step', () => {
  it.each([
    ['ends well', { code: 0 }, { passed: 1, failed: 0 }],
    ['ends badly', { code: 2 }, { passed: 0, failed: 1 }],
    ['counts its tests', { code: 1, passed: 3, failed: 2 }, { passed: 3, failed: 2 }],
    ['ends badly though every test passed', { code: 1, passed: 3, failed: 0 }, { passed: 3, failed: 1 }],
    ['ran no test', { code: 0, passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
  ])('%s', (_, outcome, counts) => {
    expect(countsOf(outcome)).toEqual(counts);
  });

  it('that throws has failed, and the others still run, in their order', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const steps = [
      { name: 'throws', run: () => Promise.reject(new Error('planned')) },
      { name: 'passes', run: () => Promise.resolve({ code: 0 }) },
    ];
    const results = await runSteps(steps, 2);
    log.mockRestore();
    expect(results.map(({ name, passed, failed }) => [name, passed, failed])).toEqual([
      ['throws', 0, 1],
      ['passes', 1, 0],
    ]);
  });
});

describe("vitest's report", () => {
  const tests = [{ status: 'passed' }, { status: 'passed' }];

  it('skipped tests count as failed', () => {
    const report = {
      numTotalTests: 5,
      numPassedTests: 2,
      testResults: [{ status: 'passed', assertionResults: tests }],
    };
    expect(countTests(report)).toEqual({ passed: 2, failed: 3 });
  });

  it('a file that could not be loaded counts as failed', () => {
    const report = {
      numTotalTests: 2,
      numPassedTests: 2,
      testResults: [
        { status: 'passed', assertionResults: tests },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countTests(report)).toEqual({ passed: 2, failed: 1 });
  });
});

describe("a package's contents", () => {
  const good = ['README.md', 'LICENSE', 'package.json', 'dist/index.js', 'src/index.ts'];

  it('are what was promised', () => {
    expect(contentProblems(good, ['dist/index.js'])).toEqual([]);
  });

  it('lack a file', () => {
    expect(contentProblems(good.slice(1), ['dist/index.d.ts'])).toEqual([
      'README.md is missing',
      'dist/index.d.ts is missing',
    ]);
  });

  it.each(['test/a.test.ts', 'src/a.test.ts', '.env', 'tsup.config.ts'])('hold %s', (file) => {
    expect(contentProblems([...good, file], [])).toEqual([`${file} does not belong in it`]);
  });
});

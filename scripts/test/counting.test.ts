import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contentProblems } from '../lib/package-checks.mjs';
import { countsOf, runSteps } from '../lib/steps.mjs';
import { countVitest } from '../lib/vitest.mjs';

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

const BAD_TESTS = {
  'vitest.config.mjs': 'export default { test: { globals: true } };',
  'passes.test.mjs': "test('passes', () => {});",
  'fails.test.mjs': "test('passes', () => {}); test('fails', () => { expect(1).toBe(2); });",
  'skips.test.mjs': "test('passes', () => {}); test.runIf(false)('skips', () => {});",
  'unloadable.test.mjs': "throw new Error('planned');",
  'hook.test.mjs':
    "describe('a suite', () => { afterAll(() => { throw new Error('planned'); }); test('passes', () => {}); });",
  'outside.test.mjs':
    "test('passes', async () => { Promise.reject(new Error('unheard')); await new Promise((end) => setTimeout(end, 20)); });",
};

it("vitest's run: whatever did not pass is counted once and named with its reason", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prime-tally-counting-'));
  for (const [name, text] of Object.entries(BAD_TESTS)) writeFileSync(path.join(folder, name), text);
  const { code, passed, failed, failures } = await countVitest(['--root', folder], { quiet: true });
  rmSync(folder, { recursive: true });
  expect([code, passed, failed]).toEqual([1, 5, 5]);
  expect(failures.map((text: string) => text.split('\n').slice(0, 2).join(': ')).sort()).toEqual([
    'fails.test.mjs > fails: expected 1 to be 2 // Object.is equality',
    'hook.test.mjs > a suite: planned',
    'outside of any test: unheard',
    'skips.test.mjs > skips: skipped',
    'unloadable.test.mjs: planned',
  ]);
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

import { describe, expect, it } from 'vitest';
import { root } from '../lib/root.mjs';
import { examplesOf, readExamples } from './docs/examples.ts';
import { runExample } from './docs/run-example.ts';

const load = (specifier: string): Promise<unknown> => import(specifier);

describe('the examples in the documents', () => {
  const examples = readExamples(root);

  it('are there, the README’s among them', () => {
    expect(examples.map(({ at }) => at)).toContainEqual(expect.stringMatching(/^README\.md:/));
  });

  it.each(examples)('$at', async ({ code }) => {
    const claims = await runExample(code, load);
    expect(claims.map(({ actual }) => actual)).toEqual(claims.map(({ expected }) => expected));
    expect(claims).not.toEqual([]);
  });
});

describe('an example', () => {
  const claimsOf = (code: string) => runExample(code, load);

  it('is found in Markdown and in doc comments, unless it says why it can’t run', () => {
    const fence = '```';
    const block = (info: string): string => `${fence}${info}\nconst a = 1; // → 1\n${fence}`;
    expect(
      examplesOf('a.md', `${block('ts')}\n${block('sh')}\n${block('ts not run: needs a server')}`),
    ).toEqual([{ at: 'a.md:1', code: 'const a = 1; // → 1' }]);
    expect(examplesOf('a.ts', '/**\n * ```ts\n * f(\n *   1);\n * ```\n */')).toEqual([
      { at: 'a.ts:2', code: 'f(\n  1);' },
    ]);
  });

  it('claims values, declarations and what is printed', async () => {
    const code = `import { join as glue, sep } from 'node:path';
import type { ParsedPath } from 'node:path';
const a: string = glue('x', 'y'); // → x/y
a.length; // → 3
[a];
// → [
//   'x/y' ]
console.log('%s!', sep); // → /!
await Promise.resolve({ a }); // → { a: 'x/y' }`;
    expect(await claimsOf(code)).toEqual([
      { expected: 'x/y', actual: 'x/y' },
      { expected: '3', actual: '3' },
      { expected: "[ 'x/y' ]", actual: "[ 'x/y' ]" },
      { expected: '/!', actual: '/!' },
      { expected: "{ a: 'x/y' }", actual: "{ a: 'x/y' }" },
    ]);
  });

  it('that is wrong differs, and one that throws fails', async () => {
    expect(await claimsOf('1 + 1; // → 3')).toEqual([{ expected: '3', actual: '2' }]);
    expect(await claimsOf("'a'; // → b")).toEqual([{ expected: 'b', actual: "'a'" }]);
    await expect(claimsOf('nothing; // → 1')).rejects.toThrow('nothing is not defined');
    await expect(claimsOf("import { x } from './missing.ts';\nx; // → 1")).rejects.toThrow();
  });
});

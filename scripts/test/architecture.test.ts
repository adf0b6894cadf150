import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGES } from '../lib/packages.mjs';
import { root } from '../lib/root.mjs';
import { importCycles } from './architecture/cycles.ts';
import { roomProblems } from './architecture/rooms.ts';
import { parseSource, readSources } from './architecture/source.ts';
import { exportProblems, impurities, undocumented } from './architecture/style.ts';

const everything = readSources(root, [
  ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`),
  'examples',
  'bench',
]).filter((source) => !source.path.endsWith('.config.ts'));
const sources = everything.filter((source) => /^packages\/[^/]+\/src\//.test(source.path));
const pure = sources.filter((source) => /^packages\/stats-(?:defs|core)\//.test(source.path));
const published = sources.filter((source) =>
  PACKAGES.some((item) => item.published && source.path.startsWith(`packages/${item.folder}/`)),
);
const entries = new Map(
  PACKAGES.map(({ manifest }) => [String(manifest.name), Object.keys(manifest.exports ?? {})]),
);

describe('the architecture', () => {
  it('has files in every room', () => {
    const rooms = new Set(everything.map((source) => source.path.split('/').slice(0, 2).join('/')));
    for (const { folder } of PACKAGES) expect(rooms).toContain(`packages/${folder}`);
  });

  it('imports only what its table allows', () => {
    expect(everything.flatMap((source) => roomProblems(source, entries))).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(importCycles(everything)).toEqual([]);
  });

  it('keeps clocks and randomness out of the pure packages', () => {
    expect(pure.flatMap(impurities)).toEqual([]);
  });

  it('exports by name, and an index only lists', () => {
    expect(sources.flatMap(exportProblems)).toEqual([]);
  });

  it('documents every export of the published packages', () => {
    expect(published.flatMap(undocumented)).toEqual([]);
  });
});

describe('the rules can fail', () => {
  const problemsOf = (file: string, text: string): string[] => roomProblems(parseSource(file, text), entries);

  it.each([
    ['packages/stats-defs/src/units.ts', "import { z } from 'zod';"],
    ['packages/stats-core/src/parse.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/stats-core/src/parse.ts', "const fs = await import('fs');"],
    ['packages/stats-core/src/parse.ts', "import fc from 'fast-check';"],
    ['packages/store-pg/src/save.ts', "export { createBot } from '@prime-tally/bot';"],
    ['packages/bot/src/usecases/submit.ts', "import { InlineKeyboard } from 'grammy';"],
    ['packages/bot/src/usecases/submit.ts', "let pool: import('pg').Pool;"],
    ['packages/bot/src/views/board.ts', "import type { Context } from 'grammy';"],
    ['packages/bot/src/http/server.ts', "import { createStore } from '@prime-tally/store-pg';"],
    ['packages/cli/src/main.ts', "import { createStore } from '@prime-tally/store-pg';"],
  ])('%s: %s', (file, text) => {
    expect(problemsOf(file, text)).toEqual([expect.stringContaining('must not import')]);
  });

  it('a deep path and a relative path out of a room', () => {
    expect(
      problemsOf('bench/a.bench.ts', "import { x } from '@prime-tally/stats-core/src/parse.ts';"),
    ).toEqual(['bench/a.bench.ts:1 @prime-tally/stats-core/src/parse.ts is not a public entry point']);
    expect(problemsOf('packages/stats-core/test/a.test.ts', "import { x } from '../src/parse.ts';")).toEqual([
      'packages/stats-core/test/a.test.ts:1 ../src/parse.ts reaches into packages/stats-core/src/',
    ]);
  });

  it.each([
    ['packages/bot/test/a.test.ts', '../../store-pg/test/b.ts', 'leaves packages/bot/'],
    ['packages/cli/src/main.ts', '../test/program.ts', 'leaves packages/cli/src/'],
    ['examples/a.ts', '../bench/b.ts', 'leaves examples/'],
  ])('%s: %s', (file, specifier, problem) => {
    expect(problemsOf(file, `import '${specifier}';`)).toEqual([`${file}:1 ${specifier} ${problem}`]);
  });

  it('a cycle', () => {
    const files = [
      parseSource('a/one.ts', "import './two.ts';"),
      parseSource('a/two.ts', "import type { T } from './three.ts';"),
      parseSource('a/three.ts', "export { x } from './one.ts';"),
    ];
    expect(importCycles(files)).toEqual(['a/one.ts → a/two.ts → a/three.ts → a/one.ts']);
    expect(importCycles(files.slice(0, 2))).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', 'performance.now()'])(
    '%s',
    (code) => {
      expect(impurities(parseSource('a.ts', `const x = ${code};`))).toHaveLength(1);
    },
  );

  it('a moment that is given is no clock', () => {
    expect(impurities(parseSource('a.ts', 'const x = new Date(0);'))).toEqual([]);
  });

  it.each(["export * from './a.ts';", "export * as a from './a.ts';", "export type * from './a.ts';"])(
    '%s',
    (code) => {
      expect(exportProblems(parseSource('src/a.ts', code))).toEqual(['src/a.ts:1 re-exports without names']);
    },
  );

  it.each(['export const x = 1;', "import './a.ts';"])('an index with %s', (code) => {
    expect(exportProblems(parseSource('src/index.ts', code))).toEqual([
      'src/index.ts:1 an index is a list of re-exports',
    ]);
  });

  it('an export without a doc comment', () => {
    expect(
      undocumented(
        parseSource('a.ts', '// no\nexport const x = 1;\n/** Yes. */\nexport type T = 1;\nconst y = 2;'),
      ),
    ).toEqual(['a.ts:2 export const x = 1;']);
  });
});

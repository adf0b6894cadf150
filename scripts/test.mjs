// npm test [-- STEP...]: everything that needs neither root nor apt. `npm test -- lint unit` runs only these steps.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { install, requireNode } from './lib/install.mjs';
import { checkPackage } from './lib/package-checks.mjs';
import { build, PACKAGES } from './lib/packages.mjs';
import { root } from './lib/root.mjs';
import { run, runTool } from './lib/run.mjs';
import { checkStart } from './lib/start-check.mjs';
import { reportSteps, runSteps } from './lib/steps.mjs';
import { runVitest } from './lib/vitest.mjs';

const published = PACKAGES.filter((item) => item.published);
const quiet = { quiet: true };
const test = (project, options) => ({ name: `test ${project}`, run: () => runVitest(project, options) });

/** Where the compiler remembers what it has checked, so that the next check takes a third of the time. */
function memoOf(project) {
  return path.join(root, 'node_modules', '.cache', 'types', `${path.basename(project)}.tsbuildinfo`);
}

/** In the order of running; `atOnce`: how many of a group's steps run side by side. */
const GROUPS = {
  lint: {
    atOnce: 2,
    steps: [
      { name: 'lint biome', run: () => runTool('biome', ['check', '--error-on-warnings', '.'], quiet) },
      { name: 'lint knip', run: () => runTool('knip', ['--treat-config-hints-as-errors'], quiet) },
    ],
  },
  types: {
    atOnce: 2,
    steps: ['packages/stats-defs', 'packages/stats-core', 'tsconfig.json'].map((project) => ({
      name: `types ${project}`,
      run: () =>
        runTool('tsc', ['-p', project, '--incremental', '--tsBuildInfoFile', memoOf(project)], quiet),
    })),
  },
  unit: { steps: [test('unit')] },
  build: {
    atOnce: PACKAGES.length,
    steps: PACKAGES.map((item) => ({ name: `build ${item.folder}`, run: () => build(item) })),
  },
  packages: {
    atOnce: 2,
    steps: published.map((item) => ({ name: `package ${item.folder}`, run: () => checkPackage(item) })),
  },
  property: { steps: [test('property')] },
  database: { steps: [test('database')] },
  e2e: { steps: [test('e2e')] },
  start: { steps: [{ name: 'start and stop', run: checkStart }] },
  built: {
    steps: ['unit', 'property', 'e2e'].map((project) => ({
      name: `test ${project}, built packages`,
      run: () =>
        runVitest(project, {
          paths: published.map((item) => `packages/${item.folder}/`),
          env: { TEST_BUILT: '1' },
        }),
    })),
  },
  examples: {
    steps: readdirSync(path.join(root, 'examples'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ name: `example ${name}`, run: () => runExample(path.join(root, 'examples', name)) })),
  },
  bench: {
    steps: readdirSync(path.join(root, 'bench'))
      .filter((name) => name.endsWith('.bench.ts'))
      .map((name) => name.slice(0, -'.bench.ts'.length))
      .map((suite) => ({
        name: `bench ${suite}, outputs only`,
        run: () => run(process.execPath, ['scripts/bench.mjs', suite, '--quick', '--json'], quiet),
      })),
  },
};

/** Runs an example on the built packages; it must print what its `.out.txt` says. */
async function runExample(file) {
  const { code, output } = await runTool('tsx', [file], quiet);
  if (code !== 0) return { code, output };
  const expected = readFileSync(file.replace(/\.ts$/, '.out.txt'), 'utf8');
  return output === expected ? { code } : { code: 1, output: `expected:\n${expected}\ngot:\n${output}` };
}

requireNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}
await install();
const results = [];
for (const [name, { steps, atOnce }] of Object.entries(GROUPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (steps.length === 0) results.push({ name, seconds: 0, passed: 0, failed: 1 });
  results.push(...(await runSteps(steps, atOnce)));
}
reportSteps(results);

import path from 'node:path';
import { outputsOf } from './packages.mjs';
import { runNpm, runTool } from './run.mjs';

/** Checks a built package as npm would publish it: three checks (publint, types as every resolver sees them, its files). */
export async function checkPackage(item) {
  const quiet = { quiet: true };
  const outcomes = [
    await runTool('publint', ['--strict', item.directory], quiet),
    // A program has no types to resolve.
    ...(item.manifest.exports
      ? [
          await runTool(
            'attw',
            ['--pack', item.directory, '--profile', 'node16', '--no-emoji', '--no-color'],
            quiet,
          ),
        ]
      : []),
    await checkContents(item),
  ];
  const bad = outcomes.filter((outcome) => outcome.code !== 0);
  return {
    code: bad.length,
    passed: outcomes.length - bad.length,
    failed: bad.length,
    output: bad.map((outcome) => outcome.output).join('\n'),
  };
}

async function checkContents(item) {
  const { code, output } = await runNpm(
    ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'],
    {
      cwd: item.directory,
      quiet: true,
    },
  );
  if (code !== 0) return { code, output };
  const [{ files }] = JSON.parse(output);
  const problems = contentProblems(
    files.map((file) => file.path),
    outputsOf(item).map((file) => path.relative(item.directory, file)),
  );
  return {
    code: problems.length,
    output: problems.map((problem) => `${item.manifest.name}: ${problem}\n`).join(''),
  };
}

const ALWAYS = ['README.md', 'LICENSE', 'package.json'];
const ALLOWED = /^(?:dist|src|bin)\/|^(?:README|CHANGELOG|STATS)\.md$|^LICENSE$|^package\.json$/;

/** What is wrong with a package that would hold `files`, given the files its manifest promises. */
export function contentProblems(files, promised) {
  return [
    ...[...ALWAYS, ...promised].filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files
      .filter((file) => !ALLOWED.test(file) || file.includes('.test.'))
      .map((file) => `${file} does not belong in it`),
  ];
}

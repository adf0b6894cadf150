import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';
import { runTool } from './run.mjs';

const REPORTER = path.join(root, 'scripts', 'lib', 'counting-reporter.mjs');

/**
 * Runs one project of vitest.config.ts, its output shown, and counts its tests.
 * A skipped test, a file that couldn't be loaded, a hook that failed and an error outside of any test count as failed.
 */
export function runVitest(project, { paths = [], env = {} } = {}) {
  return countVitest(['--project', project, ...paths], { env });
}

/** The same with any arguments, and options as of `runTool`. */
export async function countVitest(args, { env = {}, ...options }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'prime-tally-vitest-'));
  const counts = path.join(folder, 'counts.json');
  const { code } = await runTool('vitest', ['run', '--reporter=default', `--reporter=${REPORTER}`, ...args], {
    env: { ...env, COUNTS_FILE: counts },
    ...options,
  });
  const text = await readFile(counts, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  if (text === undefined) return { code, passed: 0, failed: 1, failures: ['vitest ended without a word'] };
  return { code, ...JSON.parse(text) };
}

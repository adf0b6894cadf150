import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './run.mjs';

/**
 * Runs one project of vitest.config.ts, its output shown, and counts its tests.
 * A skipped test and a file that couldn't be loaded count as failed.
 */
export async function runVitest(project, { paths = [], env = {} } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'prime-tally-vitest-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest', ['run', '--project', project, ...reporters, ...paths], { env });
  const counts = await readFile(report, 'utf8').then((text) => countTests(JSON.parse(text)), noReport);
  await rm(folder, { recursive: true, force: true });
  return { code, ...counts };
}

/** What vitest's JSON report says, in our counting. */
export function countTests({ numTotalTests, numPassedTests, testResults }) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

function noReport() {
  return { passed: 0, failed: 1, output: 'vitest wrote no report\n' };
}

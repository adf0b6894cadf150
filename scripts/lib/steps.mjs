/**
 * @typedef {{ code: number, output?: string, passed?: number, failed?: number, failures?: string[] }} Outcome
 *   A step without counts is one check: passed where `code` is 0.
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 * @typedef {{ name: string, seconds: number, passed: number, failed: number, failures: string[] }} Result
 */

/**
 * Runs the steps, at most `atOnce` at a time, and never stops at a failure. Output is shown where a step failed.
 * A step that ends badly or checked nothing has at least one failure.
 * @param {Step[]} steps
 * @returns {Promise<Result[]>} in the order of `steps`
 */
export async function runSteps(steps, atOnce = 1) {
  const results = [];
  const waiting = steps.entries();
  const work = async () => {
    for (const [index, step] of waiting) results[index] = await runStep(step);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function runStep({ name, run }) {
  console.log(`── ${name}`);
  const start = performance.now();
  const outcome = await run().catch((error) => ({ code: 1, output: `${error.stack}\n` }));
  const seconds = (performance.now() - start) / 1000;
  const { output = '' } = outcome;
  const failures = outcome.failures?.length
    ? outcome.failures
    : [output.trim() || `ended with ${outcome.code}`];
  const result = { name, seconds, ...countsOf(outcome), failures };
  if (result.failed > 0) console.log(`${output}── ${name} FAILED`);
  return result;
}

/** @param {Outcome} outcome */
export function countsOf({ code, passed, failed }) {
  if (passed === undefined || failed === undefined)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const isUnexplained = (code !== 0 || passed === 0) && failed === 0;
  return { passed, failed: isUnexplained ? 1 : failed };
}

/** Prints what failed, a table of the steps and, as the last line, `N passed, N failed`; sets the exit status. */
export function reportSteps(results) {
  for (const { name, failed, failures } of results) {
    if (failed > 0) console.log(`\n✗ ${name}`);
    for (const failure of failed > 0 ? failures : []) console.log(marked(failure));
  }
  const width = Math.max(...results.map((result) => result.name.length));
  console.log(`\n${'step'.padEnd(width)}  seconds  passed  failed`);
  for (const { name, seconds, passed, failed } of results) {
    console.log(
      `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}`,
    );
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
}

/** A failure so that it is found in a long log: each line with a cross before it, the first and most telling ones. */
function marked(failure) {
  const lines = failure.split('\n').slice(0, 40);
  return lines.map((line) => `✗   ${line.slice(0, 400)}`).join('\n');
}

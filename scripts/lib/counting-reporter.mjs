import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** A reporter for vitest: writes into the file COUNTS_FILE how many tests passed, and what did not, with its reason. */
export default class {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures = [
      ...modules.flatMap(brokenIn),
      ...tests.filter((test) => test.result().state !== 'passed').map(failed),
      ...unhandledErrors.map((error) => told('outside of any test', [error])),
    ];
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ passed, failed: failures.length, failures }));
  }
}

/** Files that could not be loaded or hold no test; hooks that failed. */
function brokenIn(module) {
  const places = [module, ...module.children.allSuites()];
  return places
    .filter((place) => place.errors().length > 0)
    .map((place) =>
      told([module.relativeModuleId, place.fullName].filter(Boolean).join(' > '), place.errors()),
    );
}

function failed(test) {
  const { state, errors } = test.result();
  return told(`${test.module.relativeModuleId} > ${test.fullName}`, errors ?? [{ message: state }]);
}

function told(where, errors) {
  const reasons = errors.map(({ message, diff, stack }) =>
    [message, diff, stack?.replace(message, '')].filter(Boolean).join('\n'),
  );
  return stripVTControlCharacters([where, ...reasons].join('\n'));
}

// Runs the laws of the parser for a time or a count: npm run fuzz -- --seconds 60 | --runs 1000000 [--seed N] [--law TEXT]
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { PARSER_LAWS } from '../test/support/laws.ts';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    law: { type: 'string', default: '' },
    corpus: { type: 'string', default: 'packages/stats-core/test/corpus/failing' },
  },
});

const seconds = options.seconds === undefined ? undefined : Number(options.seconds);
const runs = options.runs === undefined ? undefined : Number(options.runs);
if ((seconds === undefined) === (runs === undefined) || !((seconds ?? runs ?? 0) > 0)) {
  console.error('usage: npm run fuzz -- --seconds N | --runs N [--seed N] [--law TEXT] [--corpus FOLDER]');
  process.exit(2);
}

const laws = PARSER_LAWS.filter(({ name }) => name.includes(options.law));
const firstSeed = options.seed === undefined ? Date.now() % 2 ** 31 : Number(options.seed);
const start = performance.now();
const elapsed = (): number => (performance.now() - start) / 1000;
const BATCH = 1000;
let done = 0;
let failures = 0;
const kinds = new Map<string, Map<string, number>>(laws.map(({ name }) => [name, new Map()]));
console.log(
  `seed ${firstSeed}, ${laws.length} laws, ${runs === undefined ? `${seconds} s` : `${runs} runs`}`,
);

for (let batch = 0; failures === 0; batch++) {
  if (runs === undefined ? elapsed() >= (seconds ?? 0) : done >= runs) break;
  const law = laws[batch % laws.length];
  if (!law) throw new Error(`no law's name holds "${options.law}"`);
  const seen = kinds.get(law.name);
  const seed = firstSeed + batch;
  const numRuns = Math.min(BATCH, runs === undefined ? BATCH : runs - done);
  const details = fc.check(
    fc.property(law.arbitrary, (input) => {
      const kind = law.check(input) ?? 'checked';
      seen?.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns, seed },
  );
  done += details.numRuns;
  if (!details.failed) continue;
  failures++;
  const [input] = details.counterexample ?? [];
  const text = law.textOf(input);
  mkdirSync(options.corpus, { recursive: true });
  const file = `${options.corpus}/seed-${seed}.txt`;
  writeFileSync(file, text);
  console.log(
    `BROKEN: ${law.name}\nseed ${seed}, path ${details.counterexamplePath}, shrunk ${details.numShrinks} times`,
  );
  console.log(
    String(details.errorInstance instanceof Error ? details.errorInstance.message : details.errorInstance),
  );
  console.log(`kept as ${file}`);
}

for (const [name, seen] of kinds) {
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...seen].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`);
  console.log(`${name}: ${total} (${shares.slice(0, 12).join(', ')})`);
}
const twins = [...kinds.values()].reduce((sum, seen) => sum + (seen.get('twin') ?? 0), 0);
console.log(`twins: ${twins} of ${done} (${((100 * twins) / Math.max(1, done)).toFixed(3)} %)`);
console.log(
  `${done} runs in ${elapsed().toFixed(1)} s, ${Math.round(done / elapsed())} a second, ${failures} failures`,
);
process.exitCode = failures === 0 ? 0 : 1;

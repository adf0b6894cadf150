// The memory row of the parse suite, in a process of its own; prints MB. Arguments: how many exports.
import { deepStrictEqual } from 'node:assert/strict';
import { createParser, parseStream } from '@prime-tally/stats-core';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { createSamples } from './parse-texts.ts';

const exports = Number(process.argv[2]);
const samples = createSamples(16, 16, 0.9);

function* texts(): Generator<string> {
  for (let index = 0; index < exports; index++) yield `${samples[index % samples.length]?.tab}`;
}

const parser = createParser({ catalogue: CATALOGUE });
globalThis.gc?.();
const before = process.memoryUsage.rss();
let highest = before;
let count = 0;
for await (const { result } of parseStream(texts(), parser)) {
  if (result.isErr()) throw new Error(`The archive's export ${count} was refused`);
  if (++count % 1000 === 0) highest = Math.max(highest, process.memoryUsage.rss());
}
deepStrictEqual(count, exports);
console.log((highest - before) / 1e6);

import { deepStrictEqual } from 'node:assert/strict';
import { createParser, parseStats, parseStream, type Snapshot } from '@prime-tally/stats-core';
import { CATALOGUE, STATS, type StatKey } from '@prime-tally/stats-defs';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { bareLoop } from './bare-loop.ts';
import type { BenchOptions, BenchRow } from './bench-row.ts';
import { medianMicroseconds } from './measure.ts';
import { createSamples, type Sample } from './parse-texts.ts';

const AGENTS = 8;
const DAYS = 64;

/** Reading a paste, against `JSON.parse` of the same data, other readers, and a loop that checks nothing. */
export async function bench(options: BenchOptions): Promise<BenchRow[]> {
  const samples = createSamples(AGENTS, DAYS, 0.9);
  checkOutputs(samples);
  // Hint: memory first. Once the others have filled the heap, nothing would show above the baseline.
  const memory = await archive(options);
  return [
    ...(await speed(samples, options)),
    ...(await coldHeaders(options)),
    ...(await growth(options)),
    memory,
  ];
}

function checkOutputs(samples: readonly Sample[]): void {
  for (const { snapshot, tab, space, json } of samples) {
    deepStrictEqual(read(tab), snapshot);
    deepStrictEqual(read(space), snapshot);
    deepStrictEqual(JSON.parse(json), snapshot);
    deepStrictEqual(bareLoop(tab, keysOf(snapshot)), snapshot);
    deepStrictEqual(readWithUdsv(tab)[0]?.Hacks, snapshot.stats.hacks);
    deepStrictEqual(readWithPapa(tab)[0]?.Hacks, snapshot.stats.hacks);
  }
}

async function speed(samples: readonly Sample[], options: BenchOptions): Promise<BenchRow[]> {
  const measure = (work: (sample: Sample) => unknown): Promise<number> =>
    medianMicroseconds(cycle(samples, work), options);
  const keys = new Map(samples.map(({ snapshot }) => [snapshot.agent, keysOf(snapshot)]));
  const json = await measure((sample) => threeOf(JSON.parse(sample.json)));
  const tab = await measure((sample) => threeOf(read(sample.tab)));
  const space = await measure((sample) => threeOf(read(sample.space)));
  const ceiling = await measure((sample) =>
    threeOf(bareLoop(sample.tab, keys.get(sample.snapshot.agent) ?? [])),
  );
  const udsv = await measure((sample) => readWithUdsv(sample.tab));
  const papa = await measure((sample) => readWithPapa(sample.tab));
  return [
    against('tab export, floor JSON.parse', tab, json, 0.45),
    against('blank export, floor JSON.parse', space, json, 0.4),
    against('tab export, floor bare loop with a ready plan', tab, ceiling),
    against('blank export, floor the same loop on tabs', space, ceiling),
    against('tab export, against uDSV', tab, udsv, 1),
    against('blank export, against uDSV on tabs', space, udsv, 1),
    against('tab export, against PapaParse', tab, papa, 1),
    against('blank export, against PapaParse on tabs', space, papa, 1),
  ];
}

/** Headers that no cache can know: every text has other columns. */
async function coldHeaders(options: BenchOptions): Promise<BenchRow[]> {
  const samples = createSamples(options.quick ? 200 : 4000, 1, 0.85);
  const rows: BenchRow[] = [];
  for (const form of ['tab', 'space'] as const) {
    const value = await medianMicroseconds(
      cycle(samples, (sample) => read(sample[form])),
      options,
    );
    rows.push({
      suite: 'parse',
      name: `${form} export, header never seen before`,
      value,
      unit: 'µs',
      bar: 60,
      ok: value <= 60,
    });
  }
  return rows;
}

/** Hostile texts: four times the words may cost about four times the time. */
async function growth(options: BenchOptions): Promise<BenchRow[]> {
  const meta = 'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss)';
  const row = 'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00';
  const shapes: [string, (words: number) => string][] = [
    [
      'one letter, thousands of times',
      (words) => `${meta} ${'a '.repeat(words / 2)}\n${row} ${'1 '.repeat(words / 2)}`,
    ],
    [
      'heads of a header',
      (words) => `${meta} ${'Unique Portals '.repeat(words / 4)}\n${row} ${'1 '.repeat(words / 2)}`,
    ],
    ['heads of an export', (words) => 'Time '.repeat(words)],
  ];
  const { parse } = createParser({
    catalogue: CATALOGUE,
    limits: { textLength: 1e6, columns: 1e5 },
  });
  const rows: BenchRow[] = [];
  for (const [name, textOf] of shapes) {
    const [less, more] = [textOf(8000), textOf(32_000)];
    const small = await medianMicroseconds(() => parse(less), options);
    const large = await medianMicroseconds(() => parse(more), options);
    const value = large / small;
    rows.push({
      suite: 'parse',
      name: `32k words against 8k: ${name}`,
      value,
      unit: '×',
      bar: 6,
      ok: value <= 6,
    });
  }
  return rows;
}

/** Memory while an archive is read: the highest resident set above the one before. */
async function archive({ quick }: BenchOptions): Promise<BenchRow> {
  const exports = quick ? 2000 : 100_000;
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
  const value = (highest - before) / 1e6;
  return {
    suite: 'parse',
    name: `memory for ${exports} exports in a stream`,
    value,
    unit: 'MB',
    bar: 60,
    ok: value <= 60,
  };
}

function against(name: string, value: number, floor: number, bar?: number): BenchRow {
  const ratio = floor / value;
  const row = { suite: 'parse', name, value, unit: 'µs', floor, ratio };
  return bar === undefined ? row : { ...row, bar, ok: ratio >= bar };
}

function read(text: string): Snapshot {
  const result = parseStats(text);
  if (result.isErr()) throw new Error(result.error.issues[0].message);
  return result.value.snapshots[0];
}

function readWithUdsv(text: string): Record<string, unknown>[] {
  return initParser(inferSchema(text, { col: '\t' })).typedObjs(text);
}

function readWithPapa(text: string): Record<string, unknown>[] {
  return Papa.parse<Record<string, unknown>>(text, {
    delimiter: '\t',
    header: true,
    dynamicTyping: true,
    skipEmptyLines: true,
  }).data;
}

/** Reads the result as a caller would, so that nothing can be left undone. */
function threeOf({ stats }: Snapshot): number {
  return (stats.lifetimeAp ?? 0) + (stats.hacks ?? 0) + (stats.level ?? 0);
}

/** The numeric columns of an export of this snapshot, in their order. */
function keysOf({ stats }: Snapshot): StatKey[] {
  return (Object.keys(stats) as StatKey[]).sort((a, b) => STATS[a].order - STATS[b].order);
}

/** Work on another sample at each call. */
function cycle(samples: readonly Sample[], work: (sample: Sample) => unknown): () => unknown {
  let next = 0;
  return () => {
    next = next + 1 < samples.length ? next + 1 : 0;
    const sample = samples[next];
    return sample && work(sample);
  };
}

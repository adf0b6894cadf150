import { deepStrictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createParser, parseStats, type Snapshot } from '@prime-tally/stats-core';
import { CATALOGUE, STATS, type StatKey } from '@prime-tally/stats-defs';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { bareLoop } from './bare-loop.ts';
import type { BenchOptions, BenchRow } from './bench-row.ts';
import { timesInTurns } from './measure.ts';
import { HOSTILE } from './parse-hostile.ts';
import { createSamples, type Sample } from './parse-texts.ts';

const AGENTS = 8;
const DAYS = 64;

/** Reading a paste, against `JSON.parse` of the same data, other readers, and a loop that checks nothing. */
export async function bench(options: BenchOptions): Promise<BenchRow[]> {
  const samples = createSamples(AGENTS, DAYS, 0.9);
  checkOutputs(samples);
  return [...speed(samples, options), ...coldHeaders(options), ...growth(options), archive(options)];
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

function speed(samples: readonly Sample[], options: BenchOptions): BenchRow[] {
  const keys = new Map(samples.map(({ snapshot }) => [snapshot.agent, keysOf(snapshot)]));
  const works = {
    json: (sample: Sample) => threeOf(JSON.parse(sample.json)),
    tab: (sample: Sample) => threeOf(read(sample.tab)),
    space: (sample: Sample) => threeOf(read(sample.space)),
    ceiling: (sample: Sample) => threeOf(bareLoop(sample.tab, keys.get(sample.snapshot.agent) ?? [])),
    udsv: (sample: Sample) => readWithUdsv(sample.tab),
    papa: (sample: Sample) => readWithPapa(sample.tab),
  };
  const cycled = Object.entries(works).map(([name, work]) => [name, cycle(samples, work)]);
  const { json, tab, space, ceiling, udsv, papa } = timesInTurns<keyof typeof works>(
    Object.fromEntries(cycled),
    options,
  );
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
function coldHeaders(options: BenchOptions): BenchRow[] {
  const samples = createSamples(options.quick ? 200 : 4000, 1, 0.85);
  const works = {
    tab: cycle(samples, (sample) => read(sample.tab)),
    space: cycle(samples, (sample) => read(sample.space)),
  };
  return Object.entries(timesInTurns(works, options)).map(([form, value]) => ({
    suite: 'parse',
    name: `${form} export, header never seen before`,
    value,
    unit: 'µs',
    bar: 60,
    ok: value <= 60,
  }));
}

/** Hostile texts: four times the words may cost about four times the time, and half of that at half the words. */
function growth(options: BenchOptions): BenchRow[] {
  const { parse } = createParser({ catalogue: CATALOGUE, limits: { textLength: 1e6, columns: 1e5 } });
  return Object.entries(HOSTILE).flatMap(([name, textOf]) => {
    const [less, middle, more] = [textOf(8000), textOf(16_000), textOf(32_000)];
    const works = { small: () => parse(less), medium: () => parse(middle), large: () => parse(more) };
    // Hint: one call of these is longer than a busy machine leaves a process alone, so the fastest are compared.
    const { small, medium, large } = timesInTurns(works, options, 0);
    return [
      growthRow(`16k words against 8k: ${name}`, medium / small, 2.5),
      growthRow(`32k words against 8k: ${name}`, large / small, 5),
    ];
  });
}

function growthRow(name: string, value: number, bar: number): BenchRow {
  return { suite: 'parse', name, value, unit: '×', bar, ok: value <= bar };
}

/** Memory while an archive is read: the highest resident set above the one before, in a process that does nothing else. */
function archive({ quick }: BenchOptions): BenchRow {
  const exports = quick ? 2000 : 100_000;
  const file = fileURLToPath(new URL('./parse-memory.ts', import.meta.url));
  const flags = ['--expose-gc', '--max-semi-space-size=4', '--import', 'tsx'];
  const value = Number(execFileSync(process.execPath, [...flags, file, `${exports}`]));
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

import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { CATALOGUE, findStat, HEADERS } from '@prime-tally/stats-defs';
import { extendCatalogue, headerAmbiguityOf, readOverlay } from '@prime-tally/stats-defs/schema';
import { build } from 'esbuild';
import type { BenchOptions, BenchRow } from './bench-row.ts';
import { medianMicroseconds } from './measure.ts';

const MAX_INDEX_KB = 18;
const MAX_IMPORT_MS = 5;
/** A module file that holds nothing. */
const EMPTY = new URL('./empty.js', import.meta.url).href;

/** Kilobytes (1,000 bytes) of what a browser loads for the code, minified and gzipped. */
async function kilobytesOf(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  const bytes = outputFiles.reduce(
    (sum, { contents }) => sum + gzipSync(contents, { level: 9 }).byteLength,
    0,
  );
  return bytes / 1000;
}

/** What an import costs, in ms: as the clock sees it, and the processor's time alone, which other programs hardly change. */
interface ImportCost {
  readonly clock: number;
  readonly processor: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Median costs of imports, each in a process of its own; the modules take turns, so that a busy moment meets all of them. */
function importCosts(specifiers: readonly string[], runs: number): readonly ImportCost[] {
  const costs = specifiers.map((): ImportCost[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [at, specifier] of specifiers.entries()) {
      const code = `const from = performance.now(), used = process.cpuUsage();
        await import(${JSON.stringify(specifier)});
        const clock = performance.now() - from, { user, system } = process.cpuUsage(used);
        console.log(JSON.stringify({ clock, processor: (user + system) / 1000 }));`;
      const flags = ['--input-type=module', '--eval', code];
      const output = execFileSync(process.execPath, flags, { cwd: import.meta.dirname, encoding: 'utf8' });
      costs[at]?.push(JSON.parse(output));
    }
  }
  return costs.map((all) => ({
    clock: median(all.map(({ clock }) => clock)),
    processor: median(all.map(({ processor }) => processor)),
  }));
}

const round = (value: number): number => Number(value.toPrecision(3));

/** Size and cost of the catalogue, on the built package. */
export async function bench(options: BenchOptions): Promise<BenchRow[]> {
  const overlay = readOverlay(
    '{"name":"bench","stats":{"novaTokens":{"header":"Nova Tokens","kind":"event","group":"Events"}}}',
  );
  if (findStat('hacks')?.match?.key !== 'hacks') throw new Error('hacks are not found');
  if (headerAmbiguityOf(HEADERS.keys()) !== undefined) throw new Error('the dictionary is ambiguous');
  const extended = overlay.andThen((read) => extendCatalogue(CATALOGUE, read))._unsafeUnwrap();
  if (extended.headers.get('Nova Tokens') !== 'novaTokens') throw new Error('the overlay is not in');

  const index = round(await kilobytesOf(`export * from '@prime-tally/stats-defs'`));
  const catalogue = round(await kilobytesOf(`export { CATALOGUE } from '@prime-tally/stats-defs'`));
  const headers = round(await kilobytesOf(`export { TIME_SPANS } from '@prime-tally/stats-defs'`));
  const address = import.meta.resolve('@prime-tally/stats-defs');
  const modules = [EMPTY, '@prime-tally/stats-defs', address, '@prime-tally/stats-core'];
  const none = { clock: Number.NaN, processor: Number.NaN };
  const [empty = none, whole = none, found = none, core = none] = importCosts(
    modules,
    options.quick ? 1 : 61,
  );
  const imported = round(whole.clock - empty.clock);
  const suite = 'defs';
  const micro = async (name: string, work: () => unknown): Promise<BenchRow> => ({
    suite,
    name,
    value: round(await medianMicroseconds(work, options)),
    unit: 'µs',
  });
  return [
    {
      suite,
      name: 'index, minified and gzipped',
      value: index,
      unit: 'kB',
      bar: MAX_INDEX_KB,
      ok: index <= MAX_INDEX_KB,
    },
    { suite, name: 'of it the catalogue alone', value: catalogue, unit: 'kB' },
    { suite, name: 'of it the time spans alone', value: headers, unit: 'kB' },
    {
      suite,
      name: 'import in a fresh process, beyond an empty module',
      value: imported,
      unit: 'ms',
      bar: MAX_IMPORT_MS,
      ok: imported <= MAX_IMPORT_MS,
    },
    {
      suite,
      name: 'the same in processor time',
      value: round(whole.processor - empty.processor),
      unit: 'ms',
    },
    {
      suite,
      name: 'of it the module, its package found already',
      value: round(found.processor - empty.processor),
      unit: 'ms',
    },
    { suite, name: 'import, all in all', value: round(whole.clock), unit: 'ms', floor: round(empty.clock) },
    {
      suite,
      name: 'import of the core, all in all',
      value: round(core.clock),
      unit: 'ms',
      floor: round(empty.clock),
    },
    await micro('find a stat by its name', () => findStat('hacks')),
    await micro('find a stat by a misspelt name', () => findStat('resonators destroyd')),
    await micro('unique decodability of all headers, in three forms', () =>
      headerAmbiguityOf(HEADERS.keys()),
    ),
    await micro('read an overlay and extend the catalogue by it', () =>
      overlay.andThen((read) => extendCatalogue(CATALOGUE, read)),
    ),
  ];
}

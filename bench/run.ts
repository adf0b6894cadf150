import type { Bench, BenchRow } from './bench-row.ts';
import { formatRows } from './format-rows.ts';
import { parseOptions } from './options.ts';

const [suite = '', ...rest] = process.argv.slice(2);
const { json, ...options } = parseOptions(rest);
const { bench } = (await import(`./${suite}.bench.ts`)) as { bench: Bench };
const rows: BenchRow[] = await bench(options);
if (rows.length === 0) throw new Error(`The suite ${suite} measured nothing`);
console.log(json ? JSON.stringify(rows, null, 2) : formatRows(rows));
if (!options.quick && rows.some((row) => row.ok === false)) process.exitCode = 1;

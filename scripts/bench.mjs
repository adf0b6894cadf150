// npm run bench -- SUITE [--json] [--quick] [suite's own options]: bench/SUITE.bench.ts on the built packages.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { install, requireNode } from './lib/install.mjs';
import { ensureBuilt, PACKAGES } from './lib/packages.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

requireNode();
const [suite, ...options] = process.argv.slice(2);
const file = path.join(root, 'bench', `${suite}.bench.ts`);
if (!suite || !existsSync(file)) {
  const suites = readdirSync(path.join(root, 'bench')).filter((name) => name.endsWith('.bench.ts'));
  console.error('usage: npm run bench -- SUITE [--json] [--quick]');
  console.error(`suites: ${suites.map((name) => name.slice(0, -'.bench.ts'.length)).join(', ')}`);
  process.exit(2);
}
// Standard output belongs to the rows.
console.log = console.error;
await install();
await ensureBuilt(PACKAGES.filter((item) => item.published || item.folder === 'bot'));
const flags = ['--expose-gc', '--import', 'tsx'];
const { code } = await run(process.execPath, [...flags, 'bench/run.ts', suite, ...options]);
process.exitCode = code;

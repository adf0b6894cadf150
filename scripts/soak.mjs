// npm run soak -- [options of packages/bot/test/soak/run.ts]: the built bot through a day of many groups, failures and kills.
import path from 'node:path';
import { install, requireNode } from './lib/install.mjs';
import { ensureBuilt, PACKAGES } from './lib/packages.mjs';
import { root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

requireNode();
await install();
await ensureBuilt(PACKAGES.filter(({ folder }) => folder === 'bot'));
const script = path.join(root, 'packages', 'bot', 'test', 'soak', 'run.ts');
const flags = ['--import', 'tsx', '--conditions=@prime-tally/source'];
const { code } = await run(process.execPath, [...flags, script, ...process.argv.slice(2)]);
process.exitCode = code;

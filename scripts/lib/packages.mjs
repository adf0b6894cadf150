import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';

/** Every package that is built; `published`: goes to npm, the others stay here. */
export const PACKAGES = ['stats-defs', 'stats-core', 'store-pg', 'bot', 'cli'].map((folder) => {
  const directory = path.join(root, 'packages', folder);
  const manifest = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  return { folder, directory, manifest, published: manifest.private !== true };
});

/** What `npm start` runs. */
export const BOT_ENTRY = path.join(root, 'packages', 'bot', 'dist', 'main.js');

/** The package in `packages/<folder>`, and those of ours that are in it or that it needs. */
function withDependencies(folder) {
  const item = PACKAGES.find((other) => other.folder === folder);
  const { dependencies, devDependencies } = item.manifest;
  const ours = PACKAGES.filter(({ manifest }) => manifest.name in { ...dependencies, ...devDependencies });
  return [...new Set([...ours.flatMap((other) => withDependencies(other.folder)), item])];
}

/** Files of `dist/` that a package's manifest promises; `dist/main.js` for a program. */
export function outputsOf({ directory, manifest }) {
  const promised = leavesOf(manifest.exports ?? {}).filter((leaf) => leaf.startsWith('./dist/'));
  return (promised.length > 0 ? promised : ['./dist/main.js']).map((file) => path.join(directory, file));
}

/** Whether an output is missing or older than a source that may be in it, those of its dependencies included. */
function isStale(item) {
  const oldest = Math.min(...outputsOf(item).map(modifiedMs));
  const sources = [path.join(root, 'tsup.base.ts'), ...withDependencies(item.folder).flatMap(sourcesOf)];
  return oldest === 0 || sources.some((file) => modifiedMs(file) > oldest);
}

/** Builds one package from scratch. `code` is 0 only if every promised file is there; else `output` says why not. */
export async function build(item) {
  const { code, output } = await runNpm(['run', 'build', '--silent'], { cwd: item.directory, quiet: true });
  const missing = outputsOf(item).filter((file) => modifiedMs(file) === 0);
  if (code !== 0 || missing.length === 0) return { code, output };
  return {
    code: 1,
    output: `${output}not built: ${missing.map((file) => path.relative(root, file)).join(', ')}\n`,
  };
}

/** Builds those of `items` that are stale; ends the process where one fails. */
export async function ensureBuilt(items) {
  const stale = items.filter(isStale);
  if (stale.length === 0) return;
  console.error(`Building ${stale.map((item) => item.folder).join(', ')} …`);
  // Hint: no build reads another one's output (types come from the sources), so they may run side by side.
  const results = await Promise.all(stale.map(build));
  const failed = results.filter((result) => result.code !== 0);
  if (failed.length === 0) return;
  for (const { output } of failed) console.error(output);
  process.exit(1);
}

function leavesOf(exports) {
  return typeof exports === 'string' ? [exports] : Object.values(exports).flatMap(leavesOf);
}

function sourcesOf({ directory }) {
  const files = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(directory, entry.name));
  const inner = readdirSync(path.join(directory, 'src'), { recursive: true }).map((name) =>
    path.join(directory, 'src', name),
  );
  return [...files, ...inner];
}

/** 0 where there is no such file. */
function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';

const NODE_FLOOR = [20, 12];

/** Ends the process with a plain sentence where Node is older than what the packages need. */
export function requireNode(version = process.versions.node) {
  if (isNodeEnough(version)) return;
  console.error(`prime-tally needs Node ${NODE_FLOOR.join('.')} or newer; this is Node ${version}.`);
  console.error('Get a newer one from https://nodejs.org and run the command again.');
  process.exit(1);
}

/** Whether a Node of this version (`20.12.0`) can run the project. */
export function isNodeEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1]);
}

/**
 * Whether `node_modules` holds what the lock file asks for.
 * Hint: comparing the two files' times would reinstall after every `git checkout`, and `npm install` writes them in either order.
 */
export function isInstalled(folder = root) {
  const wanted = packagesIn(path.join(folder, 'package-lock.json'));
  const present = packagesIn(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.startsWith('node_modules/') && !place.includes('/node_modules/')) return true;
    const there = present[place];
    return there
      ? there.version === entry.version && there.integrity === entry.integrity
      : entry.optional === true;
  });
}

/** Installs the locked dependencies unless they are there; ends the process where that fails. */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  // Hint: a server has NODE_ENV=production, under which npm would leave out the tools that build.
  const { code } = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code === 0) return;
  console.error('npm ci failed (see above). Is the registry reachable? `npm ping` tells.');
  process.exit(1);
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a real Chromium without root: the system's if there is one, else the one that npm brings
 * (`@sparticuz/chromium`, Linux x64 only). Throws when neither starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  try {
    return await chromium.launch({ executablePath: system ?? (await unpackedBrowser()), args: FLAGS });
  } catch (cause) {
    throw new Error('No browser starts here. Install Chromium or Chrome and run the tests again.', { cause });
  }
}

/**
 * The program of npm's Chromium, unpacked once per user and version.
 *
 * Hint: the package unpacks into the common temporary folder under a name of its own, readable by whoever came first,
 * and takes a half unpacked program for a whole one; so it gets a folder that is moved into place when it's complete.
 */
async function unpackedBrowser(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(entry, '../../../package.json'), 'utf8'),
  );
  const folder = join(tmpdir(), `prime-tally-chromium-${manifest.version}-${userInfo().uid}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const unpacking = await mkdtemp(`${folder}-`);
  const { default: packaged } = await import('@sparticuz/chromium');
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = unpacking;
  try {
    await packaged.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  try {
    await rename(unpacking, folder);
  } catch (error) {
    await rm(unpacking, { recursive: true });
    if (!existsSync(program)) throw error;
  }
  return program;
}

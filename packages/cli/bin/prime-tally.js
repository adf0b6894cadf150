#!/usr/bin/env node
import { existsSync } from 'node:fs';

// In a clone, where nothing may be built yet or the build is old. npm doesn't publish the sources.
if (existsSync(new URL('../src/main.ts', import.meta.url))) {
  const { ensureBuilt, PACKAGES } = await import('../../../scripts/lib/packages.mjs');
  await ensureBuilt(PACKAGES.filter(({ folder }) => folder === 'cli'));
}
await import('../dist/main.js');

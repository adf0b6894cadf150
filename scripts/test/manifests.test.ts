import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGES } from '../lib/packages.mjs';
import { root } from '../lib/root.mjs';

type Manifest = Readonly<Record<string, unknown>> & { readonly name: string };

const published = PACKAGES.filter((item) => item.published);
const manifests: readonly Manifest[] = [
  '.',
  'examples',
  'bench',
  ...PACKAGES.map(({ folder }) => `packages/${folder}`),
].map((folder) => JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')));

it.each(manifests)('$name pins what it installs exactly', (manifest) => {
  const installed = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries((manifest[kind] ?? {}) as Record<string, string>),
  );
  expect(installed.filter(([, range]) => !/^(?:npm:.+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range))).toEqual([]);
});

it.each(manifests)('$name needs its siblings in the version that they have', (manifest) => {
  const versions = new Map(manifests.map(({ name, version }) => [name, version]));
  for (const [name, range] of Object.entries((manifest.dependencies ?? {}) as Record<string, string>)) {
    if (versions.has(name)) expect([name, range]).toEqual([name, versions.get(name)]);
  }
});

it.each(published)('$folder carries the licence', ({ directory }) => {
  const licence = (folder: string): string => readFileSync(path.join(folder, 'LICENSE'), 'utf8');
  expect(licence(directory)).toBe(licence(root));
});

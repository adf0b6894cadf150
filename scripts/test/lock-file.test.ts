import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/root.mjs';

interface LockEntry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, LockEntry> };
const installed = Object.entries(packages).filter(([place]) => place.includes('node_modules/'));

it('names no registry', () => {
  const named = installed.filter(([, { resolved, link }]) => resolved !== undefined && !link);
  expect(named.map(([place]) => place)).toEqual([]);
  expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

it('pins every package by its hash', () => {
  expect(installed.filter(([, { integrity, link }]) => !integrity && !link).map(([place]) => place)).toEqual(
    [],
  );
  expect(installed.length).toBeGreaterThan(100);
});

it('holds the binaries of every platform: npm drops those that a registry lacks, and `npm ci` then refuses the file', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

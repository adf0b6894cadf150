import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInstalled, isNodeEnough } from '../lib/install.mjs';

const A = { version: '1.0.0', integrity: 'sha512-a' };
const B = { version: '2.0.0', integrity: 'sha512-b' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prime-tally-install-'));
  mkdirSync(path.join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(wanted: object, present?: object): void {
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (!present) return;
  writeFileSync(
    path.join(folder, 'node_modules', '.package-lock.json'),
    JSON.stringify({ packages: present }),
  );
}

it('nothing is installed in a fresh clone', () => {
  write({ 'node_modules/a': A });
  expect(isInstalled(folder)).toBe(false);
});

it('what the lock file asks for is there', () => {
  write({ '': {}, 'packages/x': {}, 'node_modules/a': A }, { 'node_modules/a': A, 'node_modules/extra': B });
  expect(isInstalled(folder)).toBe(true);
});

it('another version, another hash and a missing package need an install', () => {
  write({ 'node_modules/a': A }, { 'node_modules/a': { ...A, version: '1.0.1' } });
  expect(isInstalled(folder)).toBe(false);
  write({ 'node_modules/a': A }, { 'node_modules/a': { ...A, integrity: 'sha512-x' } });
  expect(isInstalled(folder)).toBe(false);
  write({ 'node_modules/a': A, 'packages/x/node_modules/b': B }, { 'node_modules/a': A });
  expect(isInstalled(folder)).toBe(false);
});

it("another platform's optional package may be missing", () => {
  write({ 'node_modules/a': A, 'node_modules/b': { ...B, optional: true } }, { 'node_modules/a': A });
  expect(isInstalled(folder)).toBe(true);
});

it.each([
  ['18.20.0', false],
  ['20.11.9', false],
  ['20.12.0', true],
  ['21.0.0', true],
  ['24.1.0', true],
])('Node %s: %s', (version, enough) => {
  expect(isNodeEnough(version)).toBe(enough);
});

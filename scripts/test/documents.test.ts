import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/root.mjs';

const documents = [
  '.',
  'docs',
  'docs/decisions',
  '.github',
  ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`),
]
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith('.md'));
const decisions = documents.filter((file) => path.dirname(file) === path.join('docs', 'decisions'));

it.each(documents)('%s links to what is there', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].flatMap(([, target]) => target ?? []);
  const local = targets.filter((target) => !/^(?:https?|mailto):/.test(target));
  expect(local.filter((target) => !existsSync(path.join(root, path.dirname(file), target)))).toEqual([]);
});

it.each(decisions)('%s is a page, and the index lists it', (file) => {
  const index = readFileSync(path.join(root, 'docs', 'decisions', 'README.md'), 'utf8');
  expect(readFileSync(path.join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(41);
  if (!file.endsWith('README.md')) expect(index).toContain(`](${path.basename(file)})`);
});

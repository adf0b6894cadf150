import { readFileSync, writeFileSync } from 'node:fs';
import { STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';
import { statsMarkdown } from '../scripts/stats-markdown.ts';

const file = new URL('../STATS.md', import.meta.url);

test('STATS.md is what the tables say (UPDATE=1 writes it anew)', () => {
  const markdown = statsMarkdown();
  if (process.env.UPDATE === '1') writeFileSync(file, markdown);
  expect(readFileSync(file, 'utf8')).toBe(markdown);
});

test('it names every header', () => {
  const markdown = statsMarkdown();
  for (const { header } of Object.values(STATS)) expect(markdown).toContain(`| ${header} |`);
  expect(markdown).toMatch(/\*\*118 \+ \d+ = \d+ definitions\*\*/);
});

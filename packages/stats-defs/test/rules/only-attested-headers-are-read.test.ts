import { HEADERS, STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const DATED = [
  'Furthest Drone Flight Distance',
  'AR Videos Uploaded',
  'Scout Controller on Unique Portals',
  'Longest Hacking Streak',
  'Didact: Total Fields Created',
  'Agents Successfully Recruited',
];

test('the dictionary holds the headers that are more than labels, and the six dated former ones', () => {
  const attested = Object.values(STATS).filter(({ evidence }) => evidence !== 'label-only');
  expect(new Set(HEADERS.keys())).toEqual(new Set([...attested.map(({ header }) => header), ...DATED]));
  expect(HEADERS.size).toBe(128);
});

test('a header leads to its stat, the shared one to the first of its two', () => {
  for (const [text, key] of HEADERS) {
    const stat = STATS[key];
    expect([stat.header, ...stat.aliases.map((alias) => alias.text)]).toContain(text);
  }
  expect(HEADERS.get('Kinetic Capsules Completed')).toBe('kineticCapsulesCompleted');
  expect(HEADERS.get('Longest Hacking Streak')).toBe('longestSojournerStreak');
});

test('labels, masks and errors of other tools are not read', () => {
  for (const text of [
    'Seer',
    'Discovery: Kinetic Capsules',
    'Active Portals Owned',
    'Unique Portals Neutralized',
  ]) {
    expect(HEADERS.has(text)).toBe(false);
  }
});

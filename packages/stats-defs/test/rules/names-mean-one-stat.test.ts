import { baseNames, DERIVED_STATS, findStat, HEADERS, STATS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const names = Object.entries(baseNames()).flatMap(([key, languages]) =>
  Object.entries(languages).flatMap(([language, texts]) => texts.map((text) => ({ key, language, text }))),
);

test('a name finds its stat, for readers of its language', () => {
  for (const { key, language, text } of names)
    expect(findStat(text, { language })?.match?.key, text).toBe(key);
});

test('every header finds its stat', () => {
  for (const [text, key] of HEADERS) {
    if (STATS[key].kind !== 'meta') expect(findStat(text)?.match?.key, text).toBe(key);
  }
});

test('every derived stat’s name finds it', () => {
  for (const { key, name } of Object.values(DERIVED_STATS))
    expect(findStat(name)?.match?.key, name).toBe(key);
});

test('names belong to stats that exist and are read', () => {
  const known = new Set<string>([...HEADERS.values(), ...Object.keys(DERIVED_STATS)]);
  expect(names.filter(({ key }) => !known.has(key))).toEqual([]);
});

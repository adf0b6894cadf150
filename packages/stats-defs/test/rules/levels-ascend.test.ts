import { AGENT_RULES, LEVELS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('levels 1 to 16, each needing more AP than the one below', () => {
  expect(LEVELS.map(({ level }) => level)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  for (const [at, { ap }] of LEVELS.entries())
    if (at > 0) expect(ap).toBeGreaterThan(LEVELS[at - 1]?.ap ?? 0);
  expect(LEVELS.at(-1)?.level).toBe(AGENT_RULES.recursionLevel);
});

test('medals are asked for from level 9 on, of tiers that exist', () => {
  for (const { level, medals } of LEVELS) {
    expect(Object.keys(medals).length > 0).toBe(level >= 9);
    for (const tier of Object.keys(medals)) expect(['silver', 'gold', 'platinum', 'onyx']).toContain(tier);
  }
});

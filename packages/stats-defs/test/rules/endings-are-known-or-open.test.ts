import { BADGES, type Badge, STATS, type StatKey } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

const badges: readonly Badge<StatKey>[] = Object.values(BADGES);

test('an end is a day', () => {
  for (const { key, endedOn } of badges) {
    if (endedOn === undefined) continue;
    expect(new Date(`${endedOn}T00:00:00Z`).toISOString().slice(0, 10), key).toBe(endedOn);
  }
});

test('a season that is still open says when it ends', () => {
  const open = badges.filter(
    ({ status, stat }) => status === 'open' && stat !== undefined && STATS[stat].kind === 'event',
  );
  expect(open.map(({ key, endedOn }) => [key, endedOn])).toEqual([['cygnus', '2027-01-01']]);
});

test('a badge whose stat is retired cannot be earned', () => {
  for (const { key, stat, status } of badges) {
    if (stat !== undefined && STATS[stat].retired !== undefined) expect(status, key).not.toBe('open');
  }
});

test('Guardian is retired though its stat grows', () => {
  expect(BADGES.guardian).toMatchObject({ status: 'retired', endedOn: '2018-04-02', statOutgrew: true });
  expect(badges.filter(({ statOutgrew }) => statOutgrew).map(({ key }) => key)).toEqual(['guardian']);
});

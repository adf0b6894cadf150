import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { fitsButton } from '../../src/callback-data/board.ts';
import { readBoardWords } from '../../src/usecases/board-words.ts';
import { boardGroupsOf, boardStatOf, featuredStatsOf } from '../../src/usecases/boards.ts';

describe('boards', () => {
  it('opens with AP and the badges people ask for', () => {
    const names = featuredStatsOf(CATALOGUE).map((stat) => stat.badge ?? stat.name);
    expect(names).toEqual([
      'Lifetime AP',
      'Explorer',
      'Connector',
      'Mind Controller',
      'Recharger',
      'Builder',
      'Hacker',
      'Trekker',
    ]);
  });

  it('has every stat once, by section, derived ones last, and none that is no number of ALL TIME', () => {
    const groups = boardGroupsOf(CATALOGUE);
    const keys = groups.flatMap((group) => group.stats.map((stat) => stat.key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(groups[0]?.name).toBe('General');
    expect(groups.at(-1)?.stats.map((stat) => stat.key)).toEqual(Object.keys(CATALOGUE.derived));
    expect(keys).not.toContain('agentName');
    expect(keys).not.toContain('linksActive');
    expect(boardStatOf(CATALOGUE, 'agentName')).toBeUndefined();
    expect(boardStatOf(CATALOGUE, 'toString')).toBeUndefined();
  });

  it('fits every stat and group of the catalogue into a button', () => {
    const stats = boardGroupsOf(CATALOGUE).flatMap((group) => group.stats);
    expect(stats.filter((stat) => !fitsButton(stat.key))).toEqual([]);
  });
});

describe('words after /leaderboard', () => {
  const statOf = (typed: string) => {
    const { stat } = readBoardWords(CATALOGUE, typed, 'en');
    return stat.kind === 'found' ? stat.stat.key : stat.kind;
  };

  it.each([
    ['hacks', 'hacks'],
    ['HACKER', 'hacks'],
    ['ap', 'lifetimeAp'],
    ['trekker', 'distanceWalked'],
    ['mind controller', 'controlFieldsCreated'],
    ['mind-controller', 'controlFieldsCreated'],
    ['xm recharged', 'xmRecharged'],
    ['recharg', 'xmRecharged'],
    ['portalsCaptured', 'portalsCaptured'],
    ['Fields per Link', 'fieldsPerLink'],
    ['+theta', 'plusThetaTokens'],
  ])('%s → %s', (typed, key) => {
    expect(statOf(typed)).toBe(key);
  });

  it('takes faction words from anywhere', () => {
    expect(readBoardWords(CATALOGUE, 'res hacks', 'en')).toMatchObject({
      faction: 'resistance',
      stat: { kind: 'found' },
    });
    expect(readBoardWords(CATALOGUE, 'hacks 💚', 'en')).toMatchObject({ faction: 'enlightened' });
    expect(readBoardWords(CATALOGUE, 'enl', 'en')).toEqual({
      faction: 'enlightened',
      stat: { kind: 'none_asked' },
    });
  });

  it('asks where the words fit several, and says where they fit none', () => {
    expect(readBoardWords(CATALOGUE, 'portals', 'en').stat).toMatchObject({
      kind: 'several',
      asked: 'portals',
    });
    expect(statOf('flux capacitor')).toBe('unknown');
    expect(statOf('constructor')).toBe('unknown');
    expect(statOf('!!!')).toBe('unknown');
    expect(statOf('')).toBe('none_asked');
    expect(statOf('x'.repeat(10_000))).toBe('unknown');
  });
});

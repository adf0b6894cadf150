import { CATALOGUE, findStat } from '@prime-tally/stats-defs';
import { extendCatalogue } from '@prime-tally/stats-defs/schema';
import { expect, test } from 'vitest';

const found = (query: string, language?: string): string | undefined =>
  findStat(query, language === undefined ? {} : { language })?.match?.key;
const candidates = (query: string): string[] | undefined => findStat(query)?.candidates.map(({ key }) => key);

test.each([
  ['hacks', 'hacks'],
  ['HACK', 'hacks'],
  ['explorer', 'uniquePortalsVisited'],
  ['mu', 'mindUnitsCaptured'],
  ['ap', 'lifetimeAp'],
  ['current ap', 'currentAp'],
  ['upv', 'uniquePortalsVisited'],
  ['upc', 'uniquePortalsCaptured'],
  ['spec ops', 'uniqueMissionsCompleted'],
  ['C.O.R.E.', 'monthsSubscribed'],
  ['nl1331', 'nl1331MeetupsAttended'],
  ['+beta', 'plusBetaTokens'],
  ['Seer', 'seerPoints'],
  ['recursion', 'recursions'],
  ['ap per km', 'apPerKm'],
  ['uniq port vis', 'uniquePortalsVisited'],
  ['grosstes feld', 'largestControlField'],
  ['Größtes Feld', 'largestControlField'],
  ['enlaces', 'linksCreated'],
  ['ХАКИ', 'hacks'],
  ['リンク', 'linksCreated'],
  ['ＡＰ', 'lifetimeAp'],
])('%s means %s', (query, key) => {
  expect(found(query)).toBe(key);
});

test('a slip of the finger does no harm', () => {
  expect(findStat('hakcs')?.match).toEqual({ key: 'hacks', kind: 'stat', name: 'Hacks', fit: 'misspelt' });
  expect(found('translater')).toBe('glyphHackPoints');
  expect(found('resonators destroyd')).toBe('resonatorsDestroyed');
});

test('between two that may be meant it asks', () => {
  for (const query of ['xm', 'resos', 'portals', 'machina', 'drone', 'memories', 'rd']) {
    expect(findStat(query)?.match, query).toBeUndefined();
    expect(findStat(query)?.candidates.length, query).toBeGreaterThan(1);
  }
  expect(candidates('resos')?.slice(0, 2)).toEqual(['resonatorsDeployed', 'resonatorsDestroyed']);
});

test('of two stats with one header the one that is still exported is meant', () => {
  expect(findStat('kinetic capsules completed')?.match?.key).toBe('kineticCapsulesCompleted');
  expect(candidates('kinetic capsules completed')).toContain('eventKineticCapsulesCompleted');
});

test('text columns, labels, badges without a stat, nonsense and floods mean nothing', () => {
  for (const query of [
    '',
    ' ',
    '!?',
    'time span',
    'magnus builder',
    'persepolis',
    'zzzz',
    '__proto__',
    'h'.repeat(65),
  ]) {
    expect(findStat(query), query).toBeUndefined();
  }
});

test('at most as many candidates as asked for, the match first', () => {
  const search = findStat('hacks', { limit: 2 });
  expect(search?.candidates).toHaveLength(2);
  expect(search?.candidates[0]).toEqual(search?.match);
});

test('an overlay’s stats and names are found, in their language first', () => {
  const extended = extendCatalogue(CATALOGUE, {
    name: 'x',
    stats: { novaTokens: { header: 'Nova Tokens', kind: 'event', group: 'Events' } },
    badges: { nova: { name: 'Supernova', kind: 'anomaly season', stat: 'novaTokens' } },
    names: { hacks: { fr: ['Piratages'] }, droneHacks: { it: ['Piratages'] } },
  })._unsafeUnwrap();
  expect(findStat('nova tokens', { catalogue: extended })?.match?.key).toBe('novaTokens');
  expect(findStat('supernova', { catalogue: extended })?.match?.key).toBe('novaTokens');
  expect(findStat('piratages', { catalogue: extended, language: 'fr-CA' })?.match?.key).toBe('hacks');
  expect(findStat('piratages', { catalogue: extended, language: 'it' })?.match?.key).toBe('droneHacks');
  expect(findStat('piratages', { catalogue: extended })?.match).toBeUndefined();
  expect(findStat('piratages')).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalOf, findZone } from '../../src/usecases/settings/find-zone.ts';
import { isZone } from '../../src/usecases/settings/zone.ts';
import { LIKELY_ZONES, ZONES_OF_PLACES } from '../../src/usecases/settings/zone-names.ts';
import { ZONE_REGIONS, zoneLabel, zonesIn } from '../../src/usecases/settings/zones.ts';

const found = (typed: string, tag = 'en-GB'): unknown => {
  const search = findZone(typed, tag);
  return search.kind === 'found'
    ? zoneLabel(search.zone)
    : search.kind === 'several'
      ? search.zones
      : search.kind;
};

describe('a typed place', () => {
  it.each([
    ['Berlin', 'en-GB', 'Europe/Berlin'],
    [' europe/berlin ', 'en-GB', 'Europe/Berlin'],
    ['BERLNI', 'en-GB', 'Europe/Berlin'],
    ['sao paulo', 'en-GB', 'America/Sao_Paulo'],
    ['São Paulo', 'en-GB', 'America/Sao_Paulo'],
    ['München', 'de-DE', 'Europe/Berlin'],
    ['Moskau', 'de-DE', 'Europe/Moscow'],
    ['Москва', 'ru-RU', 'Europe/Moscow'],
    ['Германия', 'ru-RU', 'Europe/Berlin'],
    ['東京', 'en-GB', 'Asia/Tokyo'],
    ['ドイツ', 'ja-JP', 'Europe/Berlin'],
    ['Nueva York', 'es-ES', 'America/New_York'],
    ['Kyiv', 'en-GB', 'Europe/Kyiv'],
    ['Europe/Kyiv', 'en-GB', 'Europe/Kyiv'],
    ['kolkata', 'en-GB', 'Asia/Kolkata'],
    ['utc', 'en-GB', 'UTC'],
  ])('%s (%s) is %s', (typed, tag, zone) => {
    expect(found(typed, tag)).toBe(zone);
  });

  it('with several zones is asked about, likeliest first', () => {
    expect(found('USA')).toEqual([
      'America/New_York',
      'America/Chicago',
      'America/Denver',
      'America/Los_Angeles',
    ]);
    expect(found('New')).toContain('America/New_York');
    expect(found('America')).toHaveLength(8);
  });

  it.each(['+2', '-03:30', 'UTC+2', 'gmt -5', '2', 'CET', 'CEST', 'EST', 'MSK', 'МСК', 'Etc/GMT+2', '−3'])(
    'the difference %s is refused, since clocks change',
    (typed) => {
      expect(found(typed)).toBe('offset');
    },
  );

  it.each(['', '   '])('nothing typed is no search', (typed) => {
    expect(found(typed)).toBe('nothing_typed');
  });

  it.each(['xyzzy', '__proto__', 'constructor', "'; drop table chat; --", '🦎', 'x'.repeat(5_000)])(
    '%s is unknown',
    (typed) => {
      expect(found(typed)).toBe('unknown');
    },
  );

  it('never ends in an error, nor in a zone that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const search = findZone(typed, 'en-GB');
        const zones = search.kind === 'found' ? [search.zone] : search.kind === 'several' ? search.zones : [];
        expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
      }),
    );
  });

  it('every zone is found by its own name', () => {
    const all = ZONE_REGIONS.flatMap(zonesIn);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter((zone) => found(zone) !== zoneLabel(canonicalOf(zone)))).toEqual([]);
  });

  it('the places and zones that are listed exist', () => {
    const listed = [...Object.values(ZONES_OF_PLACES), ...Object.values(LIKELY_ZONES)].flat();
    expect(listed.filter((zone) => !isZone(zone))).toEqual([]);
  });
});

import { CATALOGUE } from '@prime-tally/stats-defs';
import { extendCatalogue, type Overlay, type OverlayIssueCode } from '@prime-tally/stats-defs/schema';
import { describe, expect, test } from 'vitest';

const nova = { header: 'Nova Tokens', kind: 'event', group: 'Events' } as const;
const ratio = {
  name: 'Nova per Hack',
  formula: {
    numerator: [{ key: 'nova', weight: 1 }],
    denominator: [{ key: 'hacks', weight: 1 }],
    scale: 1,
    minimum: 10,
  },
  unit: 'tokens/hack',
  precision: 2,
};
const extended = (overlay: Omit<Overlay, 'name'>) =>
  extendCatalogue<string, string>(CATALOGUE, { name: 'test', ...overlay })._unsafeUnwrap();
const issuesOf = (overlay: Omit<Overlay, 'name'>): [OverlayIssueCode, string][] =>
  extendCatalogue(CATALOGUE, { name: 'test', ...overlay })
    ._unsafeUnwrapErr()
    .map(({ code, path }) => [code, path]);

describe('what an overlay adds', () => {
  test('a stat, read under its header, after the last of its group', () => {
    const { stats, headers } = extended({ stats: { nova } });
    expect(stats.nova).toEqual({
      key: 'nova',
      header: 'Nova Tokens',
      aliases: [],
      kind: 'event',
      group: 'Events',
      unit: null,
      periodised: true,
      scopes: ['all_time', 'month', 'week'],
      order: 119.5,
      evidence: 'export',
      isDoubtful: false,
    });
    expect(headers.get('Nova Tokens')).toBe('nova');
    expect(headers.size).toBe(CATALOGUE.headers.size + 1);
  });

  test('stats in the places they name, whatever the order they are written in', () => {
    const { stats } = extended({
      stats: {
        third: { header: 'Third', kind: 'event', group: 'Events', after: 'second' },
        second: { header: 'Second', kind: 'event', group: 'Events', after: 'hacks' },
        last: { header: 'Last', kind: 'counter', group: 'Subscription' },
      },
    });
    const layout = Object.values(stats)
      .sort((a, b) => a.order - b.order)
      .map(({ key }) => key);
    const at = layout.indexOf('hacks');
    expect(layout.slice(at, at + 4)).toEqual(['hacks', 'second', 'third', 'droneHacks']);
    expect(layout[layout.indexOf('monthsSubscribed') + 1]).toBe('last');
  });

  test('former headers of new and known stats', () => {
    const { stats, headers } = extended({
      stats: { nova: { ...nova, aliases: ['Nova Points'] } },
      aliases: { hacks: ['Portal Hacks'], seerPoints: ['Seer'], nova: ['Novae'] },
    });
    for (const [text, key] of [
      ['Nova Points', 'nova'],
      ['Novae', 'nova'],
      ['Portal Hacks', 'hacks'],
      ['Seer', 'seerPoints'],
    ] as const) {
      expect(headers.get(text)).toBe(key);
    }
    expect(stats.seerPoints?.aliases).toEqual([{ text: 'Seer', isHeader: true }]);
  });

  test('a stat known by a label only stays unread', () => {
    const { headers, stats } = extended({ stats: { nova: { ...nova, evidence: 'label-only' } } });
    expect(headers.has('Nova Tokens')).toBe(false);
    expect(stats.nova?.header).toBe('Nova Tokens');
  });

  test('a derived stat over a new stat', () => {
    expect(extended({ stats: { nova }, derived: { novaPerHack: ratio } }).derived.novaPerHack).toEqual({
      key: 'novaPerHack',
      ...ratio,
    });
  });

  test('a badge, with the usual names for its tiers', () => {
    const badge = { name: 'Nova', kind: 'anomaly season', stat: 'nova', tiers: [1, 2, 3] } as const;
    expect(extended({ stats: { nova }, badges: { nova: badge } }).badges.nova).toEqual({
      key: 'nova',
      ...badge,
      tierNames: ['bronze', 'silver', 'gold'],
      countsForLevel: null,
      status: 'open',
      isDoubtful: false,
    });
  });

  test('tiers that were unknown or doubtful, and ends', () => {
    const { badges } = extended({
      tiers: { plusBeta: [3000, 6000, 9000], orion: [1, 2, 3, 4], firstSaturday: [1, 6, 12, 24, 36] },
      ends: { cygnus: '2027-01-05' },
    });
    expect(badges.plusBeta).toMatchObject({ tiers: [3000, 6000, 9000], isDoubtful: false });
    expect(badges.orion).toMatchObject({ tiers: [1, 2, 3, 4], isDoubtful: false });
    expect(badges.orion).not.toHaveProperty('doubts');
    expect(badges.firstSaturday).toMatchObject({ isDoubtful: true, doubts: ['status'] });
    expect(badges.cygnus).toMatchObject({ endedOn: '2027-01-05', status: 'open' });
  });

  test('names, joined with those of an earlier overlay', () => {
    const once = extended({ names: { hacks: { fr: ['Piratages'] } } });
    const twice = extendCatalogue(once, {
      name: 'more',
      names: { hacks: { fr: ['Hacks'], it: ['Hackeraggi'] } },
    });
    expect(twice._unsafeUnwrap().names).toEqual({
      hacks: { fr: ['Hacks', 'Piratages'], it: ['Hackeraggi'] },
    });
  });
});

describe('what it cannot do', () => {
  test('take keys and headers that are taken, whatever the capitals', () => {
    expect(
      issuesOf({
        stats: {
          hacks: { ...nova, header: 'hacks' },
          fieldsPerLink: nova,
          nova: { ...nova, header: 'NOVA tokens' },
        },
        derived: { nova: ratio },
        badges: { explorer: { name: 'explorer', kind: 'event' } },
        aliases: { droneHacks: ['Links Created'] },
      }),
    ).toEqual([
      ['key_taken', 'stats.hacks'],
      ['key_taken', 'stats.fieldsPerLink'],
      ['key_taken', 'derived.nova'],
      ['key_taken', 'badges.explorer'],
      ['header_taken', 'stats.hacks.header'],
      ['header_taken', 'stats.nova.header'],
      ['header_taken', 'aliases.droneHacks[0]'],
      ['name_taken', 'badges.explorer.name'],
    ]);
  });

  test('make texts of the value row headers', () => {
    expect(issuesOf({ aliases: { hacks: ['Resistance', 'All Time', 'СЕЙЧАС'] } })).toEqual([
      ['header_reserved', 'aliases.hacks[0]'],
      ['header_reserved', 'aliases.hacks[1]'],
      ['header_reserved', 'aliases.hacks[2]'],
    ]);
  });

  test('make a header row ambiguous, with blanks or without: every culprit is named', () => {
    const header = (text: string) => ({ ...nova, header: text });
    expect(
      issuesOf({
        stats: {
          a: header('Op Points'),
          b: header('Fine One'),
          c: header('XMRecharged'),
          d: header('Pages'),
        },
      }),
    ).toEqual([
      ['header_ambiguous', 'stats.a.header'],
      ['header_ambiguous', 'stats.d.header'],
      ['header_ambiguous', 'stats.c.header'],
    ]);
  });

  test('refer to what is not there', () => {
    expect(
      issuesOf({
        stats: { nova: { ...nova, after: 'nowhere' } },
        aliases: { hackz: ['Portal Hacks'] },
        derived: {
          novaPerHack: {
            ...ratio,
            formula: { ...ratio.formula, denominator: [{ key: 'hackz', weight: 1 }] },
          },
        },
        badges: { nova: { name: 'Nova', kind: 'event', stat: 'novas' } },
        tiers: { explorers: [1] },
        ends: { hasOwn: '2027-01-01' },
        names: { zzz: { de: ['Z'] } },
      }),
    ).toEqual([
      ['reference_unknown', 'stats.nova.after'],
      ['reference_unknown', 'aliases.hackz'],
      ['reference_unknown', 'derived.novaPerHack.formula.denominator[0].key'],
      ['reference_unknown', 'badges.nova.stat'],
      ['reference_unknown', 'tiers.explorers'],
      ['reference_unknown', 'ends.hasOwn'],
      ['reference_unknown', 'names.zzz'],
    ]);
  });

  test('stand after itself', () => {
    expect(
      issuesOf({ stats: { a: { ...nova, after: 'b' }, b: { ...nova, header: 'Beta Nova', after: 'a' } } }),
    ).toEqual([
      ['reference_circular', 'stats.a.after'],
      ['reference_circular', 'stats.b.after'],
    ]);
  });

  test('divide by records, gauges, texts and labels', () => {
    const per = (key: string) => ({
      ...ratio,
      name: `Per ${key}`,
      formula: {
        ...ratio.formula,
        numerator: [{ key: 'hacks', weight: 1 }],
        denominator: [{ key, weight: 1 }],
      },
    });
    const keys = ['longestLinkEverCreated', 'level', 'agentName', 'magnusBuilder'];
    const derived = Object.fromEntries(keys.map((key) => [`per${key}`, per(key)]));
    expect(issuesOf({ derived }).map(([code]) => code)).toEqual(Array(4).fill('operand_unfit'));
  });

  test('change what is known for certain', () => {
    expect(
      issuesOf({
        tiers: { explorer: [1, 2, 3, 4, 5], plusBeta: [1, 2] },
        ends: { guardian: '2019-01-01' },
        badges: { nova: { name: 'Nova', kind: 'event', tiers: [1, 2], tierNames: ['one'] } },
      }),
    ).toEqual([
      ['tiers_unnamed', 'badges.nova.tierNames'],
      ['tiers_unnamed', 'tiers.plusBeta'],
      ['tiers_known', 'tiers.explorer'],
      ['end_known', 'ends.guardian'],
    ]);
  });

  test('pass by hand what a file may not hold', () => {
    expect(issuesOf({ stats: { nova: { ...nova, header: 'Nova\tTokens' } } })).toEqual([
      ['header_malformed', 'stats.nova.header'],
    ]);
  });
});

describe('versions', () => {
  test('equal facts have equal versions, other facts others', () => {
    const one = extended({ stats: { nova }, ends: { cygnus: '2027-01-05' } });
    const same = extended({ ends: { cygnus: '2027-01-05' }, stats: { nova } });
    const other = extended({ stats: { nova }, ends: { cygnus: '2027-01-06' } });
    expect(one.version).toBe(same.version);
    expect(one.version).not.toBe(other.version);
    expect(one.version.startsWith(`${CATALOGUE.version}+`)).toBe(true);
  });
});

test('the base is left as it was, whether the overlay fits or not', () => {
  const before = structuredClone(CATALOGUE);
  extended({ stats: { nova }, aliases: { hacks: ['Portal Hacks'] }, tiers: { plusBeta: [1, 2, 3] } });
  issuesOf({ stats: { nova, hacks: nova } });
  expect(CATALOGUE).toEqual(before);
});

test('an overlay that says nothing changes nothing but the version', () => {
  const { version: _, ...facts } = extended({});
  const { version: __, ...base } = CATALOGUE;
  expect(facts).toEqual(base);
});

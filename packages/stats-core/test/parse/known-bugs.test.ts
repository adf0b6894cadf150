import { parseStats } from '@prime-tally/stats-core';
import { HEADERS, STATS } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

function read(text: string) {
  return parseStats(text)._unsafeUnwrap().snapshots[0];
}

// Bugs that other parsers of these exports had or have, each by its project's name.
describe('a known bug of another parser', () => {
  it('EisFrei: only the first blank of a header became part of its key', () => {
    const text = pasteOf([
      ['Longest Link Ever Created', 198],
      ['Max Link Length x Days', 106],
    ]);
    expect(read(text).stats).toEqual({ longestLinkEverCreated: 198, maxLinkLengthXDays: 106 });
  });

  it('EisFrei: translating the span changed the codename', () => {
    for (const agent of ['MESE', 'WOCHE7', 'ALLE', 'GESAMT', 'MONAT', 'NU']) {
      const { timeSpan, agent: found } = read(pasteOf([['Level', 9]], { agent, span: 'GESAMT' }));
      expect([timeSpan, found]).toEqual(['all_time', agent]);
    }
  });

  it('EisFrei: MES was found at the head of MESE', () => {
    for (const by of [' ', '\t']) {
      const { timeSpan, timeSpanText, agent } = read(pasteOf([['Level', 9]], { by, span: 'MESE' }));
      expect([timeSpan, timeSpanText, agent]).toEqual(['month', 'MESE', 'Nordlicht']);
    }
  });

  it('EisFrei: another order of the columns gave other stats, and an unknown column threw', () => {
    const { stats, unknown } = read(
      pasteOf([
        ['Recursions', 2],
        ['Drone Hacks', 22],
        ['Hacks', 40],
        ['Level', 9],
      ]),
    );
    expect(stats).toEqual({ recursions: 2, droneHacks: 22, hacks: 40, level: 9 });
    expect(unknown).toEqual([]);
    expect(
      read(
        pasteOf([
          ['Level', 9],
          ['Hacks', 40],
          ['Zeta Tokens', 7],
        ]),
      ),
    ).toMatchObject({ stats: { level: 9, hacks: 40 }, unknown: [{ header: 'Zeta Tokens', text: '7' }] });
  });

  it('EisFrei: a lost comma joined two headers into one', () => {
    const { stats } = read(
      pasteOf([
        ['Prime Challenges', 3],
        ['Discoverie', 5],
        ['Recursions', 1],
      ]),
    );
    expect(stats).toEqual({ primeChallenges: 3, discoverie: 5, recursions: 1 });
  });

  it('EisFrei: a key ended with a blank', () => {
    const headers = [...HEADERS.keys()];
    expect(headers.filter((header) => header !== header.trim() || /\s{2}/.test(header))).toEqual([]);
    expect(read(pasteOf([['Anomaly Unique Hacks', 5]])).stats).toEqual({ anomalyUniqueHacks: 5 });
  });

  it('EisFrei: Discoverie needed a special case', () => {
    const { stats } = read(
      pasteOf([
        ['Discoverie', 5],
        ['Discoverie: Kinetic Capsules', 16],
        ['Discoverie: Machina Reclaims', 3],
      ]),
    );
    expect(stats).toEqual({ discoverie: 5, discoverieKineticCapsules: 16, discoverieMachinaReclaims: 3 });
  });

  it('PascalRoose and w2k8: `Hacks` was found in `Drone Hacks`', () => {
    expect(read(pasteOf([['Drone Hacks', 22]])).stats).toEqual({ droneHacks: 22 });
    expect(
      read(
        pasteOf([
          ['Drone Hacks', 22],
          ['Glyph Hack Points', 30],
        ]),
      ).stats,
    ).toEqual({ droneHacks: 22, glyphHackPoints: 30 });
  });

  it('PascalRoose: the columns of July 2022 stood in another order', () => {
    const { stats } = read(
      pasteOf([
        ['Resonators Deployed', 134],
        ['Unique Portals Visited', 105],
        ['Hacks', 816],
        ['Portals Captured', 215],
        ['Unique Portals Captured', 34],
      ]),
    );
    expect(stats).toEqual({
      resonatorsDeployed: 134,
      uniquePortalsVisited: 105,
      hacks: 816,
      portalsCaptured: 215,
      uniquePortalsCaptured: 34,
    });
  });

  it('Russian bots: `Hacks` and `Portals Captured` were replaced before the longer names that hold them', () => {
    const { stats } = read(
      pasteOf([
        ['Portals Captured', 80],
        ['Unique Portals Captured', 42],
        ['Hacks', 51],
        ['Drone Hacks', 22],
        ['Sentinel Portals Captured', 3],
      ]),
    );
    expect(stats).toEqual({
      portalsCaptured: 80,
      uniquePortalsCaptured: 42,
      hacks: 51,
      droneHacks: 22,
      sentinelPortalsCaptured: 3,
    });
  });

  it('CodeSagePath: only 57 to 60 columns were read, by their place', () => {
    const headers = [...HEADERS].flatMap(([header, key]) =>
      STATS[key].kind !== 'meta' && STATS[key].header === header ? [header] : [],
    );
    for (let count = 0; count <= headers.length; count++) {
      const columns = headers.slice(0, count).map((header, index) => [header, index] as const);
      const truth = columns.map(([header, value]) => [HEADERS.get(header), value]);
      expect(read(pasteOf(columns)).stats).toEqual(Object.fromEntries(truth));
    }
  });

  it('CodeSagePath: names that are alike by more than 80 % were swapped', () => {
    const { stats } = read(
      pasteOf([
        ['Resonators Deployed', 1],
        ['Resonators Destroyed', 2],
        ['Unique Portals Visited', 3],
        ['Unique Portals Drone Visited', 4],
      ]),
    );
    expect(stats).toEqual({
      resonatorsDeployed: 1,
      resonatorsDestroyed: 2,
      uniquePortalsVisited: 3,
      uniquePortalsDroneVisited: 4,
    });
    expect(read(pasteOf([['Resonators Deploied', 1]], { by: '\t' }))).toMatchObject({
      stats: {},
      unknown: [{ header: 'Resonators Deploied', text: '1' }],
    });
  });

  it('CodeSagePath: wrong aliases', () => {
    const { stats } = read(
      pasteOf([
        ['+Beta Tokens', 1],
        ['+Gamma Tokens', 2],
        ['Portals Discovered', 3],
        ['Battle Beacon Combatant', 4],
        ['Drones Returned', 5],
      ]),
    );
    expect(stats).toEqual({
      plusBetaTokens: 1,
      plusGammaTokens: 2,
      portalsDiscovered: 3,
      battleBeaconCombatant: 4,
      dronesReturned: 5,
    });
  });

  it('4e: a comma in the header switched to another format', () => {
    const columns = [
      ['Level', 9],
      ['Zeta, Eta and Theta', 7],
      ['Recursions', 2],
    ] as const;
    for (const by of [' ', '\t']) {
      expect(read(pasteOf(columns, { by }))).toMatchObject({
        stats: { level: 9, recursions: 2 },
        unknown: [{ header: 'Zeta, Eta and Theta', text: '7' }],
      });
    }
  });

  it('4e: the Didact header was renamed', () => {
    for (const header of ['Didact Fields Created', 'Didact: Total Fields Created']) {
      expect(read(pasteOf([[header, 8]])).stats).toEqual({ didactFieldsCreated: 8 });
    }
  });

  it('haloivanid: a mask list taught `Discovery:` as a header', () => {
    expect(HEADERS.has('Discovery: Kinetic Capsules')).toBe(false);
    expect(read(pasteOf([['Discovery: Kinetic Capsules', 16]], { by: '\t' }))).toMatchObject({
      stats: {},
      unknown: [{ header: 'Discovery: Kinetic Capsules', text: '16' }],
    });
  });

  it('FieldTally: the tab that the game puts at both rows’ ends was refused', () => {
    const text = pasteOf([['Level', 9]], { by: '\t' });
    expect(text).toMatch(/Level\t\n.*\t9\t\n$/);
    expect(read(text).stats).toEqual({ level: 9 });
  });

  it('Agent Stats by way of FieldTally: values stood one column off', () => {
    const columns = [
      ['Level', 9],
      ['Lifetime AP', 310],
      ['Hacks', 51],
    ] as const;
    for (const by of [' ', '\t']) {
      const [headers = '', values = ''] = pasteOf(columns, { by }).trimEnd().split('\n');
      const shifted = `${headers.trimEnd()}\n${values.trimEnd()}${by}1`;
      expect(
        parseStats(shifted)
          ._unsafeUnwrapErr()
          .issues.map(({ code }) => code),
      ).toEqual(['values_many']);
    }
  });

  it('Stats Tracker Pro: an index stood glued to a name', () => {
    for (const by of [' ', '\t']) {
      const text = pasteOf(
        [
          ['Level', 9],
          ['7Lifetime AP', 310],
        ],
        { by },
      );
      expect(read(text.replace('Time Span', '5Time Span'))).toMatchObject({
        timeSpan: 'all_time',
        stats: { level: 9 },
        unknown: [{ header: '7Lifetime AP', text: '310' }],
      });
    }
  });
});

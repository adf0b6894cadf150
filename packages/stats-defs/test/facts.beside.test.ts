import { readFileSync } from 'node:fs';
import {
  BADGES,
  type Badge,
  HEADERS,
  LEVELS,
  STATS,
  type StatDefinition,
  TIME_SPANS,
} from '@prime-tally/stats-defs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../../../shared/data/', import.meta.url);

function sharedData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

interface RawStat {
  readonly header: string;
  readonly key: string;
  readonly aliases: readonly { readonly header: string }[];
  readonly kind: string;
  readonly unit: string | null;
  readonly group: string;
  readonly scopes: Readonly<Record<string, boolean>>;
  readonly periodised: boolean | null;
  readonly orderIndex: number;
  readonly layout2019Index: number | null;
  readonly firstSeen: string | null;
  readonly active: boolean;
  readonly evidence: string;
  readonly doubtful: boolean;
  readonly event?: string;
}

interface RawBadge {
  readonly name: string;
  readonly class_: string;
  readonly stat: string | null;
  readonly tiers: readonly number[] | null;
  readonly tierNames: readonly string[] | null;
  readonly countsForLevel: boolean | null;
  readonly retired: string | null;
  readonly doubtful: boolean;
}

interface RawLevels {
  readonly levels: readonly { readonly level: number; readonly ap: number; readonly medals: object }[];
}

interface RawSpans {
  readonly translations: readonly Readonly<Record<'lang' | 'ALL TIME' | 'MONTH' | 'WEEK' | 'NOW', string>>[];
}

// The collected dates are later than a collected header row that holds the stat.
const SEEN_EARLIER: Readonly<Record<string, string>> = {
  plusBetaTokens: '2025-10-04',
  plusGammaTokens: '2026-02-18',
  plusGammaLinkPoints: '2026-02-18',
};

describe('the tables against the collected facts', () => {
  test('all 128 stats, with every fact of theirs', () => {
    const raw = sharedData<RawStat[]>('stats.json');
    expect(Object.keys(STATS)).toEqual(raw.map(({ key }) => key));
    const found = Object.values<StatDefinition>(STATS).map((stat) => ({
      header: stat.header,
      key: stat.key,
      aliases: stat.aliases.map(({ text }) => text),
      kind: stat.kind,
      unit: stat.unit,
      group: stat.group,
      scopes: stat.scopes,
      periodised: stat.periodised,
      order: stat.order,
      order2019: stat.order2019 ?? null,
      firstSeen: stat.firstSeen ?? null,
      active: stat.retired === undefined,
      evidence: stat.evidence,
      doubtful: stat.isDoubtful,
      event: stat.event ?? null,
    }));
    const expected = raw.map((stat) => ({
      header: stat.header,
      key: stat.key,
      aliases: stat.aliases.map(({ header }) => header),
      kind: stat.kind === 'current' ? 'gauge' : stat.kind,
      unit: stat.unit,
      group: stat.group,
      scopes: ['ALL_TIME', 'MONTH', 'WEEK', 'NOW']
        .filter((scope) => stat.scopes[scope])
        .map((scope) => scope.toLowerCase()),
      periodised: stat.periodised,
      order: stat.orderIndex,
      order2019: stat.layout2019Index,
      firstSeen: SEEN_EARLIER[stat.key] ?? stat.firstSeen,
      active: stat.active,
      evidence: stat.evidence,
      doubtful: stat.doubtful,
      event: stat.event ?? null,
    }));
    expect(found).toEqual(expected);
  });

  test('no header is read that the facts do not hold', () => {
    const raw = sharedData<RawStat[]>('stats.json');
    const texts = new Set(
      raw.flatMap(({ header, aliases }) => [header, ...aliases.map((alias) => alias.header)]),
    );
    expect([...HEADERS.keys()].filter((text) => !texts.has(text))).toEqual([]);
  });

  test('all 124 badges, every tier of theirs and none besides', () => {
    const raw = sharedData<RawBadge[]>('badges.json');
    const found = Object.values<Badge>(BADGES).map((badge) => [
      badge.name,
      badge.kind,
      badge.stat === undefined ? null : STATS[badge.stat as keyof typeof STATS].header,
      badge.tiers ?? null,
      badge.tierNames ?? null,
      badge.countsForLevel,
      badge.status === 'retired',
    ]);
    expect(found).toEqual(
      raw.map((badge) => [
        badge.name,
        badge.class_,
        badge.stat,
        badge.tiers,
        badge.tierNames,
        badge.countsForLevel,
        badge.retired !== null,
      ]),
    );
    const doubted = raw.filter(({ doubtful }) => doubtful).map(({ name }) => name);
    expect(Object.values(BADGES).flatMap(({ name, isDoubtful }) => (isDoubtful ? [name] : []))).toEqual(
      expect.arrayContaining(doubted),
    );
  });

  test('the sixteen levels', () => {
    const raw = sharedData<RawLevels>('levels.json').levels;
    expect(LEVELS.map(({ level, ap, medals }) => ({ level, ap, medals }))).toEqual(
      raw.map(({ level, ap, medals }) => ({ level, ap, medals })),
    );
  });

  test('every text of every language, and MAAND', () => {
    const raw = sharedData<RawSpans>('timespans.json').translations;
    const expected = raw.flatMap((row) =>
      (['ALL TIME', 'MONTH', 'WEEK', 'NOW'] as const).map((span) => `${row.lang} ${span} ${row[span]}`),
    );
    const found = TIME_SPANS.map(
      ({ language, span, text }) => `${language} ${span.replace('_', ' ').toUpperCase()} ${text}`,
    );
    expect(new Set(found)).toEqual(new Set([...expected, 'nl MONTH MAAND']));
  });
});

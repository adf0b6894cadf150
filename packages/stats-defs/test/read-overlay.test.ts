import { type OverlayIssueCode, readOverlay } from '@prime-tally/stats-defs/schema';
import { describe, expect, test } from 'vitest';

const issuesOf = (json: string): [OverlayIssueCode, string][] => {
  const result = readOverlay(json);
  return result.isOk() ? [] : result.error.map(({ code, path }) => [code, path]);
};
const stat = (facts: object): string =>
  JSON.stringify({
    name: 'x',
    stats: { nova: { header: 'Nova', kind: 'event', group: 'Events', ...facts } },
  });

test('a well-formed overlay is read as it stands, with or without a byte order mark', () => {
  const overlay = {
    name: 'Berlin',
    stats: {
      nova: { header: 'Nova Tokens', kind: 'event', group: 'Events', unit: 'tokens', after: 'cygnusTokens' },
    },
    aliases: { hacks: ['Portal Hacks'] },
    names: { hacks: { 'pt-BR': ['Invasões'] } },
    ends: { cygnus: '2027-01-05' },
  };
  expect(readOverlay(JSON.stringify(overlay))._unsafeUnwrap()).toEqual(overlay);
  expect(readOverlay(`\uFEFF${JSON.stringify(overlay)}`)._unsafeUnwrap()).toEqual(overlay);
});

describe('texts that are no overlay', () => {
  test.each([
    ['', 'json_malformed'],
    ['{"name":"x",}', 'json_malformed'],
    ['{"name":"x"', 'json_malformed'],
    ['NaN', 'json_malformed'],
    ['[', 'json_malformed'],
    ['null', 'value_invalid'],
    ['[]', 'value_invalid'],
    ['"x"', 'value_invalid'],
    ['7', 'value_invalid'],
  ])('%j', (json, code) => {
    expect(issuesOf(json)).toEqual([[code, '']]);
  });

  test('10 MB are not looked at', () => {
    expect(issuesOf(`{"name":"${'x'.repeat(10_000_000)}"}`)).toEqual([['text_long', '']]);
    expect(readOverlay('{"name":"abc"}', { maxLength: 10 })._unsafeUnwrapErr()[0].code).toBe('text_long');
  });

  test('deep nesting is told, not followed', () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(issuesOf(`{"name":"x","note":${deep(100_000)}}`)[0]).toEqual([
      'nesting_deep',
      `note${'[0]'.repeat(11)}`,
    ]);
    expect(issuesOf(`{"name":"x","note":${deep(3)}}`)).toEqual([['value_invalid', 'note']]);
  });

  test('the place of a mistake is told', () => {
    const messageOf = (json: string): string => readOverlay(json)._unsafeUnwrapErr()[0].message;
    expect(messageOf('{\n "name": x\n}')).toBe('This is not JSON from line 2, column 10 on.');
    expect(messageOf('{"name":"x"}}')).toBe('This is not JSON from line 1, column 13 on.');
    expect(messageOf('{\n"name": "x"')).toBe('The text ends too early (line 2, column 12).');
  });
});

describe('keys', () => {
  test('that stand twice', () => {
    expect(issuesOf('{"name":"x","ends":{"cygnus":"2027-01-05","cygnus":"2027-01-06"}}')).toEqual([
      ['key_repeated', 'ends.cygnus'],
    ]);
    expect(issuesOf('{"name":"x","n\\u0061me":"y"}')).toEqual([['key_repeated', 'name']]);
    expect(issuesOf('{"name":"x","note":"{\\"name\\":1,\\"name\\":2}"}')).toEqual([]);
  });

  test('that reach the prototype', () => {
    expect(issuesOf('{"name":"x","__proto__":{"polluted":1}}')).toEqual([['key_forbidden', '__proto__']]);
    expect(issuesOf('{"name":"x","stats":{"constructor":{}},"ends":{"toString":"2027-01-01"}}')).toEqual([
      ['key_forbidden', 'stats.constructor'],
      ['key_forbidden', 'ends.toString'],
    ]);
    expect(issuesOf('{"name":"x","derived":{"prototype":{}}}')).toEqual([
      ['key_forbidden', 'derived.prototype'],
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('that an overlay does not have, or of another form', () => {
    expect(issuesOf('{"name":"x","stat":{},"levels":[]}')).toEqual([
      ['key_unknown', 'stat'],
      ['key_unknown', 'levels'],
    ]);
    expect(issuesOf('{"name":"x","stats":{"Nova Tokens":{}}}')).toEqual([
      ['key_malformed', 'stats.Nova Tokens'],
    ]);
    expect(issuesOf('{"name":"x","names":{"hacks":{"Deutsch":["Hacks"]}}}')).toEqual([
      ['key_malformed', 'names.hacks.Deutsch'],
    ]);
  });
});

describe('headers', () => {
  test.each([
    ['Nova\tTokens'],
    ['Nova\nTokens'],
    [' Nova'],
    ['Nova '],
    ['Nova  Tokens'],
    ['Nova\u00A0Tokens'],
    ['Nova\u200BTokens'],
    ['\u202ENova'],
    ['Cafe\u0301'],
    ['2027'],
    [''],
  ])('%j', (header) => {
    const result = readOverlay(stat({ header }));
    expect(result._unsafeUnwrapErr()).toMatchObject([
      { code: 'header_malformed', path: 'stats.nova.header' },
    ]);
    expect(issuesOf(JSON.stringify({ name: 'x', aliases: { hacks: ['Fine', header] } }))).toEqual([
      ['header_malformed', 'aliases.hacks[1]'],
    ]);
  });

  test('of 81 characters', () => {
    expect(issuesOf(stat({ header: 'x'.repeat(81) }))).toEqual([['value_invalid', 'stats.nova.header']]);
    expect(issuesOf(stat({ header: 'x'.repeat(80) }))).toEqual([]);
  });
});

test('values of the wrong kind are all told at once, each with its path', () => {
  const json = JSON.stringify({
    stats: { nova: { header: 7, kind: 'meta', group: 'Event', after: null, firstSeen: 'May', scopes: [] } },
    badges: { nova: { name: 'Nova', kind: 'event', tiers: [100, 50], endedOn: '2027-02-29' } },
    tiers: { plusBeta: [0.5, 2], plusDelta: [] },
    ends: { cygnus: 'tomorrow' },
    derived: {
      ratio: {
        name: 'R',
        formula: { numerator: [], denominator: [{ key: 'hacks', weight: 0 }], scale: 0, minimum: -1 },
      },
    },
  });
  expect(issuesOf(json)).toEqual([
    ['value_invalid', 'name'],
    ['value_invalid', 'stats.nova.header'],
    ['value_invalid', 'stats.nova.kind'],
    ['value_invalid', 'stats.nova.group'],
    ['value_invalid', 'stats.nova.after'],
    ['value_invalid', 'stats.nova.scopes'],
    ['value_invalid', 'stats.nova.firstSeen'],
    ['value_invalid', 'derived.ratio.formula.numerator'],
    ['value_invalid', 'derived.ratio.formula.denominator[0].weight'],
    ['value_invalid', 'derived.ratio.formula.scale'],
    ['value_invalid', 'derived.ratio.formula.minimum'],
    ['value_invalid', 'derived.ratio.unit'],
    ['value_invalid', 'derived.ratio.precision'],
    ['tiers_unordered', 'badges.nova.tiers'],
    ['date_impossible', 'badges.nova.endedOn'],
    ['value_invalid', 'tiers.plusBeta[0]'],
    ['value_invalid', 'tiers.plusDelta'],
    ['date_impossible', 'ends.cygnus'],
  ]);
});

test('every issue has a message and a next step, and hostile names are cut', () => {
  const json = JSON.stringify({ name: 'x', [`\u001b[31m${'y'.repeat(500)}`]: 1 });
  const [issue] = readOverlay(json)._unsafeUnwrapErr();
  expect(issue.code).toBe('key_unknown');
  expect(issue.path.length).toBeLessThanOrEqual(60);
  expect(issue.path).not.toContain('\u001b');
  expect(issue.hint).not.toBe('');
});

test('a flood of issues is cut, and says so', () => {
  const ends = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`b${at}`, 'never']));
  const issues = readOverlay(JSON.stringify({ name: 'x', ends }))._unsafeUnwrapErr();
  expect(issues).toHaveLength(100);
  expect(issues.at(-1)).toMatchObject({ code: 'issues_many', message: 'There are 301 more problems.' });
});

test('more entries than a catalogue can need are refused', () => {
  const ends = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`b${at}`, '2027-01-01']));
  expect(issuesOf(JSON.stringify({ name: 'x', ends }))).toEqual([['value_invalid', 'ends']]);
});

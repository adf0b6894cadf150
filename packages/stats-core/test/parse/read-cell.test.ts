import { parseStats } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

const PASTE = pasteOf([['Level', 9]], { by: '\t' });

/** The code of the only issue with the cell put in, or `ok`. */
function codeWith(put: string, cell: string): string {
  const codes = parseStats(PASTE.replace(put, cell)).match(
    () => ['ok'],
    ({ issues }) => issues.map(({ code }) => code),
  );
  expect(codes).toHaveLength(1);
  return codes[0] as string;
}

describe('a cell', () => {
  it.each(['2026-09-01', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '2026-04-30'])(
    'can be the date %s',
    (date) => expect(codeWith('2026-09-01', date)).toBe('ok'),
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-06-31',
    '2024-01-32',
    '2024-13-29',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '0000-01-01',
    '2026-09-011',
    '2026-09-1',
    '2026/09-01',
    '2026-09/01',
    'x026-09-01',
    '202x-09-01',
    '2026-x9-01',
    '2026-0x-01',
    '2026-09-x1',
    '2026-09-0x',
    '202\u0666-09-01',
    '20260901',
  ])("can't be the date %s", (date) => expect(codeWith('2026-09-01', date)).toBe('date_impossible'));

  it.each(['00:00:00', '23:59:59', '09:05:07'])('can be the time %s', (time) =>
    expect(codeWith('19:30:00', time)).toBe('ok'),
  );

  it.each([
    '24:00:00',
    '23:60:00',
    '23:59:60',
    '19.30:00',
    '19:30.00',
    'x9:30:00',
    '1x:30:00',
    '19:x0:00',
    '19:3x:00',
    '19:30:x0',
    '19:30:0x',
    '19:30:000',
    '9:30:00',
    '19:30',
  ])("can't be the time %s", (time) => expect(codeWith('19:30:00', time)).toBe('time_impossible'));

  it.each(['Enlightenedx', 'xEnlightened', 'Resistancex', 'resistance', 'Enlighted', 'Resistance!'])(
    "can't be the faction %s",
    (faction) => expect(codeWith('Enlightened', faction)).toBe('faction_unknown'),
  );

  it.each(['A', 'z', '0', '9', 'Zz09', 'ABCDEFGHIJKLMNO'])('can be the codename %s', (agent) =>
    expect(codeWith('Nordlicht', agent)).toBe('ok'),
  );

  it.each(['ABCDEFGHIJKLMNOP', 'a_b', '@a', 'a[', 'a`', 'a{', 'a/', 'a:', '\u00e9', 'a b'])(
    "can't be the codename %s",
    (agent) => expect(codeWith('Nordlicht', agent)).toBe('agent_impossible'),
  );

  it.each([
    ['0', 'ok'],
    ['10', 'ok'],
    ['9007199254740991', 'ok'],
    ['9007199254740992', 'number_large'],
    ['99999999999999999999', 'number_large'],
    ['00', 'number_malformed'],
    ['09', 'number_malformed'],
    ['-1', 'number_malformed'],
    ['+1', 'number_malformed'],
    ['1/', 'number_malformed'],
    ['1:', 'number_malformed'],
    ['1e3', 'number_malformed'],
    ['\u0661', 'number_malformed'],
    ['1,000', 'ok'],
    ['12,345,678', 'ok'],
    ['1.000.000', 'ok'],
    ["1'000", 'ok'],
    ['1\u2019000', 'ok'],
    ['1\u202f000', 'ok'],
    ['1,000.000', 'number_malformed'],
    ['1,00', 'number_malformed'],
    ['1,0000', 'number_malformed'],
    ['1234,567', 'number_malformed'],
    ['0,123', 'number_malformed'],
    [',123', 'number_malformed'],
    ['1,,000', 'number_malformed'],
    ['9,007,199,254,740,992', 'number_large'],
    [`1${',000'.repeat(7)}`, 'number_large'],
    [`1${',000'.repeat(8)}`, 'number_malformed'],
  ])('of digits: %s', (cell, code) => expect(codeWith('\t9\t', `\t${cell}\t`)).toBe(code));
});

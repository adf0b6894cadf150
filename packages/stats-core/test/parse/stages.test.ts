import {
  CATALOGUE,
  createBlockReader,
  createDictionary,
  createTimeSpans,
  DEFAULT_LIMITS,
  matchHeader,
  parseStats,
  tokenize,
} from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

const dictionary = createDictionary(CATALOGUE);
const timeSpans = createTimeSpans(CATALOGUE.timeSpans);

/** The rows of every export in the text, as text. */
function rowsOf(text: string) {
  const cut = (row: { start: number; end: number } | undefined) => row && text.slice(row.start, row.end);
  return tokenize(text, dictionary, timeSpans).map(({ header, values, otherHeader }) => ({
    header: cut(header),
    values: cut(values),
    otherHeader: cut(otherHeader),
  }));
}

function piecesOf(header: string, form: 'tab' | 'blank' | 'mixed') {
  const { pieces } = matchHeader(header, 0, header.length, form, dictionary);
  expect(pieces.map(({ index }) => index)).toEqual(pieces.map((_, index) => index));
  for (const { start, end, text } of pieces) {
    expect(header.slice(start, end).replace(/\s+/g, ' ')).toBe(text);
  }
  // Where the row stands in a text changes nothing.
  expect(matchHeader(`a\t${header}\tz b`, 2, header.length + 2, form, dictionary).pieces).toEqual(pieces);
  return pieces.map(({ name, text }) => (name ? name.header : `?${text}`));
}

const paste = pasteOf([
  ['Level', 9],
  ['Hacks', 51],
]);
const [header = '', values = ''] = paste.trimEnd().split('\n');

describe('tokenize', () => {
  it('finds the rows of every export, without what stands round them', () => {
    expect(rowsOf(`Hi!\n> ${header} \n>\n> "${values}"\nand\n\`\`\`\n${paste}\`\`\`\n`)).toEqual([
      { header, values, otherHeader: undefined },
      { header, values, otherHeader: undefined },
    ]);
  });

  it('tells header and values of one line apart, by the span', () => {
    expect(rowsOf(`${header} ${values}`)).toEqual([{ header, values, otherHeader: undefined }]);
  });

  it('says what is missing, and what is too much', () => {
    expect(rowsOf(header)).toEqual([{ header, values: undefined, otherHeader: undefined }]);
    expect(rowsOf(values)).toEqual([{ header: undefined, values, otherHeader: undefined }]);
    const other = header.replace('Hacks', 'Recursions');
    expect(rowsOf(`${header}\n${other}\n${values}`)).toEqual([{ header, values, otherHeader: other }]);
    expect(rowsOf(`${header}\n${header}\n${values}`)).toEqual([{ header, values, otherHeader: undefined }]);
  });

  it('finds nothing in a chat', () => {
    expect(rowsOf('Who comes?\nI do, 19:30:00\n')).toEqual([]);
  });
});

describe('matchHeader', () => {
  it('takes the longest known name at every word', () => {
    expect(piecesOf('+Alpha Pages +Alpha Hacks Drone Hacks Unique Portals Captured', 'blank')).toEqual([
      '+Alpha Pages',
      '+Alpha',
      'Hacks',
      'Drone Hacks',
      'Unique Portals Captured',
    ]);
  });

  it('makes one gap of all words that begin no name', () => {
    expect(piecesOf('Hacks Zeta Eta Drone Theta Recursions', 'blank')).toEqual([
      'Hacks',
      '?Zeta Eta Drone Theta',
      'Recursions',
    ]);
  });

  it('finds known names that lost the blanks between them', () => {
    expect(piecesOf('LevelHacks Drone Hacks', 'blank')).toEqual(['Level', 'Hacks', 'Drone Hacks']);
    expect(piecesOf('LevelHacksDrone HacksLinks Created', 'blank')).toEqual([
      'Level',
      'Hacks',
      'Drone Hacks',
      'Links Created',
    ]);
  });

  it('takes a gap for names without blanks alone, or with the name on its left, its right, or both sides', () => {
    const [left, right] = ['Zeta Level', 'Links Created Eta'];
    expect(piecesOf(`${left} LevelHacks ${right}`, 'blank')).toEqual([
      '?Zeta',
      'Level',
      'Level',
      'Hacks',
      'Links Created',
      '?Eta',
    ]);
    expect(piecesOf(`${left} Drone HacksHacks ${right}`, 'blank')).toEqual([
      '?Zeta',
      'Level',
      'Drone Hacks',
      'Hacks',
      'Links Created',
      '?Eta',
    ]);
    // Its words end a name that the longest one before it has eaten.
    expect(piecesOf('Zeta +Alpha Op PointsHacks Level', 'blank')).toEqual([
      '?Zeta',
      '+Alpha Op Points',
      'Hacks',
      'Level',
    ]);
    expect(piecesOf('Zeta HacksDrone Hacks Level', 'blank')).toEqual(['?Zeta HacksDrone', 'Hacks', 'Level']);
    expect(piecesOf('Zeta Recursions HacksDrone Hacks Level', 'blank')).toEqual([
      '?Zeta',
      'Recursions',
      'Hacks',
      'Drone Hacks',
      'Level',
    ]);
    expect(piecesOf('Zeta +Alpha PagesLinks Created Level', 'blank')).toEqual([
      '?Zeta',
      '+Alpha Pages',
      'Links Created',
      'Level',
    ]);
    expect(piecesOf('Zeta Level +Alpha Op PointsLinks Created Level Eta', 'blank')).toEqual([
      '?Zeta',
      'Level',
      '+Alpha Op Points',
      'Links Created',
      'Level',
      '?Eta',
    ]);
    expect(piecesOf('Zeta +Alpha Op PointsDrone Hacks Level', 'blank')).toEqual([
      '?Zeta',
      '+Alpha Op Points',
      'Drone Hacks',
      'Level',
    ]);
    expect(piecesOf('LevelHacks Zeta', 'blank')).toEqual(['?LevelHacks Zeta']);
  });

  it('reads words as names alone wherever they can be, though a longer name would leave words over', () => {
    const headers = new Map([
      ...CATALOGUE.headers,
      ['Zeta', 'hacks' as const],
      ['Zeta Eta', 'level' as const],
      ['Eta Theta', 'recursions' as const],
    ]);
    const row = 'Zeta Eta Theta';
    const { pieces } = matchHeader(row, 0, row.length, 'blank', createDictionary({ ...CATALOGUE, headers }));
    expect(pieces.map(({ name, text }) => [name?.key, text])).toEqual([
      ['hacks', 'Zeta'],
      ['recursions', 'Eta Theta'],
    ]);
  });

  it('splits a cell between tabs only where it is nothing but known names', () => {
    const row = 'Level Hacks\tZeta Hacks\tDrone Hacks\tLinks CreatedHacks\t Level  Hacks\tHacks Zeta\tZeta';
    expect(piecesOf(row, 'mixed')).toEqual([
      'Level',
      'Hacks',
      '?Zeta Hacks',
      'Drone Hacks',
      'Links Created',
      'Hacks',
      'Level',
      'Hacks',
      '?Hacks Zeta',
      '?Zeta',
    ]);
    expect(matchHeader(row, 0, row.length, 'mixed', dictionary).hasGaps).toBe(false);
  });

  it('says whether words are left over, which tabs never leave', () => {
    const hasGaps = (row: string, form: 'tab' | 'blank') =>
      matchHeader(row, 0, row.length, form, dictionary).hasGaps;
    expect(hasGaps('Level Hacks', 'blank')).toBe(false);
    expect(hasGaps('Level Zeta', 'blank')).toBe(true);
    expect(hasGaps('Level\tZeta', 'tab')).toBe(false);
  });

  it('takes what stands between tabs for one column', () => {
    expect(piecesOf('Hacks\tZeta Hacks\tDrone  Hacks\tLinks Created', 'tab')).toEqual([
      'Hacks',
      '?Zeta Hacks',
      'Drone Hacks',
      'Links Created',
    ]);
  });

  it('says where the text columns are, and which are missing or stand twice', () => {
    const whole = matchHeader(header, 0, header.length, 'blank', dictionary);
    expect(whole).toMatchObject({ isAnchored: true, missing: [], repeatedMeta: -1 });
    const twice = `Time Span ${header}`;
    expect(matchHeader(twice, 0, twice.length, 'blank', dictionary)).toMatchObject({ repeatedMeta: 1 });
    const behind = `Hacks ${header}`;
    expect(matchHeader(behind, 0, behind.length, 'blank', dictionary)).toMatchObject({ isAnchored: true });
    const apart = header.replace('Agent Name', 'Agent Name Hacks');
    expect(matchHeader(apart, 0, apart.length, 'blank', dictionary)).toMatchObject({
      isAnchored: false,
      missing: [],
    });
    const first = header.replace('Time Span ', '');
    expect(matchHeader(first, 0, first.length, 'blank', dictionary)).toMatchObject({
      isAnchored: false,
      missing: ['Time Span'],
    });
    const some = 'Hacks Agent Name Time Span Agent Name';
    expect(matchHeader(some, 0, some.length, 'blank', dictionary)).toMatchObject({
      isAnchored: false,
      missing: ['Agent Faction', 'Date (yyyy-mm-dd)', 'Time (hh:mm:ss)'],
      repeatedMeta: 3,
      meta: { timeSpan: 2, agent: 1, faction: -1, date: -1, time: -1 },
    });
  });
});

describe('a block reader', () => {
  it('reads what tokenize found as parseStats does', () => {
    const text = `${paste}\n${pasteOf([['Zeta', 1]], { by: '\t' })}\n${pasteOf([['Hacks', 'x']])}`;
    const reader = createBlockReader(dictionary, timeSpans, DEFAULT_LIMITS);
    const readings = tokenize(text, dictionary, timeSpans).map((block) => reader.read(text, block));
    const failure = parseStats(text)._unsafeUnwrapErr();
    expect(readings.flatMap((reading) => (reading.isOk() ? [reading.value.snapshot] : []))).toEqual(
      failure.readable,
    );
    expect(readings.flatMap((reading) => (reading.isErr() ? reading.error.issues : []))).toMatchObject(
      failure.issues.map(({ code, offset }) => ({ code, start: offset })),
    );
  });
});

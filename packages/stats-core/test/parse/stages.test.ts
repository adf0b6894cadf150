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

function piecesOf(header: string, form: 'tab' | 'blank') {
  const { pieces } = matchHeader(header, 0, header.length, form, dictionary);
  for (const { start, end, text } of pieces) {
    expect(header.slice(start, end).replace(/\s+/g, ' ')).toBe(text);
  }
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

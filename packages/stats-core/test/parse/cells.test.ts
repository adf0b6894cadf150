import {
  CATALOGUE,
  createCells,
  createDictionary,
  createTimeSpans,
  parseStats,
  splitTabs,
  splitWords,
  tokenize,
} from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { pasteOf } from './paste.ts';

type Split = typeof splitTabs;

/** The cells of the part of the text between `[` and `]`, as they stand. */
function cut(split: Split, marked: string, capacity = 10): string[] | undefined {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const cells = createCells(capacity);
  if (!split(text, start, marked.indexOf(']') - 1, cells)) return undefined;
  return Array.from({ length: cells.count }, (_, cell) => text.slice(cells.starts[cell], cells.ends[cell]));
}

describe('a row split by tabs', () => {
  it('has a cell between any two tabs, and one at each end', () => {
    expect(cut(splitTabs, '[a\tb c\t\td]')).toEqual(['a', 'b c', '', 'd']);
    expect(cut(splitTabs, '[a\t]')).toEqual(['a', '']);
    expect(cut(splitTabs, '[\ta]')).toEqual(['', 'a']);
    expect(cut(splitTabs, '[]')).toEqual(['']);
  });

  it('ends where the row ends, whatever tabs follow', () => {
    expect(cut(splitTabs, 'x\t[a\tb]\tc\td')).toEqual(['a', 'b']);
    expect(cut(splitTabs, 'x\t[ab]\tc')).toEqual(['ab']);
  });

  it('leaves out the blanks round a cell, and only these', () => {
    expect(cut(splitTabs, '[ \u00a0a  b \t   \tc]')).toEqual(['a  b', '', 'c']);
    expect(cut(splitTabs, 'x [ a ] y')).toEqual(['a']);
  });

  it('says when there are more cells than room', () => {
    expect(cut(splitTabs, '[a\tb\tc]', 3)).toEqual(['a', 'b', 'c']);
    expect(cut(splitTabs, '[a\tb\tc\td]', 3)).toBeUndefined();
  });
});

describe('a row split by words', () => {
  it('has a cell for each word, whatever blanks part them', () => {
    expect(cut(splitWords, 'x [a\u00a0 b\t\u2009c ] y')).toEqual(['a', 'b', 'c']);
    expect(cut(splitWords, '[  ]')).toEqual([]);
  });

  it('says when there are more words than room', () => {
    expect(cut(splitWords, '[a b c ]', 3)).toEqual(['a', 'b', 'c']);
    expect(cut(splitWords, '[a b c d]', 3)).toBeUndefined();
  });
});

const COLUMNS = [
  ['Level', 9],
  ['Hacks', 51],
  ['Recursions', 2],
] as const;
const [header = '', values = ''] = pasteOf(COLUMNS, { by: '\t' }).split('\n');

/** Code, header and place of every issue. */
function issuesOf(text: string) {
  const result = parseStats(text);
  return result.isOk()
    ? []
    : result.error.issues.map(({ code, header: name, line, column }) => [code, name, line, column]);
}

describe('empty cells at the ends of a row', () => {
  const end = values.length;

  it('are told by their names where the tabs prove them', () => {
    const noneLast = values.replace('51\t2\t', '51\t\t');
    expect(issuesOf(`${header}\n${noneLast}\n`)).toEqual([['cell_empty', 'Recursions', 2, end - 1]]);
    expect(issuesOf(`${header}\n${values.replace('51\t2\t', '\t\t')}\nx\ty\tz\n`)).toEqual([
      ['cell_empty', 'Hacks', 2, end - 4],
      ['cell_empty', 'Recursions', 2, end - 3],
    ]);
    expect(issuesOf(`${header}\r\n${noneLast}\r\n\t\t\t\r\n`)).toEqual([
      ['cell_empty', 'Recursions', 2, end - 1],
    ]);
    expect(issuesOf(`${header}\r${noneLast}\r\t\t\t\r`)).toEqual([
      ['cell_empty', 'Recursions', 1, header.length + end],
    ]);
    expect(issuesOf(`${header.trim()}\n${values.replace('51\t2\t', '51\t')}`)).toEqual([
      ['cell_empty', 'Recursions', 2, end - 1],
    ]);
  });

  it('are told at the beginning too', () => {
    expect(issuesOf(`${header}\n${values.replace('ALL TIME', '')}\n`)).toEqual([
      ['cell_empty', 'Time Span', 2, 1],
    ]);
    expect(issuesOf(`${header}\n${values.replace('ALL TIME\tNordlicht', '\t')}\n`)).toEqual([
      ['cell_empty', 'Time Span', 2, 1],
      ['cell_empty', 'Agent Name', 2, 2],
    ]);
    expect(
      issuesOf(`${header}\n${values.replace('ALL TIME', '').replace('51\t2\t', '51\t\t')}\n`).map(
        ([code, name]) => [code, name],
      ),
    ).toEqual([
      ['cell_empty', 'Time Span'],
      ['cell_empty', 'Recursions'],
    ]);
    expect(issuesOf(`${header}\r${values.replace('ALL TIME', '')}\r`)).toEqual([
      ['cell_empty', 'Time Span', 1, header.length + 2],
    ]);
    expect(issuesOf(`\t${header}\n\t${values}\n`)).toEqual([]);
    expect(issuesOf(`\t${header}\n\t${values.replace('ALL TIME', '')}\n`)).toEqual([
      ['cell_empty', 'Time Span', 2, 2],
    ]);
  });

  it('are not made up where the tabs prove none, or another number of them', () => {
    const codes = (text: string) => issuesOf(text).map(([code]) => code);
    expect(codes(`${header}\n${values.replace('51\t2\t', '51\t')}\n`)).toEqual(['values_few']);
    expect(codes(`${header}\n${values.replace('51\t2\t', '51\t\t\t')}\n`)).toEqual(['values_few']);
    expect(codes(`${header}\n${values.replace('51\t2\t', '51\t')}\n\t\t\n`)).toEqual(['values_few']);
    expect(codes(`${header}\n> \t${values.replace('ALL TIME\t', '')}\n`)).toEqual(['values_few']);
    expect(codes(`${header}\n\t${values}\n`)).toEqual([]);
  });
});

const dictionary = createDictionary(CATALOGUE);
const timeSpans = createTimeSpans(CATALOGUE.timeSpans);

describe('faction, date and time', () => {
  it.each([
    'Enlightened 2026-01-01 10:00:00 5',
    'Resistance 2026-01-01 10:00:00',
    'a-b-c Enlightened 2026-01-01 10:00:00',
    'a Enlightened\u00a0\u00a02026-01-01\t10:00:00 5',
    'a\tEnlightened\t2026-01-01\t10:00:00\t5',
  ])('are found: %s', (line) => {
    for (const text of [line, `Hi\n${line}`]) {
      const [block, ...others] = tokenize(text, dictionary, timeSpans);
      expect(others).toEqual([]);
      expect(block?.header).toBeUndefined();
      expect(text.slice(block?.values?.start, block?.values?.end)).toBe(line);
    }
  });

  it.each([
    'xEnlightened 2026-01-01 10:00:00 5',
    'Enlightenedx 2026-01-01 10:00:00 5',
    'Enlightened x2026-01-01 10:00:00 5',
    'Enlightened-2026-01-01 10:00:00 5',
    'Enlightened 2026-01-0110:00:00 5',
    'Enlightened 2026-01-01 10:00:001 5',
    'Enlightened 2026-01-01 10:00 5',
    'Enlightened 2026-1-01 10:00:00 5',
    'Enlightened 2026-01-01',
    '2026-01-01 10:00:00 5',
    'enlightened 2026-01-01 10:00:00 5',
    'Resistances 2026-01-01 10:00:00 5',
    '----------',
  ])('are not found: %s', (line) => {
    expect(tokenize(line, dictionary, timeSpans)).toEqual([]);
    expect(tokenize(`Hi\n${line}`, dictionary, timeSpans)).toEqual([]);
  });

  it('are the last ones of the row, whatever the codename', () => {
    for (const agent of ['Enlightened', 'Resistance', '2021']) {
      const text = pasteOf(COLUMNS, { agent }).trimEnd();
      for (const paste of [text, text.replace('\n', ' ')])
        expect(parseStats(paste)._unsafeUnwrap().snapshots[0]).toMatchObject({ agent, timeSpan: 'all_time' });
    }
  });
});

describe('an odd blank between two digits', () => {
  const grouped = pasteOf([
    ['Level', 9],
    ['Hacks', '51\u202f000'],
    ['Recursions', 2],
  ]);

  it('stands inside a number where the counts say so', () => {
    expect(parseStats(grouped)._unsafeUnwrap().snapshots[0].stats).toEqual({
      level: 9,
      hacks: 51000,
      recursions: 2,
    });
  });

  it('joins no text columns', () => {
    const text = grouped.replace('2026-09-01 19', '2026-09-01\u00a019').replace(':00 9', ':00\u00a09');
    expect(issuesOf(text).map(([code]) => code)).toEqual([]);
  });

  it('is a border where all blanks are like it', () => {
    const text = pasteOf([...COLUMNS, ['Zeta Tokens', 100]], { by: '\u2009' });
    expect(parseStats(text)._unsafeUnwrap().snapshots[0]).toMatchObject({
      stats: { level: 9, hacks: 51 },
      unknown: [{ header: 'Zeta Tokens', text: '100' }],
    });
  });

  it('is told as a cell where new names leave the count open', () => {
    const text = pasteOf([
      ['Level', 9],
      ['Hacks', '51\u202f000'],
      ['Zeta Tokens', 2],
    ]).trimEnd();
    const [issue, ...others] = parseStats(text)._unsafeUnwrapErr().issues;
    expect(others).toEqual([]);
    expect(issue.code).toBe('number_malformed');
    expect(text.slice(issue.offset, issue.offset + issue.length)).toBe('51\u202f000');
    const last = text.replace('51\u202f000 2', '51 2\u202f000');
    const { offset, length } = parseStats(last)._unsafeUnwrapErr().issues[0];
    expect(last.slice(offset, offset + length)).toBe('2\u202f000');
  });
});

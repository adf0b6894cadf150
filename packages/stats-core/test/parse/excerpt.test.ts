import { excerpt, parseStats } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { pasteOf } from './paste.ts';

function excerptsOf(text: string): string[] {
  return parseStats(text)
    ._unsafeUnwrapErr()
    .issues.map((issue) => excerpt(text, issue));
}

describe('excerpt', () => {
  it('names the header, then shows the line with a caret below the cell', () => {
    const text = pasteOf([
      ['Level', 9],
      ['Hacks', '5x1'],
      ['Recursions', 2],
    ]);
    expect(excerptsOf(text)).toEqual([
      [
        'Hacks: line 2, column 54',
        'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00 9 5x1 2',
        '                                                     ^^^',
      ].join('\n'),
    ]);
  });

  it('cuts a long line to 60 columns round the cell', () => {
    const columns = Array.from({ length: 40 }, (_, index) => [`Zeta ${index}`, 100_000 + index] as const);
    const text = pasteOf([...columns, ['Hacks', '-5'], ...columns], { by: '\t' });
    const [head = '', line = '', caret = ''] = (excerptsOf(text)[0] ?? '').split('\n');
    expect(head).toMatch(/^Hacks: line 2, column \d+$/);
    expect(line).toMatch(/^.{50,60}$/);
    expect(line.slice(caret.indexOf('^'), caret.length)).toBe('-5');
    expect(caret).toBe(`${' '.repeat(caret.indexOf('^'))}^^`);
  });

  it('shows the end of the line, with one caret, where something is missing', () => {
    const text = pasteOf([
      ['Level', 9],
      ['Hacks', 51],
    ]).replace(' 51', '');
    expect(excerptsOf(text)).toEqual([
      [
        'line 2, column 53',
        'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00 9',
        `${' '.repeat(52)}^`,
      ].join('\n'),
    ]);
  });

  it('shows tabs and control characters as one blank each', () => {
    const text = pasteOf([['Level', '9\u001b[31m']], { by: '\t' });
    const [, line = '', caret = ''] = (excerptsOf(text)[0] ?? '').split('\n');
    expect(line).not.toMatch(/\p{C}/u);
    expect(line.slice(caret.indexOf('^'), caret.length)).toBe('9 [31m');
  });

  it('is three lines of at most 60 columns for every issue of the corpus, with carets below the cell', () => {
    const wrongs: string[] = [];
    let checked = 0;
    for (const { name, text } of readCorpus()) {
      const result = parseStats(text);
      for (const issue of result.isErr() ? result.error.issues : []) {
        checked++;
        const [head = '', line = '', caret = '', ...more] = excerpt(text, issue).split('\n');
        const from = caret.indexOf('^');
        const shown = text
          .slice(issue.offset, issue.offset + issue.length)
          .replace(/\s/g, ' ')
          .trimEnd();
        const isBelow = shown.startsWith(line.slice(from, from + issue.length)) || issue.length === 0;
        const isSmall = line.length <= 60 && caret.length <= 61 && more.length === 0;
        if (!isBelow || !isSmall || !head.includes('line ') || from < 0) wrongs.push(name);
      }
    }
    expect(wrongs).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });
});

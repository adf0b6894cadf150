import { type Finding, parseStats } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { pasteOf } from './paste.ts';

describe('findings', () => {
  it('are at most ten for an export, however bad it is', () => {
    for (const count of [9, 10, 11, 200]) {
      const columns = Array.from({ length: count }, () => ['Hacks', 'x'] as const);
      const { issues } = parseStats(pasteOf(columns, { by: '\t' }))._unsafeUnwrapErr();
      expect(issues).toHaveLength(Math.min(10, count));
    }
  });

  it('stand where they say: inside the text, and their slice is the cell', () => {
    const text = `Hi!\r\n\r\n${pasteOf(
      [
        ['Level', 9],
        ['Hacks', '5x1'],
        ['Drone Hacks', ''],
        ['Recursions', '99999999999999999'],
      ],
      { by: '\t', agent: 'Nord_licht', faction: 'Machina' },
    )}`;
    const found = parseStats(text)
      ._unsafeUnwrapErr()
      .issues.map(({ code, header, offset, length, line, column }) => ({
        code,
        header,
        slice: text.slice(offset, offset + length),
        isPlaced: text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length),
      }));
    expect(found).toEqual([
      {
        code: 'agent_impossible',
        header: 'Agent Name',
        slice: 'Nord_licht',
        isPlaced: 'Nord_licht',
      },
      { code: 'faction_unknown', header: 'Agent Faction', slice: 'Machina', isPlaced: 'Machina' },
      { code: 'number_malformed', header: 'Hacks', slice: '5x1', isPlaced: '5x1' },
      { code: 'cell_empty', header: 'Drone Hacks', slice: '', isPlaced: '' },
      {
        code: 'number_large',
        header: 'Recursions',
        slice: '99999999999999999',
        isPlaced: '99999999999999999',
      },
    ]);
  });

  it('of the whole corpus have words, a header that the text names, and line and column of their offset', () => {
    const wrongs: string[] = [];
    for (const { name, text } of readCorpus()) {
      const findings = parseStats(text).match<readonly Finding[]>(
        ({ warnings }) => warnings,
        ({ issues, warnings }) => [...issues, ...warnings],
      );
      for (const { message, offset, length, line, column } of findings) {
        const before = text.slice(0, offset).split('\n');
        const isPlaced = line === before.length && column === (before.at(-1) ?? '').length + 1;
        const isInside = offset >= 0 && length >= 0 && offset + length <= text.length;
        if (!isPlaced || !isInside || !/^.{10,400}$/s.test(message)) wrongs.push(`${name}: ${message}`);
      }
    }
    expect(wrongs).toEqual([]);
  });

  it('tell which export of the text they belong to', () => {
    const good = pasteOf([['Level', 9]], { by: '\t' });
    const doubtful = pasteOf([['Zeta Tokens', 9]], { by: '\t' });
    const { snapshots, warnings } = parseStats(good + doubtful + good + doubtful)._unsafeUnwrap();
    expect(snapshots).toHaveLength(4);
    expect(warnings.map(({ exportIndex }) => exportIndex)).toEqual([1, 3]);
  });

  it('of an issue always say what to do', () => {
    for (const { text } of readCorpus()) {
      const result = parseStats(text);
      for (const { hint } of result.isErr() ? result.error.issues : [])
        expect(hint).toMatch(/^[A-Z].{15,150}\.$/);
    }
  });
});

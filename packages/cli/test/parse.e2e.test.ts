import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';

const HEADER =
  'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss) Level Lifetime AP Current AP Hacks Drone Hacks';
const VALUES = 'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00 14 18400123 18400123 40987 2210';
const PASTE = `${HEADER}\n${VALUES}\n`;

const folder = mkdtempSync(path.join(tmpdir(), 'prime-tally-cli-'));
const good = path.join(folder, 'good.txt');
const cut = path.join(folder, 'cut.txt');
writeFileSync(good, PASTE);
writeFileSync(cut, `${HEADER}\n${VALUES.slice(0, -5)}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

describe('prime-tally parse --json', () => {
  it('prints one line per input, in order, and 1 where one was not read', async () => {
    const missing = path.join(folder, 'missing.txt');
    const { code, out, err } = await runProgram(['parse', '--json', good, cut, missing, '-'], PASTE);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, ok }) => [file, ok])).toEqual([
      [good, true],
      [cut, false],
      [missing, false],
      ['-', true],
    ]);
    expect(lines[0].snapshots).toEqual([
      {
        agent: 'Nordlicht',
        faction: 'enlightened',
        takenAt: '2026-09-01T19:30:00',
        timeSpan: 'all_time',
        timeSpanText: 'ALL TIME',
        stats: { level: 14, lifetimeAp: 18400123, currentAp: 18400123, hacks: 40987, droneHacks: 2210 },
        unknown: [],
        repeated: [],
        unresolved: [],
      },
    ]);
    expect(lines[1].issues).toEqual([
      expect.objectContaining({ code: 'values_few', hint: expect.any(String) }),
    ]);
    expect(lines[2].issues).toEqual([{ code: 'file_unreadable', message: 'There is no such file.' }]);
    expect([code, err]).toEqual([1, '']);
  });

  it('reads standard input where no file is named', async () => {
    const { code, out } = await runProgram(['parse', '--json'], PASTE);
    expect([code, JSON.parse(out).ok]).toEqual([0, true]);
  });

  it('refuses an endless input soon after the limit', async () => {
    const { code, out } = await runProgram(['parse', '--json', '/dev/zero']);
    expect([code, JSON.parse(out).issues[0].code]).toEqual([1, 'text_long']);
  });
});

describe('prime-tally parse', () => {
  it('prints a table', async () => {
    const { code, out } = await runProgram(['parse', good]);
    expect(out).toMatch(/^Nordlicht · enlightened · 2026-09-01 19:30:00 · ALL TIME\n/);
    expect(out).toMatch(/^Hacks +40,987\shacks$/mu);
    expect(code).toBe(0);
  });

  it('shows the place of an issue, and what to do', async () => {
    const { code, out, err } = await runProgram(['parse', cut]);
    expect(err).toContain(`${cut}: `);
    expect(err).toMatch(/^ *\^/m);
    expect([code, out]).toEqual([1, '']);
  });

  it('lets no escape sequence of a paste reach the terminal', async () => {
    const { out, err } = await runProgram(
      ['parse'],
      `${PASTE}${HEADER}\n${VALUES.replace('2210', '22\u001b[2J10')}`,
    );
    expect(`${out}${err}`).not.toContain('\u001b');
    expect(out).toContain('Nordlicht');
    expect(err).toContain('Drone Hacks');
  });
});

describe('prime-tally', () => {
  it.each([
    [['parse', '--jsno', 'a.txt'], 'there is no option --jsno'],
    [['prase', 'a.txt'], 'there is no command prase'],
    [[], 'say what to do'],
  ])('%j is refused with the usage', async (words, reason) => {
    const { code, out, err } = await runProgram(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
    expect(err).toContain('usage: prime-tally parse');
  });

  it('tells its usage and version', async () => {
    expect(await runProgram(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('usage:') });
    expect(await runProgram(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

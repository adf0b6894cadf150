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
const binary = path.join(folder, 'binary');
writeFileSync(binary, Buffer.from([0x54, 0x69, 0xff, 0x00, 0xc3, 0x28]));
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

  it('writes the keys in their order', async () => {
    const { out } = await runProgram(['parse', '--json', '-'], PASTE);
    expect(out).toMatch(
      /^\{"file":"-","ok":true,"snapshots":\[\{"agent":.*"faction":.*"takenAt":.*"timeSpan":.*"stats":\{.*\},"unknown":\[\],"repeated":\[\],"unresolved":\[\]\}\],"warnings":\[\]\}\n$/,
    );
    const failed = await runProgram(['parse', '--json', cut]);
    expect(failed.out.startsWith(`{"file":${JSON.stringify(cut)},"ok":false,"issues":[{`)).toBe(true);
  });

  it.each(['utf16le', 'utf16be'])('reads %s with its mark, as Windows saves it', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${PASTE}`, 'utf16le');
    const { code, out } = await runProgram(
      ['parse', '--json'],
      encoding === 'utf16le' ? bytes : bytes.swap16(),
    );
    expect([code, JSON.parse(out).snapshots?.[0].agent]).toEqual([0, 'Nordlicht']);
  });

  it.each([
    ['a folder', () => folder, 'This is a folder.'],
    ['a missing file', () => path.join(folder, 'missing'), 'There is no such file.'],
    ['a file of bytes', () => binary, 'This is not a text in UTF-8.'],
  ])('counts %s as not read', async (_, file, reason) => {
    const { code, out } = await runProgram(['parse', '--json', file(), good]);
    const [first, second] = out
      .split('\n')
      .slice(0, 2)
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ file: file(), ok: false, issues: [{ code: 'file_unreadable' }] });
    expect(first.issues[0].message).toContain(reason);
    expect([code, second.ok]).toEqual([1, true]);
  });

  it('ends quietly where its reader has seen enough', async () => {
    const files = Array.from({ length: 300 }, () => good);
    const { err } = await runProgram(['parse', '--json', ...files], '', { closesOutputEarly: true });
    expect(err).toBe('');
  });
});

describe('prime-tally parse', () => {
  it('prints a table', async () => {
    const { code, out } = await runProgram(['parse', good]);
    expect(out).toBe(`Nordlicht · Enlightened · ALL TIME · 2026-09-01 19:30:00
General
  Level                14
  Lifetime AP  18,400,123 AP
  Current AP   18,400,123 AP
Resource Gathering
  Hacks            40,987 hacks
  Drone Hacks       2,210 hacks

`);
    expect(code).toBe(0);
  });

  it('keeps what is new, doubled or not certain apart from the stats', async () => {
    const tabs = `${HEADER} Zeta\tRank|Level`.replace(
      / (?=Agent|Date|Time|Level|Lif|Cur|Hacks|Drone H|Zeta)/g,
      '\t',
    );
    const doubled = `${tabs.replace('Zeta\tRank|', 'Zeta Rank\t').replace('Drone\tHacks', 'Drone Hacks')}\t`;
    const values = `${VALUES.replace('ALL TIME', 'ALL_TIME').replaceAll(' ', '\t').replace('_', ' ')}\tGold\t13\t`;
    const { out } = await runProgram(['parse'], `${doubled}\n${values}\n`);
    expect(out).toContain('New, under their own names\n  Zeta Rank          Gold\n');
    expect(out).toContain(
      'Twice with different values\n  Level                14\n  Level                13\n',
    );
    const blanks = `${HEADER} Zeta Eta Recursions\n${VALUES} 5 6 7`;
    expect((await runProgram(['parse'], blanks)).out).toContain(
      'Not certain which number is whose\n  Drone Hacks · Zeta Eta · Recursions\n  2210 5 6 7\n',
    );
  });

  it('shows the place of an issue, and what to do', async () => {
    const { code, out, err } = await runProgram(['parse', cut]);
    expect(err).toContain(`${cut}: `);
    expect(err).toMatch(/^ *\^/m);
    expect([code, out]).toEqual([1, '']);
  });

  it('tells what is certain of a text without blanks', async () => {
    const glued = `${HEADER.replace(/ (?=Agent|Date|Time|Level)/g, '')}\n${VALUES.replaceAll(' ', '').replace('ALLTIME', 'ALL TIME')}`;
    const { code, out, err } = await runProgram(['parse'], glued);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^standard input: /);
    expect(err).toContain(
      'Certain all the same: Nordlicht · enlightened · ALL TIME · 2026-09-01 19:30:00 · 10 columns.',
    );
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
    [['parse', '--json=yes'], '--json takes no value'],
    [['parse', '--toString'], 'there is no option --toString'],
  ])('%j is refused with the usage', async (words, reason) => {
    const { code, out, err } = await runProgram(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
    expect(err).toContain('usage: prime-tally parse');
  });

  it('takes what stands behind -- for files', async () => {
    const { code, out } = await runProgram(['parse', '--json', '--', '--json', good]);
    expect(code).toBe(1);
    expect(out).toContain('{"file":"--json","ok":false,');
  });

  it('tells its usage and version', async () => {
    expect(await runProgram(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('usage:') });
    expect(await runProgram(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

const META = 'Time Span Agent Name Agent Faction Date (yyyy-mm-dd) Time (hh:mm:ss)';
const ROW = 'ALL TIME Nordlicht Enlightened 2026-09-01 19:30:00';

/** Texts of about so many words that a slow reader would read the slower the longer they are. */
export const HOSTILE: Readonly<Record<string, (words: number) => string>> = {
  'one letter, thousands of times': (words) =>
    `${META} ${'a '.repeat(words / 2)}\n${ROW} ${'1 '.repeat(words / 2)}`,
  'heads of a header': (words) =>
    `${META} ${'Unique Portals '.repeat(words / 4)}\n${ROW} ${'1 '.repeat(words / 2)}`,
  'known headers between unknown ones': (words) =>
    `${META} ${'Zeta Hacks Recursions '.repeat(words / 6)}\n${ROW} ${'1 '.repeat(words / 2)}`,
  'headers with nothing between them': (words) =>
    `${META} ${'HacksRecursions'.repeat(words / 2)}x\n${ROW} ${'1 '.repeat(words / 2)}`,
  'heads of an export': (words) => 'Time '.repeat(words),
  'header rows': (words) => `${META}\n`.repeat(words / 10),
  'a long header above short ones': (words) =>
    `${META} ${'ab '.repeat(words / 2)}\n${'Time Span Agent Name\n'.repeat(words / 8)}`,
  'many headers behind other columns': (words) =>
    `${'Hacks '.repeat(words / 2)}${'Time Span '.repeat(words / 4)}Agent Name`,
  'a time span without an end': (words) => `${META}\n${'Enlightened 2026-09-01 19:30:00 '.repeat(words / 3)}`,
  'blanks inside numbers': (words) => `${META} Hacks\n${ROW} ${'1\u00a01 '.repeat(words)}`,
};

import { excerpt, formatValue, type parseStats, type Snapshot } from '@prime-tally/stats-core';
import { STAT_KEYS, STATS } from '@prime-tally/stats-defs';

/** What one input's outcome says to a person: what was found, and what was refused and why. */
export interface ReadingText {
  readonly found: string;
  readonly refused: string;
}

/** Tables of what was read; for what wasn't, each issue with its place in the text and what to do. Safe to print. */
export function readingText(file: string, text: string, result: ReturnType<typeof parseStats>): ReadingText {
  const { snapshots, warnings, issues } = result.match(
    (parsed) => ({ ...parsed, issues: [] }),
    (failure) => ({ ...failure, snapshots: failure.readable }),
  );
  const found = [...snapshots.map(table), ...warnings.map(({ message }) => `warning: ${message}`)];
  const refused = issues.flatMap((issue) => [
    `${file}: ${issue.message}`,
    excerpt(text, issue),
    issue.hint,
    '',
  ]);
  return { found: printable(found), refused: printable(refused) };
}

function table({
  agent,
  faction,
  takenAt,
  timeSpanText,
  stats,
  unknown,
  repeated,
  unresolved,
}: Snapshot): string {
  const known = STAT_KEYS.flatMap((key) => {
    const value = stats[key];
    return value === undefined ? [] : [{ header: STATS[key].header, text: formatValue(key, value, 'en') }];
  });
  const rows = [...known, ...repeated, ...unknown];
  const left = Math.max(0, ...rows.map(({ header }) => header.length));
  const right = Math.max(0, ...rows.map(({ text }) => text.length));
  return [
    `${agent} · ${faction} · ${takenAt.replace('T', ' ')} · ${timeSpanText}`,
    ...rows.map(({ header, text }) => `${header.padEnd(left)}  ${text.padStart(right)}`),
    ...unresolved.map(({ headers, values }) => `not certain: ${headers.join(' ')} = ${values.join(' ')}`),
    '',
  ].join('\n');
}

/** Lines for a terminal. Hint: a paste may hold escape sequences that would repaint the screen. */
function printable(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(UNSAFE, '\ufffd')).join('\n');
  return text === '' ? '' : `${text.trimEnd()}\n`;
}

const UNSAFE = /[^\P{C}\n]/gu;

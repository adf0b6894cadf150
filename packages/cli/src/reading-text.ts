import { type Certain, excerpt, type parseStats } from '@prime-tally/stats-core';
import { snapshotTable } from './snapshot-table.ts';

/** What one input's outcome says to a person: what was found, and what was refused and why. */
export interface ReadingText {
  readonly found: string;
  readonly refused: string;
}

/** Tables of what was read; for what wasn't, each issue with its place in the text and what to do. Safe to print. */
export function readingText(file: string, text: string, result: ReturnType<typeof parseStats>): ReadingText {
  const { snapshots, warnings, issues, certain } = result.match(
    (parsed) => ({ ...parsed, issues: [], certain: undefined }),
    (failure) => ({ certain: undefined, ...failure, snapshots: failure.readable }),
  );
  const name = file === '-' ? 'standard input' : file;
  const found = [...snapshots.map(snapshotTable), ...warnings.map(({ message }) => `warning: ${message}`)];
  const refused = issues.map((issue) =>
    [`${name}: ${issue.message}`, excerpt(text, issue), issue.hint].join('\n'),
  );
  if (certain) refused.push(certainText(certain));
  return { found: printable(found), refused: printable(refused) };
}

function certainText({ agent, faction, timeSpanText, takenAt, headers }: Certain): string {
  const head = [agent, faction, timeSpanText, takenAt.replace('T', ' ')].join(' · ');
  return `Certain all the same: ${head} · ${headers.length} columns.`;
}

/** Paragraphs for a terminal. Hint: a paste may hold escape sequences that would repaint the screen. */
function printable(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${paragraph.replace(UNSAFE, '\ufffd')}\n\n`).join('');
}

const UNSAFE = /[^\P{C}\n]/gu;

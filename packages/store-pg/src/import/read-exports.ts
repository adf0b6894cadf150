import type { Issue, Parser, Snapshot } from '@prime-tally/stats-core';

/** One readable export of a text. */
export interface ReadExport {
  /** Which export of the text, from 0; those that can't be read are counted. */
  readonly ordinal: number;
  readonly snapshot: Snapshot<string>;
  /** Codes of the reader's doubts about it. */
  readonly warnings: readonly string[];
}

/** What a parser made of a text: the exports that can be read, whatever became of the others, and why those can't. */
export function readExports(result: ReturnType<Parser['parse']>): {
  readonly exports: readonly ReadExport[];
  readonly issues: readonly Issue[];
} {
  const { snapshots, issues, warnings } = result.match(
    (parsed) => ({ ...parsed, issues: [] as readonly Issue[] }),
    ({ readable, ...rest }) => ({ ...rest, snapshots: readable }),
  );
  const unreadable = new Set(issues.map(({ exportIndex }) => exportIndex));
  let next = 0;
  const exports = snapshots.map((snapshot) => {
    while (unreadable.has(next)) next += 1;
    const ordinal = next;
    next += 1;
    const codes = warnings.filter(({ exportIndex }) => exportIndex === ordinal).map(({ code }) => code);
    return { ordinal, snapshot, warnings: codes };
  });
  return { exports, issues };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finding, parseStats } from '@prime-tally/stats-core';

const FOLDER = fileURLToPath(new URL('../corpus', import.meta.url));

/** A paste of the corpus: `NAME.txt`, with what it must give in `NAME.json`. */
export interface Paste {
  readonly name: string;
  readonly text: string;
  readonly expectedFile: string;
  /** `undefined` where nobody has said yet what it must give. */
  readonly expected: unknown;
}

/** Every paste of the corpus, those that a fuzz run has left there included. */
export function readCorpus(): Paste[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const expectedFile = path.join(FOLDER, file.replace(/\.txt$/, '.json'));
      return {
        name: file.slice(0, -'.txt'.length),
        text: readFileSync(path.join(FOLDER, file), 'utf8'),
        expectedFile,
        expected: existsSync(expectedFile) ? JSON.parse(readFileSync(expectedFile, 'utf8')) : undefined,
      };
    });
}

// What an expectation shows of a finding's slice.
const SLICE_LENGTH = 80;

/** What the parser makes of a text, as plain data: findings with their slice of the text and without their words. */
export function outcomeOf(text: string): unknown {
  const place = ({ message: _, ...finding }: Finding & { readonly hint?: string }): object => {
    const { hint: __, ...kept } = finding;
    const slice = text.slice(finding.offset, finding.offset + finding.length);
    return { ...kept, slice: slice.length > SLICE_LENGTH ? `${slice.slice(0, SLICE_LENGTH)}…` : slice };
  };
  const outcome = parseStats(text).match<object>(
    ({ snapshots, warnings }) => ({ ok: true, snapshots, warnings: warnings.map(place) }),
    ({ issues, readable, warnings, certain }) => ({
      ok: false,
      issues: issues.map(place),
      readable,
      warnings: warnings.map(place),
      certain,
    }),
  );
  return JSON.parse(JSON.stringify(outcome));
}

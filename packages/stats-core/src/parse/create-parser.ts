import type { StatKey } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import type { Certain, Failure, Issue, Parsed, Warning } from '../issue.ts';
import type { Snapshot } from '../snapshot.ts';
import { skipBlanks } from './characters.ts';
import { createDictionary, type ParserCatalogue } from './dictionary.ts';
import { issuesOf, type RawIssue, warningOf } from './finding.ts';
import { findHeaderless } from './headerless.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createSource } from './places.ts';
import { createBlockReader } from './read-block.ts';
import { createTimeSpans } from './time-span.ts';
import { tokenize } from './tokenize.ts';

/** What a parser knows and how much it takes on. */
export interface ParserOptions<K extends string> {
  readonly catalogue: ParserCatalogue<K>;
  readonly limits?: Partial<Limits>;
}

/** Reads texts with one catalogue. */
export interface Parser<K extends string = StatKey> {
  /** The exports in the text, or why it can't be read; never throws, linear in the length. */
  parse(text: string): Result<Parsed<K>, Failure<K>>;
  readonly limits: Limits;
}

/** A parser for a catalogue, which may be an extended one; remembers the last 64 header rows. */
export function createParser<K extends string>(options: ParserOptions<K>): Parser<K> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const dictionary = createDictionary(options.catalogue);
  const timeSpans = createTimeSpans(options.catalogue.timeSpans);
  const reader = createBlockReader(dictionary, timeSpans, limits);

  function refused(text: string, issue: RawIssue): Result<Parsed<K>, Failure<K>> {
    return err({ issues: issuesOf(createSource(text), 0, [issue]), readable: [], warnings: [] });
  }

  function parse(text: string): Result<Parsed<K>, Failure<K>> {
    if (text.length > limits.textLength) {
      const counts = { expected: limits.textLength, found: text.length };
      return refused(text, { code: 'text_long', start: limits.textLength, end: text.length, counts });
    }
    const blocks = tokenize(text, dictionary, timeSpans);
    if (blocks.length === 0) {
      const start = skipBlanks(text, 0, text.length);
      if (start === text.length) return refused(text, { code: 'text_empty', start: 0, end: text.length });
      return refused(text, findHeaderless(text, dictionary));
    }
    const beyond = blocks[limits.exports];
    if (beyond) {
      const { start, end } = beyond.header ?? beyond.values ?? { start: 0, end: 0 };
      const counts = { expected: limits.exports, found: blocks.length };
      return refused(text, { code: 'exports_many', start, end, counts });
    }
    const source = createSource(text);
    const snapshots: Snapshot<K>[] = [];
    const warnings: Warning[] = [];
    const issues: Issue[] = [];
    let certain: Certain | undefined;
    for (let index = 0; index < blocks.length; index++) {
      const reading = reader.read(text, blocks[index] as (typeof blocks)[number]);
      if (reading.isOk()) {
        snapshots.push(reading.value.snapshot);
        for (const warning of reading.value.warnings) warnings.push(warningOf(source, index, warning));
      } else {
        issues.push(...issuesOf(source, index, reading.error.issues));
        certain ??= reading.error.certain;
      }
    }
    const [issue, ...otherIssues] = issues;
    if (issue) {
      const failure = { issues: [issue, ...otherIssues] as const, readable: snapshots, warnings };
      return err(certain ? { ...failure, certain } : failure);
    }
    const [snapshot, ...others] = snapshots;
    if (!snapshot) throw new Error('every export is read or has an issue');
    return ok({ snapshots: [snapshot, ...others], warnings });
  }

  return { parse, limits };
}

import type { Certain, Issue, IssueCode, Issues, Warning, WarningCode } from '../issue.ts';
import {
  type FindingFacts,
  ISSUE_TEXTS,
  type IssueTexts,
  WARNING_TEXTS,
  type WarningTexts,
} from './finding-texts.ts';
import type { Source } from './places.ts';

/** An issue or warning as the stages make it: offsets only. */
export interface RawFinding<C extends string> {
  readonly code: C;
  readonly start: number;
  readonly end: number;
  readonly header?: string | undefined;
  readonly headers?: readonly string[] | undefined;
  readonly counts?: { readonly expected: number; readonly found: number } | undefined;
}

/** An issue in offsets only. */
export type RawIssue = RawFinding<IssueCode>;
/** A warning in offsets only. */
export type RawWarning = RawFinding<WarningCode>;

/** Why one export can't be read: at least one issue, and what is certain all the same. */
export interface Unreadable {
  readonly issues: readonly [RawIssue, ...RawIssue[]];
  readonly certain?: Certain;
}

/** One reason is enough. */
export function unreadable(issue: RawIssue): Unreadable {
  return { issues: [issue] };
}

/** At most this many issues of one export: more help nobody. */
export const MAX_ISSUES = 10;

// Long enough to recognise a cell, short enough for a message.
const QUOTED_LENGTH = 40;

/** What a text in any language may say of an issue or warning of this text. */
export function factsOf(text: string, finding: Issue | Warning): FindingFacts {
  const { offset: start, length, code, header, headers, counts } = finding;
  return { header, headers, counts, found: quoted(text, { code, start, end: start + length }) };
}

function quoted(text: string, { start, end }: RawFinding<string>): string {
  const slice = text.slice(start, Math.min(end, start + QUOTED_LENGTH));
  return end - start > QUOTED_LENGTH ? `${slice}…` : slice;
}

function located<C extends string>(source: Source, exportIndex: number, raw: RawFinding<C>) {
  return {
    code: raw.code,
    exportIndex,
    offset: raw.start,
    length: raw.end - raw.start,
    ...source.placeOf(raw.start),
    ...(raw.header === undefined ? {} : { header: raw.header }),
    ...(raw.headers === undefined ? {} : { headers: raw.headers }),
    ...(raw.counts === undefined ? {} : { counts: raw.counts }),
  };
}

/** The issues with their words and places. */
export function issuesOf(
  source: Source,
  exportIndex: number,
  raw: readonly [RawIssue, ...RawIssue[]],
  texts: IssueTexts = ISSUE_TEXTS,
): Issues {
  const [first, ...others] = raw.slice(0, MAX_ISSUES).map((issue): Issue => {
    const { message, hint } = texts[issue.code];
    return {
      ...located(source, exportIndex, issue),
      message: message({ ...issue, found: quoted(source.text, issue) }),
      hint,
    };
  });
  if (!first) throw new Error('an unreadable export has at least one issue');
  return [first, ...others];
}

/** The warning with its words and place. */
export function warningOf(
  source: Source,
  exportIndex: number,
  raw: RawWarning,
  texts: WarningTexts = WARNING_TEXTS,
): Warning {
  return {
    ...located(source, exportIndex, raw),
    message: texts[raw.code]({ ...raw, found: quoted(source.text, raw) }),
  };
}

import type { Catalogue } from '@prime-tally/stats-defs';
import { momentOf } from '../meaning/local-time.ts';
import type { LocalDateTime, Snapshot, SnapshotSpan } from '../snapshot.ts';
import type { HistoryQuery } from './archive.ts';
import type { BoardCursor, BoardQuery, GainQuery } from './boards.ts';
import {
  isCodename,
  isId,
  isInstant,
  isLimit,
  isShortText,
  isStorable,
  isWhole,
  isWholeSecond,
  isZone,
  NO_CHAT,
  NO_CODENAME,
  NO_LIMIT,
  NO_TEXT,
  NO_USER,
  NO_WINDOW,
} from './request-parts.ts';
import type { Ordinals, Submission, TextRef } from './snapshot-log.ts';

const NO_MOMENT = 'The moment is not a local date and time.';

const HEADER_LENGTH = 80;
const COLUMNS = 512;
const LARGEST_ORDINAL = 32_767;
const TEXT_LENGTH = 2_000;
const TEXTS_LENGTH = 65_536;

const SPANS: readonly SnapshotSpan[] = ['all_time', 'month', 'week', 'now', 'other'];
const KINDS: readonly TextRef['kind'][] = ['telegram', 'import', 'api'];
const SHA256 = /^[0-9a-f]{64}$/;
const WARNING = /^[a-z_]{1,40}$/;

/**
 * Why no store takes this submission, in English; `undefined` = it may be saved. Every adapter asks this first, so that
 * all refuse the same, whatever their own types could hold.
 */
export function submissionProblemOf(
  submission: Submission,
  catalogue: Catalogue<string>,
): string | undefined {
  const { snapshot, source } = submission;
  const problem =
    momentProblemOf(snapshot.agent, snapshot.takenAt, snapshot.timeSpan) ?? textProblemOf(source);
  if (problem !== undefined) return problem;
  if (snapshot.faction !== 'enlightened' && snapshot.faction !== 'resistance')
    return 'The faction is unknown.';
  if (!isWhole(source.ordinal, LARGEST_ORDINAL) || !isWhole(source.revision, 2_147_483_647)) {
    return "The source's ordinal or revision is not a small whole number.";
  }
  if (!SHA256.test(submission.textSha256)) return "The text's SHA-256 is not 64 hex digits.";
  if (submission.userId !== undefined && !isId(submission.userId)) return NO_USER;
  if (submission.consentedBy !== undefined && !isId(submission.consentedBy)) return NO_USER;
  if (submission.chatId !== undefined && !isId(submission.chatId)) return NO_CHAT;
  if (submission.zone !== undefined && !isZone(submission.zone)) return 'The time zone is unknown.';
  if (!isInstant(submission.receivedAt)) return 'The moment of receipt is not an instant in UTC.';
  if (submission.warnings.length > COLUMNS || !submission.warnings.every((code) => WARNING.test(code))) {
    return 'The warnings are not codes.';
  }
  return numbersProblemOf(snapshot, catalogue) ?? textsProblemOf(submission);
}

/** Why no store answers this query, in English; `undefined` = it may be asked. */
export function boardProblemOf(query: BoardQuery, catalogue: Catalogue<string>): string | undefined {
  if (!isRankable(query.stat, catalogue)) return 'There is no such stat.';
  return pageProblemOf(query, Object.hasOwn(catalogue.derived, query.stat));
}

/** The same where the stat may be a pending header too; whether it is shown is for the store to know. */
export function leaderboardProblemOf(query: BoardQuery, catalogue: Catalogue<string>): string | undefined {
  return pendingHeaderIn(query.stat) === undefined
    ? boardProblemOf(query, catalogue)
    : pageProblemOf(query, false);
}

/** The header of a board's stat such as `header:Foo Bar`; `undefined` = it is no header that could be pending. */
export function pendingHeaderIn(stat: string): string | undefined {
  const header = stat.startsWith('header:') ? stat.slice('header:'.length) : '';
  return isHeader(header) ? header : undefined;
}

/** Whether it can be a header of the dictionary: 1 to 80 characters. */
export function isHeader(text: string): boolean {
  return isShortText(text, 2 * HEADER_LENGTH) && [...text].length <= HEADER_LENGTH;
}

function pageProblemOf(query: BoardQuery, isRatio: boolean): string | undefined {
  if (!isLimit(query.limit)) return NO_LIMIT;
  if (!isWhole(query.offset, Number.MAX_SAFE_INTEGER)) return 'The offset is not a whole number.';
  if (query.scope.kind === 'chat' && !isId(query.scope.chatId)) return NO_CHAT;
  return query.after === undefined ? undefined : cursorProblemOf(query.after, isRatio);
}

function cursorProblemOf({ value, agent }: BoardCursor, isRatio: boolean): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  const isPossible = isRatio ? Number.isFinite(value) : Number.isSafeInteger(value);
  return isPossible ? undefined : 'The value behind which the page begins is none of that board.';
}

/** Why no store answers this query for gains, in English; `undefined` = it may be asked. */
export function gainProblemOf(query: GainQuery, catalogue: Catalogue<string>): string | undefined {
  const { from, to, stat } = query;
  if (!isWholeSecond(from) || !isWholeSecond(to) || from > to) return NO_WINDOW;
  const isRecord = Object.hasOwn(catalogue.stats, stat) && catalogue.stats[stat]?.kind === 'record';
  return isRecord ? 'A record has no gains.' : boardProblemOf(query, catalogue);
}

/** Why no store withdraws this, in English; `undefined` = it may be asked. */
export function ordinalsProblemOf(
  text: TextRef,
  { from, to = LARGEST_ORDINAL }: Ordinals,
): string | undefined {
  const areWhole = isWhole(from, LARGEST_ORDINAL) && isWhole(to, LARGEST_ORDINAL);
  return textProblemOf(text) ?? (areWhole ? undefined : 'An ordinal is not a small whole number.');
}

/** Why no store knows a submission of this name, in English; `undefined` = there may be one. */
export function momentProblemOf(
  agent: string,
  takenAt: LocalDateTime,
  timeSpan: SnapshotSpan,
): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  if (momentOf(takenAt) === undefined) return NO_MOMENT;
  return SPANS.includes(timeSpan) ? undefined : 'The time span is unknown.';
}

/** Why no store answers this question for a history, in English; `undefined` = it may be asked. */
export function historyProblemOf(agent: string, { from, to, limit }: HistoryQuery): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  if (!isLimit(limit)) return NO_LIMIT;
  const isMoment = [from, to].every((moment) => moment === undefined || momentOf(moment) !== undefined);
  return isMoment ? undefined : NO_MOMENT;
}

/** Whether there are boards of it: a stat or a derived stat of the catalogue. */
export function isRankable(stat: string, catalogue: Catalogue<string>): boolean {
  return isNumberKey(stat, catalogue) || Object.hasOwn(catalogue.derived, stat);
}

function numbersProblemOf(snapshot: Snapshot<string>, catalogue: Catalogue<string>): string | undefined {
  const stats = Object.entries(snapshot.stats);
  if (stats.length > COLUMNS) return 'There are too many stats.';
  for (const [key, value] of stats) {
    if (!isNumberKey(key, catalogue)) return 'A stat is not in the catalogue.';
    if (value === undefined || !isWhole(value, Number.MAX_SAFE_INTEGER))
      return `${key} is not a whole number.`;
  }
  return undefined;
}

function textProblemOf({ kind, instance, externalId }: TextRef): string | undefined {
  if (!KINDS.includes(kind)) return 'The kind of source is unknown.';
  if (instance === '' || instance.length > 100) return "The source's instance is empty or long.";
  if (externalId === '' || externalId.length > 200) return "The source's external id is empty or long.";
  return isStorable(instance + externalId) ? undefined : NO_TEXT;
}

function textsProblemOf({ snapshot, catalogueVersion }: Submission): string | undefined {
  if (catalogueVersion === '' || catalogueVersion.length > 100)
    return "The catalogue's version is empty or long.";
  const columns = [...snapshot.unknown, ...snapshot.repeated].flatMap(({ header, text }) => [header, text]);
  const runs = snapshot.unresolved.flatMap(({ headers, values }) => [...headers, ...values]);
  const texts = [snapshot.timeSpanText, catalogueVersion, ...columns, ...runs];
  if (columns.length > 2 * COLUMNS || runs.length > 2 * COLUMNS) return 'There are too many columns.';
  if (texts.some((text) => text.length > TEXT_LENGTH)) return 'A header or a cell is too long.';
  if (texts.reduce((sum, text) => sum + text.length, 0) > TEXTS_LENGTH)
    return 'The headers and cells are too long.';
  if (!texts.every(isStorable)) return NO_TEXT;
  return undefined;
}

function isNumberKey(key: string, catalogue: Catalogue<string>): boolean {
  return Object.hasOwn(catalogue.stats, key) && catalogue.stats[key]?.kind !== 'meta';
}

import { createHash } from 'node:crypto';
import type { Certain, Check, Issue, Snapshot, Warning } from '@prime-tally/stats-core';
import type {
  AgentBook,
  Claims,
  Corrections,
  Hold,
  HoldReason,
  Holds,
  Instant,
  OutboxMessage,
  Progress,
  SnapshotLog,
  StoreIssue,
  Submission,
  UserId,
} from '@prime-tally/stats-core/ports';
import type { Knowledge } from './knowledge.ts';
import { type News, newsOf } from './news.ts';
import type { Paste } from './paste/paste.ts';
import { reasonToHold } from './paste/reason-to-hold.ts';

/** A saved export with what it tells. */
export interface SavedExport {
  readonly kind: 'saved';
  readonly how: 'stored' | 'unchanged' | 'replaced';
  readonly snapshot: Snapshot<string>;
  readonly previous?: Snapshot<string>;
  readonly isFirst: boolean;
  readonly news: News;
  readonly warnings: readonly Warning[];
}

/** What became of one readable export. Only `saved` changed anything that others see. */
export type ExportOutcome =
  | SavedExport
  | { readonly kind: 'span_refused'; readonly snapshot: Snapshot<string> }
  /** The last export of a text that the chat may have cut within its last number. */
  | { readonly kind: 'cut'; readonly snapshot: Snapshot<string> }
  | { readonly kind: 'foreign'; readonly snapshot: Snapshot<string> }
  | { readonly kind: 'faction_refused'; readonly snapshot: Snapshot<string> }
  /** It waits for somebody's word: the owner's, or the poster's own where `isMine`. */
  | {
      readonly kind: 'held';
      readonly snapshot: Snapshot<string>;
      readonly hold: Hold;
      readonly isMine: boolean;
      /** What is doubtful about the numbers. */
      readonly checks: readonly Check[];
      /** The poster's agent that may have a new name now. */
      readonly formerName?: string;
    }
  | { readonly kind: 'moment_conflicting'; readonly snapshot: Snapshot<string> }
  | {
      readonly kind: 'store_refused' | 'store_unavailable';
      readonly snapshot: Snapshot<string>;
      /** For the log, not for people. */
      readonly reason: string;
    };

/** What became of the text; `read` holds at least one export or one issue. */
export type PasteOutcome =
  | { readonly kind: 'not_stats' }
  | {
      readonly kind: 'read';
      /** In the order of the text. */
      readonly exports: readonly ExportOutcome[];
      /** Why further exports of the text can't be read. */
      readonly issues: readonly Issue[];
      /** What a text without delimiters still told. */
      readonly certain?: Certain;
    };

/** Who reads, who keeps, and what must be told. */
export interface SubmitDeps {
  readonly store: SnapshotLog & Corrections & AgentBook & Claims & Holds & Progress;
  readonly knowledge: Knowledge;
  /** Whether the store is given the text to keep; not unless told. */
  readonly keepsTexts?: boolean;
  /** Messages that go with what was saved, written in its transaction. */
  readonly tell?: (saved: SavedExport, ordinal: number) => readonly OutboxMessage[];
}

/** Days that a held paste waits for a word. */
const HOLD_DAYS = 7;

/** Reads every export of the text and stores those that are ALL TIME and the poster's. Repeating it changes nothing. */
export async function submitPaste(deps: SubmitDeps, paste: Paste): Promise<PasteOutcome> {
  const { snapshots, issues, warnings, certain } = read(deps.knowledge, paste.text);
  if (
    snapshots.length === 0 &&
    issues.every(({ code }) => code === 'text_empty' || code === 'stats_absent')
  ) {
    return { kind: 'not_stats' };
  }
  const unreadable = new Set(issues.map((issue) => issue.exportIndex));
  const textSha256 = createHash('sha256').update(paste.text).digest('hex');
  const exports: ExportOutcome[] = [];
  let exportIndex = 0;
  for (const snapshot of snapshots) {
    while (unreadable.has(exportIndex)) exportIndex += 1;
    const index = exportIndex;
    const ofThis = warnings.filter((warning) => warning.exportIndex === index);
    const isLast = exportIndex + 1 === snapshots.length + unreadable.size;
    const isCut = isLast && paste.limit === 'reached';
    exports.push(await submitOne(deps, paste, snapshot, { index, warnings: ofThis, textSha256, isCut }));
    exportIndex += 1;
  }
  if (paste.source.revision > 0) await forgetLeftOver(deps.store, paste, snapshots.length + issues.length);
  return { kind: 'read', exports, issues, ...(certain !== undefined && { certain }) };
}

interface Read {
  readonly snapshots: readonly Snapshot<string>[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
  readonly certain?: Certain | undefined;
}

function read(knowledge: Knowledge, text: string): Read {
  return knowledge.parse(text).match<Read>(
    ({ snapshots, warnings }) => ({ snapshots, warnings, issues: [] }),
    ({ readable, warnings, issues, certain }) => ({ snapshots: readable, warnings, issues, certain }),
  );
}

/** An edit to fewer exports takes the others along. */
async function forgetLeftOver(store: Corrections, { source }: Paste, exports: number): Promise<void> {
  await store.withdrawSource(source, { from: exports });
}

interface Place {
  readonly index: number;
  readonly warnings: readonly Warning[];
  readonly textSha256: string;
  readonly isCut: boolean;
}

async function submitOne(
  deps: SubmitDeps,
  paste: Paste,
  snapshot: Snapshot<string>,
  place: Place,
): Promise<ExportOutcome> {
  const { store, knowledge } = deps;
  if (snapshot.timeSpan !== 'all_time') return { kind: 'span_refused', snapshot };
  if (place.isCut) return { kind: 'cut', snapshot };
  if (paste.onlyFaction !== undefined && snapshot.faction !== paste.onlyFaction) {
    return { kind: 'faction_refused', snapshot };
  }
  const submission = submissionOf(deps, paste, snapshot, place);
  const reason = await reasonToHold(store, knowledge.catalogue, paste, snapshot);
  if (reason.isErr()) return refusalOf(reason.error, snapshot);
  switch (reason.value.kind) {
    case 'foreign':
      return { kind: 'foreign', snapshot };
    case 'hold':
      return holdOne(deps, paste, submission, reason.value);
    case 'none':
      return saveOne(deps, submission, place.warnings);
  }
}

function submissionOf(
  { knowledge, keepsTexts = false }: SubmitDeps,
  paste: Paste,
  snapshot: Snapshot<string>,
  { index, warnings, textSha256 }: Place,
): Submission {
  return {
    snapshot,
    warnings: warnings.map((warning) => warning.code),
    source: { ...paste.source, ordinal: index },
    textSha256,
    ...(keepsTexts && { text: paste.text }),
    userId: paste.userId,
    ...(paste.chatId !== undefined && { chatId: paste.chatId }),
    ...(paste.zone !== undefined && { zone: paste.zone }),
    receivedAt: paste.receivedAt,
    catalogueVersion: knowledge.catalogue.version,
  };
}

async function holdOne(
  { store }: SubmitDeps,
  paste: Paste,
  submission: Submission,
  why: {
    readonly reason: HoldReason;
    readonly deciderId: UserId;
    readonly checks: readonly Check[];
    readonly formerName?: string;
  },
): Promise<ExportOutcome> {
  const { snapshot } = submission;
  const { reason, deciderId, checks, formerName } = why;
  const expiresAt = new Date(Date.parse(paste.receivedAt) + HOLD_DAYS * 86_400_000).toISOString();
  const held = await store.hold({ submission, reason, deciderId, expiresAt });
  if (held.isErr()) return refusalOf(held.error, snapshot);
  return {
    kind: 'held',
    snapshot,
    hold: held.value,
    isMine: deciderId === paste.userId,
    checks,
    ...(formerName !== undefined && { formerName }),
  };
}

/** Saves what nobody has to agree to (any more), and tells what it brought. */
async function saveOne(
  { store, knowledge, tell }: Pick<SubmitDeps, 'knowledge' | 'tell'> & { readonly store: SnapshotLog },
  submission: Submission,
  warnings: readonly Warning[],
): Promise<ExportOutcome> {
  const { snapshot, receivedAt, source } = submission;
  const outcomeOf = savedExportOf(knowledge, snapshot, receivedAt, warnings);
  const saved = await store.save(submission, tell && { tell: (one) => tell(outcomeOf(one), source.ordinal) });
  return saved.isErr() ? refusalOf(saved.error, snapshot) : outcomeOf(saved.value);
}

/** What a save told, with its news. */
export function savedExportOf(
  { catalogue }: Knowledge,
  snapshot: Snapshot<string>,
  receivedAt: Instant,
  warnings: readonly Warning[],
): (saved: {
  readonly outcome: SavedExport['how'];
  readonly isFirst: boolean;
  readonly previous?: Snapshot<string>;
}) => SavedExport {
  return ({ outcome: how, isFirst, previous }) => ({
    kind: 'saved',
    how,
    snapshot,
    isFirst,
    news: newsOf(catalogue, previous, snapshot, receivedAt),
    warnings,
    ...(previous !== undefined && { previous }),
  });
}

function refusalOf({ code, message: reason }: StoreIssue, snapshot: Snapshot<string>): ExportOutcome {
  switch (code) {
    case 'snapshot_conflicting':
      return { kind: 'moment_conflicting', snapshot };
    case 'store_unavailable':
      return { kind: 'store_unavailable', snapshot, reason };
    default:
      return { kind: 'store_refused', snapshot, reason };
  }
}

import { createHash } from 'node:crypto';
import type { Certain, Issue, Snapshot, Warning } from '@prime-tally/stats-core';
import type {
  ChatId,
  Instant,
  SnapshotLog,
  SourceRef,
  StoreIssue,
  UserId,
} from '@prime-tally/stats-core/ports';
import type { Knowledge } from './knowledge.ts';
import { type News, newsOf } from './news.ts';

/** A text that somebody posted. */
export interface Paste {
  readonly text: string;
  readonly userId: UserId;
  /** The group it was posted in; absent in private. */
  readonly chatId?: ChatId;
  /** Forwarded from somebody else: it can't speak for that agent. */
  readonly isForeign: boolean;
  readonly source: Omit<SourceRef, 'ordinal'>;
  readonly receivedAt: Instant;
}

/** What became of one readable export. Only `saved` changed anything. */
export type ExportOutcome =
  | {
      readonly kind: 'saved';
      readonly how: 'stored' | 'unchanged' | 'replaced';
      readonly snapshot: Snapshot<string>;
      readonly previous?: Snapshot<string>;
      readonly news: News;
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'span_refused'; readonly snapshot: Snapshot<string> }
  | { readonly kind: 'foreign'; readonly snapshot: Snapshot<string> }
  | { readonly kind: 'agent_claimed'; readonly snapshot: Snapshot<string> }
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

/** Who reads and who keeps. */
export interface SubmitDeps {
  readonly store: SnapshotLog;
  readonly knowledge: Knowledge;
}

/** Reads every export of the text and stores those that are ALL TIME. Repeating it changes nothing. */
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
    exports.push(await submitOne(deps, paste, snapshot, { index, warnings: ofThis, textSha256 }));
    exportIndex += 1;
  }
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

async function submitOne(
  { store, knowledge }: SubmitDeps,
  paste: Paste,
  snapshot: Snapshot<string>,
  of: { readonly index: number; readonly warnings: readonly Warning[]; readonly textSha256: string },
): Promise<ExportOutcome> {
  if (snapshot.timeSpan !== 'all_time') return { kind: 'span_refused', snapshot };
  if (paste.isForeign) return { kind: 'foreign', snapshot };
  const saved = await store.save({
    snapshot,
    warnings: of.warnings.map((warning) => warning.code),
    source: { ...paste.source, ordinal: of.index },
    textSha256: of.textSha256,
    userId: paste.userId,
    ...(paste.chatId !== undefined && { chatId: paste.chatId }),
    receivedAt: paste.receivedAt,
    catalogueVersion: knowledge.catalogue.version,
  });
  if (saved.isErr()) return refusalOf(saved.error, snapshot);
  const { outcome: how, previous } = saved.value;
  const news = newsOf(knowledge.catalogue, previous, snapshot, paste.receivedAt);
  return {
    kind: 'saved',
    how,
    snapshot,
    news,
    warnings: of.warnings,
    ...(previous !== undefined && { previous }),
  };
}

function refusalOf({ code, message: reason }: StoreIssue, snapshot: Snapshot<string>): ExportOutcome {
  switch (code) {
    case 'agent_claimed':
      return { kind: 'agent_claimed', snapshot };
    case 'snapshot_conflicting':
      return { kind: 'moment_conflicting', snapshot };
    case 'store_unavailable':
      return { kind: 'store_unavailable', snapshot, reason };
    default:
      return { kind: 'store_refused', snapshot, reason };
  }
}

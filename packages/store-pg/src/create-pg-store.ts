import { CATALOGUE, type Catalogue } from '@prime-tally/stats-core';
import {
  historyProblemOf,
  isId,
  momentProblemOf,
  ordinalsProblemOf,
  type Store,
  type StoreIssue,
  type StoreResult,
  submissionProblemOf,
} from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { boardsOf } from './boards.ts';
import { cachedGainsOf } from './cached-gains.ts';
import { claimsOf } from './claims.ts';
import { createDictionary } from './dictionary.ts';
import { eventsOf } from './events.ts';
import { createGainCache } from './gain-cache.ts';
import { groupsOf } from './groups.ts';
import { headersOf } from './headers.ts';
import { holdsOf } from './holds.ts';
import { type KeepTexts, keep } from './keep.ts';
import { outboxOf } from './outbox.ts';
import { peopleOf } from './people.ts';
import type { PoolLike } from './pool-like.ts';
import { progressOf } from './progress.ts';
import { save } from './save.ts';
import { DEFAULT_SCHEMA, quotedSchema } from './schema-name.ts';
import { sourceLockOf } from './source-lock.ts';
import { sourcesOf } from './sources.ts';
import { standingsOf } from './standings.ts';
import { countAll } from './statements/count-all.ts';
import { probe } from './statements/probe.ts';
import { readAgents } from './statements/read-agents.ts';
import { readHistory } from './statements/read-history.ts';
import { type Query, type TransactionOptions, transact } from './transaction.ts';
import { updatesOf } from './updates.ts';
import { usersOf } from './users.ts';
import { withdrawSource, withdrawSubmission } from './withdraw.ts';
import type { Work } from './work.ts';

const TIMEOUT_MS = 10_000;

/** Where the store keeps its data, and by which catalogue. */
export interface PgStoreOptions {
  /** A `pg` pool; it stays the caller's to end. */
  readonly pool: PoolLike;
  /** `prime_tally` unless given; migrated by `createMigrator`. */
  readonly schema?: string;
  /** Whose stats are taken and ranked, asked at each call; the base catalogue unless given. */
  readonly catalogue?: () => Catalogue<string>;
  /** Longest that one statement may take, in ms; 10,000 unless given. */
  readonly statementTimeoutMs?: number;
  /**
   * How long an answer about gains may be given again, in ms; 0 (never) unless given. Own writes show at once, those of
   * other processes when that time is over.
   */
  readonly cacheTtlMs?: number;
  /** Raw texts are kept, deflated, for so many days; not at all unless given. */
  readonly keepTexts?: KeepTexts;
}

/**
 * The store in Postgres 15 or newer; connects at the first call. Works behind PgBouncer in transaction mode. What is
 * acknowledged survives a crash of the server. Throws where the schema is not migrated, and on a bad name of one.
 */
export function createPgStore({
  pool,
  schema = DEFAULT_SCHEMA,
  catalogue = () => CATALOGUE,
  statementTimeoutMs = TIMEOUT_MS,
  cacheTtlMs = 0,
  keepTexts,
}: PgStoreOptions): Store {
  quotedSchema(schema);
  const options = { schema, timeoutMs: statementTimeoutMs };
  const dictionary = createDictionary();
  const read = <T>(work: (query: Query) => Promise<T>): StoreResult<T> =>
    transact(pool, { ...options, isReadOnly: true }, async (query) => ok(await work(query)));

  const cache = createGainCache(cacheTtlMs, () => performance.now());
  const change = async <T>(
    work: (query: Query) => Promise<Result<T, StoreIssue>>,
    more: Pick<TransactionOptions, 'lock' | 'isIdempotent'> = {},
  ): StoreResult<T> => {
    try {
      return await transact(pool, { ...options, ...more }, work);
    } finally {
      cache.forget();
    }
  };

  const work: Work = {
    read,
    write: (one) => change(one),
    writeOnce: (one) => change(one, { isIdempotent: false }),
  };
  // Neither settings of people nor messages nor updates are gains: what is kept of these stays.
  const plain: Work = { ...work, write: (one) => transact(pool, options, one) };
  const [boards, standings] = [boardsOf(work, catalogue), standingsOf(work, catalogue)];
  return {
    ...boards,
    ...standings,
    ...cachedGainsOf({ ...boards, ...standings }, cache, catalogue),
    ...progressOf(work, catalogue),
    ...groupsOf(work),
    ...usersOf(plain),
    ...outboxOf(plain),
    ...updatesOf(plain),
    ...claimsOf(work),
    ...peopleOf(work),
    ...eventsOf(work, catalogue),
    ...holdsOf(work, catalogue, dictionary),
    ...sourcesOf(work),
    ...headersOf(work, catalogue),
    async save(submission, saving = {}) {
      const problem = submissionProblemOf(submission, catalogue());
      if (problem !== undefined) return err({ code: 'request_invalid', message: problem });
      const lock = sourceLockOf(submission.source);
      return change(
        async (query) => {
          const saved = await save(query, dictionary, submission, saving);
          if (saved.isOk()) await keep(query, saved.value, submission, keepTexts);
          return saved;
        },
        { lock },
      );
    },
    async withdrawSource(text, ordinals) {
      const problem = ordinalsProblemOf(text, ordinals);
      if (problem !== undefined) return err({ code: 'request_invalid', message: problem });
      const lock = sourceLockOf(text);
      return change(async (query) => ok(await withdrawSource(query, text, ordinals)), { lock });
    },
    async withdrawSubmission(agent, takenAt, timeSpan) {
      const problem = momentProblemOf(agent, takenAt, timeSpan);
      if (problem !== undefined) return err({ code: 'request_invalid', message: problem });
      return change(async (query) => ok(await withdrawSubmission(query, agent, takenAt, timeSpan)));
    },
    async historyOf(agent, request) {
      const problem = historyProblemOf(agent, request);
      if (problem !== undefined) return err({ code: 'request_invalid', message: problem });
      return read((query) => readHistory(query, agent, request));
    },
    async agentsOf(userId) {
      if (!isId(userId))
        return err({ code: 'request_invalid', message: 'The user id is not a whole number.' });
      return read((query) => readAgents(query, userId));
    },
    ping: () => read(probe),
    counts: () => read(countAll),
  };
}

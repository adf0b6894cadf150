import type { BoardScope, Store } from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { createPgStore } from '../create-pg-store.ts';
import { type Database, readSnapshotOf } from '../db/database.ts';
import type { DbIssue } from '../db/issue.ts';
import type { Query } from '../transaction.ts';
import { type AgentChoice, agentPages } from './agent-pages.ts';
import { checkBaselines } from './check-baselines.ts';
import { checkCurrent } from './check-current.ts';
import { boardStatsOf, checkRanks } from './check-ranks.ts';
import { checkShapes, checkSubmissions } from './check-submissions.ts';
import type { Difference } from './difference.ts';
import { scopesOf } from './scopes.ts';

const ATTEMPTS = 3;

/** What a check looks at, and who hears of each difference. */
export interface CheckOptions {
  readonly database: Database;
  readonly now: Date;
  readonly onDifference: (difference: Difference) => void;
}

/** What was looked at. */
export interface Checked {
  readonly agents: number;
  readonly differences: number;
  readonly repairable: number;
}

/**
 * Recomputes from the history whatever is derived from it, and compares: shapes, instants, current values, factions,
 * the ranks on every board, and the baselines of the last week and month. Changes nothing; the bot may go on. The cost
 * grows with the history.
 */
export async function checkStore({
  database,
  now,
  onDifference,
}: CheckOptions): Promise<Result<Checked, DbIssue>> {
  const count = createCount(onDifference);
  const read = await readSnapshotOf(database, async (query) => {
    count.add(await checkShapes(query));
    let agents = 0;
    for await (const ids of agentPages(query)) {
      agents += ids.length;
      count.add(await checkSubmissions(query, ids));
      count.add(await checkCurrent(query, ids));
    }
    return ok({ agents, scopes: await scopesOf(query), stats: await boardStatsOf(query) });
  });
  if (read.isErr()) return err(read.error);
  const store = createPgStore(database);
  for (const check of boardChecks(store, read.value, now)) {
    const found = await steadily(() => readSnapshotOf(database, async (query) => ok(await check(query))));
    if (found.isErr()) return err(found.error);
    count.add(found.value);
  }
  return ok({ agents: read.value.agents, ...count.counts() });
}

/** What is looked at in one go: few enough rows to hold, and a time so short that few posts fall into it. */
function* boardChecks(
  store: Store,
  { scopes, stats }: { readonly scopes: readonly BoardScope[]; readonly stats: readonly string[] },
  now: Date,
): Generator<(query: Query) => Promise<Difference[]>> {
  for (const scope of scopes) {
    const parts = scope.kind === 'everywhere' ? stats : [undefined];
    for (const stat of parts) yield (query) => checkRanks(query, store, scope, stat);
    yield (query) => checkBaselines(query, store, scope, now);
  }
}

/** The same for what `rebuild` makes, of the chosen agents. */
export function checkAgents(
  { database, onDifference }: Omit<CheckOptions, 'now'>,
  choice: AgentChoice,
): Promise<Result<Checked, DbIssue>> {
  return readSnapshotOf(database, async (query) => {
    const count = createCount(onDifference);
    let agents = 0;
    for await (const ids of agentPages(query, choice)) {
      agents += ids.length;
      count.add(await checkSubmissions(query, ids));
      count.add(await checkCurrent(query, ids));
    }
    return ok({ agents, ...count.counts() });
  });
}

// Hint: the store answers a moment later than the transaction was begun. What a post in between has moved is gone when
// it is asked again; what is wrong stays.
async function steadily(
  check: () => Promise<Result<Difference[], DbIssue>>,
): Promise<Result<Difference[], DbIssue>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await check();
    if (found.isErr() || found.value.length === 0 || attempt === ATTEMPTS) return found;
  }
}

function createCount(onDifference: (difference: Difference) => void) {
  let differences = 0;
  let repairable = 0;
  return {
    add(found: readonly Difference[]): void {
      for (const difference of found) {
        differences += 1;
        if (difference.isRepairable) repairable += 1;
        onDifference(difference);
      }
    },
    counts: () => ({ differences, repairable }),
  };
}

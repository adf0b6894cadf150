import { CATALOGUE, type Catalogue } from '@prime-tally/stats-defs';
import { err, ok } from 'neverthrow';
import type {
  AgentSummary,
  BoardQuery,
  HistoryPage,
  HistoryQuery,
  Saved,
  Store,
  StoreIssue,
  StoreIssueCode,
} from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import { isId } from '../ports/request-parts.ts';
import {
  gainProblemOf,
  historyProblemOf,
  leaderboardProblemOf,
  momentProblemOf,
  ordinalsProblemOf,
  pendingHeaderIn,
  submissionProblemOf,
} from '../ports/requests.ts';
import type { Snapshot } from '../snapshot.ts';
import { historyOf, keyOf } from './memory-agent.ts';
import { createMemoryAudit } from './memory-audit.ts';
import { memoryBoardOf, memoryGainsOf } from './memory-board.ts';
import { createMemoryBook, type Recorded } from './memory-book.ts';
import { memoryClaimsOf } from './memory-claims.ts';
import { createMemoryDictionary } from './memory-dictionary.ts';
import { type MemoryEvents, memoryEventsOf } from './memory-events.ts';
import { memoryGroupsOf } from './memory-groups.ts';
import { isHeaderShown, memoryHeadersOf } from './memory-headers.ts';
import { createMemoryHolds } from './memory-holds.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import { memoryPeopleOf } from './memory-people.ts';
import { memoryProgressOf } from './memory-progress.ts';
import { createMemorySources } from './memory-sources.ts';
import { memoryStandingsOf } from './memory-standings.ts';
import { createMemoryUpdates } from './memory-updates.ts';
import { type MemoryUsers, memoryUsersOf } from './memory-users.ts';

const MESSAGES: Readonly<Record<'agent_claimed' | 'snapshot_conflicting' | 'source_disabled', string>> = {
  source_disabled: 'Nothing is taken from this source at present.',
  agent_claimed: 'Another user owns this codename.',
  snapshot_conflicting: 'The same moment is stored with other numbers.',
};

/**
 * A store that lives as long as the value: the contract in its plainest form, for tests and for reading. Cost: every
 * answer looks at everything stored.
 */
export function createMemoryStore(options: { readonly catalogue?: Catalogue<string> } = {}): Store {
  const catalogue = options.catalogue ?? CATALOGUE;
  const dictionary = createMemoryDictionary();
  const book = createMemoryBook(dictionary);
  const audit = createMemoryAudit();
  const users: MemoryUsers = new Map();
  const events: MemoryEvents = new Map();
  const outbox = createMemoryOutbox(book);
  const sources = createMemorySources(book, audit);
  const save: Store['save'] = async (submission, saving = {}) => {
    const problem = submissionProblemOf(submission, catalogue);
    if (problem !== undefined) return err(issue('request_invalid', problem));
    if (!sources.isEnabled(submission.source)) return err(issue('source_disabled', MESSAGES.source_disabled));
    const undo = book.checkpoint();
    const recorded = book.record(submission, saving.onConflict === 'keep');
    if (typeof recorded === 'string') return err(issue(recorded, MESSAGES[recorded]));
    const saved = savedOf(recorded);
    const told = outbox.tell(saving.tell, saved, submission.receivedAt, recorded.agent);
    if (told.isErr()) undo();
    else sources.see(submission.source, submission.receivedAt);
    return told.map(() => saved);
  };
  const holds = createMemoryHolds({ book, catalogue, save, see: sources.see });
  const boardIssueOf = (query: BoardQuery): string | undefined => {
    const header = pendingHeaderIn(query.stat);
    const isShown = header === undefined || isHeaderShown(book, dictionary.headers.get(header));
    return leaderboardProblemOf(query, catalogue) ?? (isShown ? undefined : 'The header is not on boards.');
  };
  return {
    save,
    ...memoryClaimsOf({ book, audit, followName: holds.followName }),
    ...holds.port,
    ...memoryPeopleOf({ book, audit, events, holds, outbox, users }),
    ...memoryProgressOf({ book, catalogue }),
    ...memoryStandingsOf({ book, catalogue }),
    ...memoryGroupsOf({ book, audit, events, holds, sources }),
    ...memoryUsersOf(users),
    ...outbox.port,
    ...sources.port,
    ...createMemoryUpdates(),
    ...memoryEventsOf({ book, audit, catalogue, events }),
    ...memoryHeadersOf({ book, dictionary, audit, catalogue }),
    async withdrawSource(text, ordinals) {
      const problem = ordinalsProblemOf(text, ordinals);
      if (problem !== undefined) return err(issue('request_invalid', problem));
      return ok({ submissions: book.withdrawSource(text, ordinals) });
    },
    async withdrawSubmission(agent, takenAt, timeSpan) {
      const problem = momentProblemOf(agent, takenAt, timeSpan);
      if (problem !== undefined) return err(issue('request_invalid', problem));
      return ok({ submissions: book.withdrawSubmission(agent, takenAt, timeSpan) });
    },
    async historyOf(codename, query) {
      const problem = historyProblemOf(codename, query);
      if (problem !== undefined) return err(issue('request_invalid', problem));
      const agent = book.find(codename);
      return ok(pageOf(agent ? historyOf(agent) : [], query));
    },
    async agentsOf(userId) {
      if (!isId(userId)) return err(issue('request_invalid', 'The user id is not a whole number.'));
      const owned = book.agents().filter(({ claim }) => claim?.owner === userId);
      const summaries = owned.flatMap((agent): AgentSummary[] => {
        const history = historyOf(agent);
        const latest = history.at(-1);
        return latest
          ? [{ agent: agent.name, faction: latest.faction, latest, submissions: history.length }]
          : [];
      });
      return ok(
        summaries.sort(
          (a, b) =>
            compareTexts(b.latest.takenAt, a.latest.takenAt) || compareTexts(keyOf(a.agent), keyOf(b.agent)),
        ),
      );
    },
    async leaderboard(query) {
      const problem = boardIssueOf(query);
      if (problem !== undefined) return err(issue('request_invalid', problem));
      return ok(memoryBoardOf(book, query, catalogue.derived[query.stat]?.formula));
    },
    async leaders(query) {
      const problem = boardIssueOf(query);
      if (problem !== undefined) return err(issue('request_invalid', problem));
      return ok(memoryBoardOf(book, query, catalogue.derived[query.stat]?.formula).rows);
    },
    async gainboard(query) {
      const problem = gainProblemOf(query, catalogue);
      if (problem !== undefined) return err(issue('request_invalid', problem));
      return ok(memoryGainsOf(book, query, catalogue));
    },
    async ping() {
      return ok(undefined);
    },
    async counts() {
      const agents = book.agents();
      return ok({
        agents: agents.length,
        submissions: agents.reduce((sum, { entries }) => sum + entries.length, 0),
        chats: book.chats.size,
        users: new Set([...users.keys(), ...agents.flatMap(({ claim }) => claim?.owner ?? [])]).size,
        holds: holds.waiting().length,
        messages: outbox.waiting(),
      });
    },
  };
}

function savedOf({ agent, takenAt, ...recorded }: Recorded): Saved {
  const previous = historyOf(agent).findLast((snapshot) => snapshot.takenAt < takenAt);
  return { ...recorded, agent: agent.name, ...(previous && { previous }) };
}

function pageOf(history: readonly Snapshot<string>[], { from, to, limit }: HistoryQuery): HistoryPage {
  const wanted = history.filter(
    ({ takenAt }) => (from === undefined || takenAt >= from) && (to === undefined || takenAt < to),
  );
  const next = wanted[limit]?.takenAt;
  return { snapshots: wanted.slice(0, limit), ...(next !== undefined && { next }) };
}

function issue(code: StoreIssueCode, message: string): StoreIssue {
  return { code, message };
}

import { compareTexts, isSameReading, storedFormOf } from '../ports/reading.ts';
import type { Submission } from '../ports/store.ts';
import type { LocalDateTime, Snapshot } from '../snapshot.ts';

/** One source of a submission. */
interface Origin {
  readonly id: string;
  readonly sha256: string;
  readonly revision: number;
  readonly chatId: string | undefined;
}

/** One agent's moment, with everything that holds it in place. */
interface Entry {
  readonly snapshot: Snapshot<string>;
  origins: readonly Origin[];
}

/** One agent: what was posted, oldest first, and who owns the codename. */
export interface MemoryAgent {
  /** In its first spelling. */
  readonly name: string;
  owner?: string;
  entries: readonly Entry[];
}

/** What `record` did; the agent as it is now. */
export interface Recorded {
  readonly outcome: 'stored' | 'unchanged' | 'replaced';
  readonly agent: MemoryAgent;
  readonly takenAt: LocalDateTime;
}

/** Agents and their submissions; every rule of `SnapshotLog.save` but the check of the request. */
export interface MemoryBook {
  readonly agents: () => readonly MemoryAgent[];
  readonly record: (submission: Submission) => Recorded | 'agent_claimed' | 'snapshot_conflicting';
}

/** An empty book. */
export function createMemoryBook(): MemoryBook {
  const agents = new Map<string, MemoryAgent>();

  function holderOf(sourceId: string): { agent: MemoryAgent; entry: Entry; origin: Origin } | undefined {
    for (const agent of agents.values()) {
      for (const entry of agent.entries) {
        const origin = entry.origins.find(({ id }) => id === sourceId);
        if (origin) return { agent, entry, origin };
      }
    }
    return undefined;
  }

  function withdraw(agent: MemoryAgent, sourceId: string): void {
    for (const entry of agent.entries) entry.origins = entry.origins.filter(({ id }) => id !== sourceId);
    agent.entries = agent.entries.filter(({ origins }) => origins.length > 0);
  }

  function record(submission: Submission): Recorded | 'agent_claimed' | 'snapshot_conflicting' {
    const { snapshot, source, textSha256, userId, chatId } = submission;
    const id = JSON.stringify([source.kind, source.instance, source.externalId, source.ordinal]);
    const held = holderOf(id);
    const origin: Origin = { id, sha256: textSha256, revision: source.revision, chatId };
    if (held && (held.origin.sha256 === textSha256 || source.revision < held.origin.revision)) {
      const revision = Math.max(source.revision, held.origin.revision);
      held.entry.origins = held.entry.origins.map((one) => (one.id === id ? { ...one, revision } : one));
      return { outcome: 'unchanged', agent: held.agent, takenAt: held.entry.snapshot.takenAt };
    }
    const known = agents.get(keyOf(snapshot.agent));
    if (known?.owner !== undefined && userId !== undefined && known.owner !== userId) return 'agent_claimed';
    const clash = known?.entries.find(isAt(snapshot));
    const isHeldByOthers = clash?.origins.some((one) => one.id !== id) ?? false;
    if (clash && isHeldByOthers && !isSameReading(clash.snapshot, snapshot)) return 'snapshot_conflicting';

    if (held) withdraw(held.agent, id);
    const agent = agents.get(keyOf(snapshot.agent)) ?? { name: snapshot.agent, entries: [] };
    agents.set(keyOf(agent.name), agent);
    if (userId !== undefined) agent.owner ??= userId;
    const same = agent.entries.find(isAt(snapshot));
    if (same) {
      same.origins = [...same.origins, origin];
    } else {
      const entry: Entry = { snapshot: storedFormOf(snapshot, agent.name), origins: [origin] };
      agent.entries = [...agent.entries, entry].sort((a, b) =>
        compareTexts(a.snapshot.takenAt, b.snapshot.takenAt),
      );
    }
    if (held?.agent.entries.length === 0) agents.delete(keyOf(held.agent.name));
    const outcome = held ? 'replaced' : same ? 'unchanged' : 'stored';
    return { outcome, agent, takenAt: snapshot.takenAt };
  }

  return { agents: () => [...agents.values()], record };
}

/** What a codename is known by: its case does not count. */
export function keyOf(agent: string): string {
  return agent.toLowerCase();
}

function isAt({ takenAt, timeSpan }: Snapshot<string>): (entry: Entry) => boolean {
  return ({ snapshot }) => snapshot.takenAt === takenAt && snapshot.timeSpan === timeSpan;
}

/** An agent's ALL TIME snapshots, oldest first. */
export function historyOf(agent: MemoryAgent): readonly Snapshot<string>[] {
  return agent.entries.map(({ snapshot }) => snapshot).filter(({ timeSpan }) => timeSpan === 'all_time');
}

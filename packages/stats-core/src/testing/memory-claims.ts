import { err, ok, type Result } from 'neverthrow';
import type { Act, AgentCard, AuditEntry, Claims, FactionSince, StoreIssue } from '../ports/index.ts';
import {
  claimProblemOf,
  codenameProblemOf,
  mergeProblemOf,
  renameProblemOf,
} from '../ports/requests-claims.ts';
import type { Faction } from '../snapshot.ts';
import { compareIds } from './compare-ids.ts';
import { hadName, historyOf, type MemoryAgent } from './memory-agent.ts';
import { entryOf, type MemoryAudit } from './memory-audit.ts';
import type { MemoryBook } from './memory-book.ts';
import { mergeAgents } from './memory-merge.ts';
import { refused } from './refused.ts';
import { storedInstantOf } from './stored-instant-of.ts';

/** What a slice of the memory store works with. */
export interface MemoryClaimsDeps {
  readonly book: MemoryBook;
  readonly audit: MemoryAudit;
  /** The agent has another name now, which may have been another agent's. */
  readonly followName: (from: string, to: string) => void;
}

/** `Claims` in memory. */
export function memoryClaimsOf({ book, audit, followName }: MemoryClaimsDeps): Claims {
  const unknown = (): Result<never, StoreIssue> =>
    err({ code: 'agent_unknown', message: 'There is no such agent.' });
  const note = (act: Act, what: string, subject: string, details?: AuditEntry['details']): void =>
    audit.write(entryOf(act, { what, subject, ...(details !== undefined && { details }) }));

  /** Does something to an agent, and answers with what it is then. */
  function change(
    codename: string,
    problem: string | undefined,
    work: (agent: MemoryAgent) => Result<void, StoreIssue>,
  ): Result<AgentCard, StoreIssue> {
    if (problem !== undefined) return refused(problem);
    const agent = book.find(codename);
    return agent ? work(agent).map(() => cardOf(agent)) : unknown();
  }

  return {
    async agentCard(codename) {
      const problem = codenameProblemOf(codename);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      return ok(agent && cardOf(agent));
    },
    async formerNamesOf(codename) {
      const problem = codenameProblemOf(codename);
      if (problem !== undefined) return refused(problem);
      return ok(formerNamesIn(book.find(codename)));
    },
    async factionsOf(codename) {
      const problem = codenameProblemOf(codename);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      const changes: FactionSince[] = [];
      for (const { faction, takenAt } of agent ? historyOf(agent) : []) {
        if (changes.at(-1)?.faction !== faction) changes.push({ faction, from: takenAt });
      }
      return ok(changes);
    },
    async transfer(codename, to, act) {
      return change(codename, claimProblemOf(codename, act, to), (agent) => {
        const from = agent.claim?.owner;
        if (from === to) return ok();
        endClaim(agent);
        agent.claim = { owner: to, at: storedInstantOf(act.at) };
        note(act, 'transfer_agent', agent.name, { ...(from !== undefined && { from }), to });
        return ok();
      });
    },
    async release(codename, act) {
      return change(codename, claimProblemOf(codename, act), (agent) => {
        const from = agent.claim?.owner;
        if (from === undefined) return ok();
        endClaim(agent);
        note(act, 'release_agent', agent.name, { from });
        return ok();
      });
    },
    async setProxy(codename, userId, isAllowed, act) {
      return change(codename, claimProblemOf(codename, act, userId), (agent) => {
        if (isAllowed && !agent.claim) return refused('Nobody owns the codename.');
        if (agent.proxies.has(userId) === isAllowed || agent.claim?.owner === userId) return ok();
        const others = [...agent.proxies].filter((one) => one !== userId);
        agent.proxies = new Set(isAllowed ? [...others, userId] : others);
        note(act, isAllowed ? 'allow_proxy' : 'forbid_proxy', agent.name, { userId });
        return ok();
      });
    },
    async setHidden(codename, isHidden, act) {
      return change(codename, claimProblemOf(codename, act), (agent) => {
        if (agent.isHidden === isHidden) return ok();
        agent.isHidden = isHidden;
        note(act, isHidden ? 'hide_agent' : 'show_agent', agent.name);
        return ok();
      });
    },
    async requestClaim(codename, userId, act) {
      const problem = claimProblemOf(codename, act, userId);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      if (!agent) return unknown();
      if (agent.claim?.owner === userId) return refused('The codename is theirs already.');
      const asked = agent.requests.get(userId);
      const at = asked ?? storedInstantOf(act.at);
      agent.requests = new Map([...agent.requests, [userId, at]]);
      if (asked === undefined) note(act, 'request_claim', agent.name, { userId });
      return ok({ agent: agent.name, userId, at });
    },
    async claimRequestsOf(codename) {
      const problem = codenameProblemOf(codename);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      const requests = [...(agent?.requests ?? [])].filter(([userId]) => userId !== agent?.claim?.owner);
      return ok(
        requests
          .map(([userId, at]) => ({ agent: agent?.name ?? codename, userId, at }))
          .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || compareIds(a.userId, b.userId)),
      );
    },
    async dropClaimRequest(codename, userId, act) {
      const problem = claimProblemOf(codename, act, userId);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      if (!agent) return unknown();
      const dropped = agent.requests.has(userId);
      agent.requests = new Map([...agent.requests].filter(([one]) => one !== userId));
      if (dropped) note(act, 'drop_claim_request', agent.name, { userId });
      return ok({ dropped });
    },
    async rename(codename, to, act) {
      const problem = renameProblemOf(codename, to, act);
      if (problem !== undefined) return refused(problem);
      const [agent, other] = [book.find(codename), book.find(to)];
      if (!agent) return other && hadName(other, codename) ? ok(cardOf(other)) : unknown();
      if (other && other !== agent)
        return err({ code: 'agent_exists', message: 'Another agent has this codename.' });
      const from = agent.name;
      if (from === to) return ok(cardOf(agent));
      if (!other) agent.formerNames = [...agent.formerNames, { agent: from, until: storedInstantOf(act.at) }];
      book.rename(agent, to);
      followName(from, to);
      note(act, 'rename_agent', from, { to });
      return ok(cardOf(agent));
    },
    async merge(codename, into, act) {
      const problem = mergeProblemOf(codename, into, act);
      if (problem !== undefined) return refused(problem);
      const [agent, target] = [book.find(codename), book.find(into)];
      if (!target) return unknown();
      if (!agent) return hadName(target, codename) ? ok(cardOf(target)) : unknown();
      mergeAgents(agent, target, storedInstantOf(act.at));
      book.replace(agent, target);
      followName(agent.name, target.name);
      note(act, 'merge_agents', agent.name, { into: target.name });
      return ok(cardOf(target));
    },
  };
}

/** An agent as its owner and administrators see it. */
export function cardOf(agent: MemoryAgent): AgentCard {
  return {
    agent: agent.name,
    faction: factionOf(agent),
    ...(agent.claim && { ownerId: agent.claim.owner, claimedAt: agent.claim.at }),
    isHidden: agent.isHidden,
    proxies: [...agent.proxies].sort(compareIds),
  };
}

/** Names that the agent has had before, newest first. */
export function formerNamesIn(agent: MemoryAgent | undefined): MemoryAgent['formerNames'] {
  return (agent?.formerNames ?? []).toReversed().sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
}

function factionOf(agent: MemoryAgent): Faction {
  const newest = historyOf(agent).at(-1) ?? agent.entries.at(-1)?.snapshot;
  if (!newest) throw new Error(`${agent.name} has no submission`);
  return newest.faction;
}

function endClaim(agent: MemoryAgent): void {
  delete agent.claim;
  agent.proxies = new Set();
  agent.requests = new Map();
}

import {
  type Claims,
  claimProblemOf,
  codenameProblemOf,
  mergeProblemOf,
  renameProblemOf,
} from '@prime-tally/stats-core/ports';
import { merge } from './merge.ts';
import { dropClaimRequest, release, requestClaim, setHidden, setProxy, transfer } from './owners.ts';
import { rename } from './rename.ts';
import { readClaimRequests } from './statements/claim-requests.ts';
import { readFormerNames } from './statements/former-names.ts';
import { readCard } from './statements/read-card.ts';
import { readFactions } from './statements/read-factions.ts';
import { refused, type Work } from './work.ts';

/** `Claims` in Postgres. */
export function claimsOf({ read, write }: Work): Claims {
  return {
    async agentCard(agent) {
      const problem = codenameProblemOf(agent);
      return problem === undefined ? read((query) => readCard(query, agent)) : refused(problem);
    },
    async formerNamesOf(agent) {
      const problem = codenameProblemOf(agent);
      return problem === undefined ? read((query) => readFormerNames(query, agent)) : refused(problem);
    },
    async factionsOf(agent) {
      const problem = codenameProblemOf(agent);
      return problem === undefined ? read((query) => readFactions(query, agent)) : refused(problem);
    },
    async claimRequestsOf(agent) {
      const problem = codenameProblemOf(agent);
      return problem === undefined ? read((query) => readClaimRequests(query, agent)) : refused(problem);
    },
    async transfer(agent, to, act) {
      const problem = claimProblemOf(agent, act, to);
      return problem === undefined ? write((query) => transfer(query, agent, to, act)) : refused(problem);
    },
    async release(agent, act) {
      const problem = claimProblemOf(agent, act);
      return problem === undefined ? write((query) => release(query, agent, act)) : refused(problem);
    },
    async setProxy(agent, userId, isAllowed, act) {
      const problem = claimProblemOf(agent, act, userId);
      if (problem !== undefined) return refused(problem);
      return write((query) => setProxy(query, agent, userId, isAllowed, act));
    },
    async setHidden(agent, isHidden, act) {
      const problem = claimProblemOf(agent, act);
      if (problem !== undefined) return refused(problem);
      return write((query) => setHidden(query, agent, isHidden, act));
    },
    async requestClaim(agent, userId, act) {
      const problem = claimProblemOf(agent, act, userId);
      if (problem !== undefined) return refused(problem);
      return write((query) => requestClaim(query, agent, userId, act));
    },
    async dropClaimRequest(agent, userId, act) {
      const problem = claimProblemOf(agent, act, userId);
      if (problem !== undefined) return refused(problem);
      return write((query) => dropClaimRequest(query, agent, userId, act));
    },
    async rename(agent, to, act) {
      const problem = renameProblemOf(agent, to, act);
      return problem === undefined ? write((query) => rename(query, agent, to, act)) : refused(problem);
    },
    async merge(agent, into, act) {
      const problem = mergeProblemOf(agent, into, act);
      return problem === undefined ? write((query) => merge(query, agent, into, act)) : refused(problem);
    },
  };
}

import type { Act } from './act.ts';
import type { UserId } from './common.ts';
import { isCodename, isId, NO_CODENAME, NO_USER } from './request-parts.ts';
import { actProblemOf } from './requests-act.ts';

/** Why no store answers a question about this agent, in English; `undefined` = it may be asked. */
export function codenameProblemOf(agent: string): string | undefined {
  return isCodename(agent) ? undefined : NO_CODENAME;
}

/** Why no store does this to an agent, in English; `undefined` = it may be asked. */
export function claimProblemOf(agent: string, act: Act, userId?: UserId): string | undefined {
  if (userId !== undefined && !isId(userId)) return NO_USER;
  return codenameProblemOf(agent) ?? actProblemOf(act);
}

/** Why no store gives an agent this name, in English; `undefined` = it may be asked. */
export function renameProblemOf(agent: string, to: string, act: Act): string | undefined {
  return claimProblemOf(agent, act) ?? codenameProblemOf(to);
}

/** Why no store joins two agents, in English; `undefined` = it may be asked. */
export function mergeProblemOf(agent: string, into: string, act: Act): string | undefined {
  const problem = renameProblemOf(agent, into, act);
  if (problem !== undefined) return problem;
  return agent.toLowerCase() === into.toLowerCase() ? 'The two names are one.' : undefined;
}

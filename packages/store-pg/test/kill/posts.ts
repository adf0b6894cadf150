import type { Submission } from '@prime-tally/stats-core/ports';
import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';

/** How many agents post in turn. */
export const AGENTS = 5;

/** Name of the agent that posts number `n`. */
export function agentOf(n: number): string {
  return `Agent${n % AGENTS}`;
}

/** Moment of post `n`: a second later than the one before. */
export function momentOf(n: number): string {
  return new Date(Date.UTC(2024, 0, 1) + n * 1000).toISOString().slice(0, 19);
}

/** Post number `n`, the same whenever it is made: other numbers, source and moment than all others. */
export function postOf(n: number): Submission {
  return sampleSubmission(
    { agent: agentOf(n), takenAt: momentOf(n), stats: { hacks: n, level: 8, linksCreated: 2 * n } },
    { source: sampleSource(`post:${n}`), textSha256: n.toString(16).padStart(64, '0'), chatId: '-5' },
  );
}

import type { BaselineIs } from '../meaning/gains-in.ts';
import { momentOf } from '../meaning/local-time.ts';
import type { InstantWindow } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import { countedOf, type Entry, type MemoryAgent } from './memory-agent.ts';

/** What a gain is counted between. */
export interface MemoryEnds {
  readonly baseline: Entry;
  readonly baselineIs: BaselineIs;
  readonly closing: Entry;
}

/** The two ends of an agent's gain in a window; `undefined` = nothing stands after its baseline. */
export function memoryEndsOf(agent: MemoryAgent, window: InstantWindow): MemoryEnds | undefined {
  const posts = postsOf(agent);
  const lastAt = (instant: string): number => {
    const ms = momentOf(instant.slice(0, -1)) ?? Number.NaN;
    return posts.findLastIndex((post) => post.instant <= ms);
  };
  const before = lastAt(window.from);
  const first = Math.max(before, 0);
  const last = lastAt(window.to);
  const [baseline, closing] = [posts[first], posts[last]];
  if (!baseline || !closing || last <= first) return undefined;
  return { baseline, baselineIs: before < 0 ? 'inside' : 'before', closing };
}

/** An agent's ALL TIME submissions in the order of their instants. */
export function postsOf(agent: MemoryAgent): readonly Entry[] {
  return [...countedOf(agent)].sort(
    (a, b) => a.instant - b.instant || compareTexts(a.snapshot.takenAt, b.snapshot.takenAt),
  );
}

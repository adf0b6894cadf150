import type { Faction } from '@prime-tally/stats-core';
import type { ChatId, Progress, ProgressPair } from '@prime-tally/stats-core/ports';
import { hasGains } from '../board/board-reader.ts';
import type { Window } from '../board/period.ts';
import { type BoardStat, featuredStatsOf } from '../boards.ts';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';
import { type Highlight, highlightsOf } from './highlights.ts';

/** Somebody in a recap. */
export interface Recapped {
  readonly agent: string;
  readonly faction: Faction;
}

/** What a chat's week brought, for those whom its boards show. */
export interface Recap {
  readonly kind: 'recap';
  readonly window: Window;
  /** Whoever gained something. */
  readonly agents: number;
  /** The first three of each first board; a board without gains is left out. */
  readonly tops: readonly {
    readonly stat: BoardStat;
    readonly rows: readonly (Recapped & { readonly gain: number })[];
  }[];
  /** By codename. */
  readonly highlights: readonly (Recapped & { readonly highlights: readonly Highlight[] })[];
}

const PAGE = 200;
const TOP = 3;

type Found = Recapped & {
  readonly gains: ReadonlyMap<string, number>;
  readonly highlights: readonly Highlight[];
};

/** The recap of a window; `nothing` where nobody gained anything in it. Cost grows with the histories of the chat's agents. */
export async function makeRecap(
  { store, knowledge }: { readonly store: Progress; readonly knowledge: Knowledge },
  chatId: ChatId,
  window: Window,
  stats: readonly string[] | undefined,
): Promise<Recap | { readonly kind: 'nothing' } | StoreUnavailable> {
  const { catalogue } = knowledge;
  const boards = featuredStatsOf(catalogue, stats).filter(({ key }) => hasGains(catalogue, key));
  const found: Found[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await store.progressIn(
      { kind: 'chat', chatId },
      { from: window.from, to: window.to },
      { limit: PAGE, ...(after !== undefined && { after }) },
    );
    if (page.isErr()) return storeUnavailable(page.error);
    for (const pair of page.value) {
      const gains = gainsOf(pair, boards);
      const highlights = highlightsOf(catalogue, pair.baseline, pair.closing);
      if (gains.size > 0 || highlights.length > 0)
        found.push({ agent: pair.agent, faction: pair.closing.faction, gains, highlights });
    }
    after = page.value.at(-1)?.agent;
    if (page.value.length < PAGE) break;
  }
  if (found.length === 0) return { kind: 'nothing' };
  const tops = boards
    .map((stat) => ({ stat, rows: topOf(found, stat.key) }))
    .filter(({ rows }) => rows.length > 0);
  return {
    kind: 'recap',
    window,
    agents: found.length,
    tops,
    highlights: found
      .filter(({ highlights }) => highlights.length > 0)
      .map(({ agent, faction, highlights }) => ({ agent, faction, highlights })),
  };
}

function gainsOf(
  { baseline, closing }: ProgressPair,
  boards: readonly BoardStat[],
): ReadonlyMap<string, number> {
  const gains = boards.flatMap(({ key }): readonly (readonly [string, number])[] => {
    const [before, after] = [baseline.stats[key], closing.stats[key]];
    return before !== undefined && after !== undefined && after > before ? [[key, after - before]] : [];
  });
  return new Map(gains);
}

function topOf(found: readonly Found[], key: string): readonly (Recapped & { readonly gain: number })[] {
  return found
    .flatMap(({ agent, faction, gains }) => {
      const gain = gains.get(key);
      return gain === undefined ? [] : [{ agent, faction, gain }];
    })
    .sort((a, b) => b.gain - a.gain)
    .slice(0, TOP);
}

import type { Snapshot } from '@prime-tally/stats-core';
import type {
  AgentBook,
  BoardScope,
  ChatId,
  Progress,
  Standings,
  UserId,
} from '@prime-tally/stats-core/ports';
import { readCodename } from '../admin/read-codename.ts';
import { type BoardStat, boardStatOf, FEATURED_STATS } from '../boards.ts';
import type { Knowledge } from '../knowledge.ts';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

/** One stat of two agents. */
export interface ComparedStat {
  readonly stat: BoardStat;
  readonly first?: number;
  readonly second?: number;
}

/** Two agents side by side, or why they can't be. */
export type CompareOutcome =
  | {
      readonly kind: 'compared';
      readonly first: Snapshot<string>;
      readonly second: Snapshot<string>;
      readonly stats: readonly ComparedStat[];
    }
  /** Not two names. */
  | { readonly kind: 'names_missing' }
  /** Unknown, hidden, or on no board that the asker may see: which of them is nobody's business. */
  | { readonly kind: 'not_shown'; readonly agent: string }
  | StoreUnavailable;

/** What a comparison needs. */
export interface CompareDeps {
  readonly store: AgentBook & Progress & Standings;
  readonly knowledge: Knowledge;
}

/** Every export has it. */
const EVERYBODYS = 'lifetimeAp';

/** Who asks, and where. */
export interface Asker {
  readonly userId: UserId;
  /** The group in which it is asked; absent in private. */
  readonly chatId?: ChatId;
}

/**
 * Two agents' newest numbers. Shown are one's own agents, and those that the boards of this chat, or in private boards
 * everywhere, may show; one name alone is compared with one's own agent.
 */
export async function compareAgents(deps: CompareDeps, asker: Asker, typed: string): Promise<CompareOutcome> {
  const own = await deps.store.agentsOf(asker.userId);
  if (own.isErr()) return storeUnavailable(own.error);
  const names = typed.slice(0, 80).trim().split(/\s+/).filter(Boolean);
  const mine = own.value.map(({ agent }) => agent);
  const [one, two] = names.length === 1 ? [mine[0], names[0]] : names;
  if (one === undefined || two === undefined || names.length > 2) return { kind: 'names_missing' };
  const found: Snapshot<string>[] = [];
  for (const agent of [one, two]) {
    const isOwn = mine.some((name) => name.toLowerCase() === agent.toLowerCase());
    const shown = isOwn ? true : await isShown(deps.store, agent, asker.chatId);
    if (typeof shown === 'object') return shown;
    const latest = shown ? await deps.store.latestOf(agent) : undefined;
    if (latest?.isErr()) return storeUnavailable(latest.error);
    const snapshot = latest?.isOk() ? latest.value : undefined;
    if (snapshot === undefined) return { kind: 'not_shown', agent };
    found.push(snapshot);
  }
  const [first, second] = found;
  if (first === undefined || second === undefined) return { kind: 'names_missing' };
  return { kind: 'compared', first, second, stats: comparedOf(deps.knowledge, first, second) };
}

function comparedOf(
  { catalogue }: Knowledge,
  first: Snapshot<string>,
  second: Snapshot<string>,
): readonly ComparedStat[] {
  return ['level', ...FEATURED_STATS].flatMap((key) => {
    const stat = boardStatOf(catalogue, key);
    const [a, b] = [first.stats[key], second.stats[key]];
    if (stat === undefined || (a === undefined && b === undefined)) return [];
    return [{ stat, ...(a !== undefined && { first: a }), ...(b !== undefined && { second: b }) }];
  });
}

/** Whether boards show the agent there: those of the chat, or those everywhere. */
async function isShown(
  store: Standings,
  agent: string,
  chatId: ChatId | undefined,
): Promise<boolean | StoreUnavailable> {
  if (readCodename(agent).name === undefined) return false;
  const scope: BoardScope = chatId === undefined ? { kind: 'everywhere' } : { kind: 'chat', chatId };
  const place = await store.rankOf({ stat: EVERYBODYS, scope, agent, neighbours: 0 });
  return place.isErr() ? storeUnavailable(place.error) : place.value !== undefined;
}

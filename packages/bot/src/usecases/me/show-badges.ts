import { type BadgeEta, type BadgeState, badgeEtasOf, badgesOf, type Faction } from '@prime-tally/stats-core';
import type { AgentBook, SnapshotArchive, UserId } from '@prime-tally/stats-core/ports';
import type { Knowledge } from '../knowledge.ts';
import { storeUnavailable } from '../store-unavailable.ts';
import { type NoAgent, pickAgent } from './pick-agent.ts';
import { recentHistoryOf } from './recent-history.ts';

/** Where a person's badges stand. */
export type BadgesOutcome =
  | {
      readonly kind: 'badges';
      readonly agent: string;
      readonly faction: Faction;
      readonly takenAt: string;
      /** Those that a stat of the export tells of, in the catalogue's order. */
      readonly badges: readonly BadgeState[];
      readonly others: readonly string[];
    }
  | NoAgent;

/** Which badges come next, and when. */
export type NextOutcome =
  | {
      readonly kind: 'next';
      readonly agent: string;
      readonly faction: Faction;
      /** The nearest by its share of the way first; only the asked one where one was asked. */
      readonly etas: readonly BadgeEta[];
      readonly others: readonly string[];
    }
  /** The badge that was asked for can't rise any more: its state says why; absent = its stat is not in the export. */
  | {
      readonly kind: 'nothing_next';
      readonly agent: string;
      readonly badge: string;
      readonly state?: BadgeState;
    }
  | { readonly kind: 'badge_unknown'; readonly asked: string }
  | NoAgent;

/** What the badge commands need. */
export interface BadgeDeps {
  readonly store: AgentBook & SnapshotArchive;
  readonly knowledge: Knowledge;
  readonly now: () => Date;
}

/** Every badge of the person's agent. */
export async function showBadges(deps: BadgeDeps, userId: UserId, typed: string): Promise<BadgesOutcome> {
  const picked = await pickAgent(deps.store, userId, typed);
  if (picked.kind !== 'picked') return picked;
  const { agent, faction, latest } = picked.agent;
  const now = deps.now().toISOString().slice(0, 19);
  const badges = badgesOf(latest.stats, { catalogue: deps.knowledge.catalogue, now });
  return { kind: 'badges', agent, faction, takenAt: latest.takenAt, badges, others: picked.others };
}

/** The next badges with honest dates, or the one that the words name. */
export async function showNext(deps: BadgeDeps, userId: UserId, typed: string): Promise<NextOutcome> {
  const { store, knowledge } = deps;
  const picked = await pickAgent(store, userId, typed);
  if (picked.kind !== 'picked') return picked;
  const { agent, faction, latest } = picked.agent;
  const asked = picked.words.join(' ');
  const badge = asked === '' ? undefined : badgeNamed(knowledge, asked);
  if (asked !== '' && badge === undefined) return { kind: 'badge_unknown', asked };
  const history = await recentHistoryOf(store, knowledge.catalogue, latest);
  if (history.isErr()) return storeUnavailable(history.error);
  const now = deps.now().toISOString().slice(0, 19);
  const all = history.value === undefined ? [] : badgeEtasOf(history.value, { now });
  const etas = badge === undefined ? all : all.filter(({ state }) => state.badge === badge);
  if (badge !== undefined && etas.length === 0) {
    const states = badgesOf(latest.stats, { catalogue: knowledge.catalogue, now });
    const state = states.find((one) => one.badge === badge);
    return { kind: 'nothing_next', agent, badge, ...(state && { state }) };
  }
  return { kind: 'next', agent, faction, etas, others: picked.others };
}

/** A badge by its name or the beginning of it, in any case. */
function badgeNamed({ catalogue }: Knowledge, asked: string): string | undefined {
  const wanted = asked.toLowerCase();
  const badges = Object.values(catalogue.badges);
  const exact = badges.find(({ name, key }) => name.toLowerCase() === wanted || key.toLowerCase() === wanted);
  return (exact ?? badges.find(({ name }) => name.toLowerCase().startsWith(wanted)))?.key;
}

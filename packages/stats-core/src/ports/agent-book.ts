import type { Faction, Snapshot } from '../snapshot.ts';
import type { StoreResult, UserId } from './common.ts';

/** An agent of a user, at a glance. */
export interface AgentSummary {
  readonly agent: string;
  readonly faction: Faction;
  /** The newest ALL TIME snapshot, as `storedFormOf` has it. */
  readonly latest: Snapshot<string>;
  /** How many ALL TIME submissions. */
  readonly submissions: number;
}

/** Who owns which agents. */
export interface AgentBook {
  /** Agents whose codename the user owns and that have an ALL TIME snapshot, newest snapshot first, ties by codename; empty for a stranger. */
  agentsOf(userId: UserId): StoreResult<readonly AgentSummary[]>;
}

import type { Faction, LocalDateTime } from '../snapshot.ts';
import type { Act } from './act.ts';
import type { Instant, StoreResult, UserId } from './common.ts';

/** An agent as its owner and administrators see it. */
export interface AgentCard {
  /** In its first spelling since it has this name. */
  readonly agent: string;
  /** That of the newest ALL TIME snapshot; where there is none, of the newest of all. */
  readonly faction: Faction;
  readonly ownerId?: UserId;
  readonly claimedAt?: Instant;
  /** Left out of every board; its own numbers stay. */
  readonly isHidden: boolean;
  /** Users whose posts count for the agent by its owner's consent, in the order of their ids. */
  readonly proxies: readonly UserId[];
}

/** A name that an agent has had. */
export interface FormerName {
  readonly agent: string;
  readonly until: Instant;
}

/** A faction, and the local moment of the first of the ALL TIME snapshots that show it; up to the next entry. */
export interface FactionSince {
  readonly faction: Faction;
  readonly from: LocalDateTime;
}

/** Somebody else asks for a codename. */
export interface ClaimRequest {
  readonly agent: string;
  readonly userId: UserId;
  readonly at: Instant;
}

/**
 * Names and owners; codenames in any case. Who may ask is for the use case to say. Each change is one transaction with
 * an entry of the audit trail, idempotent (a change that is already so writes none), `agent_unknown` where there is no
 * such agent, `request_invalid` where a name, an id or a moment is none. Everything goes with an agent's last submission.
 */
export interface Claims {
  /** By its name now; `undefined` = unknown. */
  agentCard(agent: string): StoreResult<AgentCard | undefined>;
  /** Names that the agent has had before, newest first; an unknown one has none. */
  formerNamesOf(agent: string): StoreResult<readonly FormerName[]>;
  /** Every change of faction that the history shows, oldest first; an unknown agent has none. */
  factionsOf(agent: string): StoreResult<readonly FactionSince[]>;
  /** Another owner, without asking the old one. Proxies and requests end. */
  transfer(agent: string, to: UserId, act: Act): StoreResult<AgentCard>;
  /** Nobody's any more: the next poster owns it. Proxies and requests end. */
  release(agent: string, act: Act): StoreResult<AgentCard>;
  /** Whether the user's posts count for the agent too; `request_invalid` for a codename that nobody owns. */
  setProxy(agent: string, userId: UserId, isAllowed: boolean, act: Act): StoreResult<AgentCard>;
  /** Whether the agent is left out of everything that others see; at once. */
  setHidden(agent: string, isHidden: boolean, act: Act): StoreResult<AgentCard>;
  /** Asks for a codename; the earlier moment stays where it is asked twice. `request_invalid` for an owner's own. */
  requestClaim(agent: string, userId: UserId, act: Act): StoreResult<ClaimRequest>;
  /** Requests that wait, oldest first, ties by user; an unknown agent has none. */
  claimRequestsOf(agent: string): StoreResult<readonly ClaimRequest[]>;
  /** Ends a request without a transfer. */
  dropClaimRequest(agent: string, userId: UserId, act: Act): StoreResult<{ readonly dropped: boolean }>;
  /**
   * The same agent under its new name; boards, histories and what is held for it follow. `agent_exists` where that is
   * another agent's (then `merge`); only the spelling may change too. The old name is free: a post under it is that of
   * whoever bears it then, but for the edit of a message of this agent.
   */
  rename(agent: string, to: string, act: Act): StoreResult<AgentCard>;
  /**
   * One agent of two names: everything of `agent` goes to `into`, whose owner stays (or becomes the other's where it has
   * none). A moment that both have with other numbers is kept as a variant; with equal ones it is one submission.
   * Boards and current values are at once those of the joined history; hidden if either was. Proxies of another owner end.
   */
  merge(agent: string, into: string, act: Act): StoreResult<AgentCard>;
}

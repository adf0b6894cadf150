import type { Act, AgentCard, AuditEntry, ClaimRequest, StoreIssue } from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { addProxy, deleteProxy } from './statements/change-proxies.ts';
import { addClaimRequest, deleteClaimRequest, readClaimRequests } from './statements/claim-requests.ts';
import { type LockedAgent, lockKnownAgent } from './statements/lock-agent.ts';
import { readCard } from './statements/read-card.ts';
import { setHidden as writeHidden } from './statements/set-hidden.ts';
import { setOwner } from './statements/set-owner.ts';
import { writeAudit } from './statements/write-audit.ts';
import type { Query } from './transaction.ts';
import { failed, refused } from './work.ts';

type Changed = Result<AgentCard, StoreIssue>;

/** Another owner of a codename. */
export function transfer(query: Query, codename: string, to: string, act: Act): Promise<Changed> {
  return change(query, codename, async ({ id, codename: subject, ownerId: from }) => {
    if (from === to) return ok();
    await setOwner(query, id, { userId: to, at: act.at });
    const details = { ...(from !== undefined && { from }), to };
    await writeAudit(query, { ...act, what: 'transfer_agent', subject, details });
    return ok();
  });
}

/** No owner of a codename any longer. */
export function release(query: Query, codename: string, act: Act): Promise<Changed> {
  return change(query, codename, async ({ id, codename: subject, ownerId: from }) => {
    if (from === undefined) return ok();
    await setOwner(query, id, undefined);
    await writeAudit(query, { ...act, what: 'release_agent', subject, details: { from } });
    return ok();
  });
}

/** Whether a user's posts count for the agent too. */
export function setProxy(
  query: Query,
  codename: string,
  userId: string,
  isAllowed: boolean,
  act: Act,
): Promise<Changed> {
  return change(query, codename, async ({ id, codename: subject, ownerId }) => {
    if (isAllowed && ownerId === undefined) return refused('Nobody owns the codename.');
    if (ownerId === userId) return ok();
    const isNew = isAllowed
      ? await addProxy(query, id, userId, act.at)
      : await deleteProxy(query, id, userId);
    const what = isAllowed ? 'allow_proxy' : 'forbid_proxy';
    if (isNew) await writeAudit(query, { ...act, what, subject, details: { userId } });
    return ok();
  });
}

/** Whether boards leave the agent out. */
export function setHidden(query: Query, codename: string, isHidden: boolean, act: Act): Promise<Changed> {
  return change(query, codename, async ({ id, codename: subject }) => {
    const what = isHidden ? 'hide_agent' : 'show_agent';
    if (await writeHidden(query, id, isHidden)) await writeAudit(query, { ...act, what, subject });
    return ok();
  });
}

/** Asks for a codename. */
export async function requestClaim(
  query: Query,
  codename: string,
  userId: string,
  act: Act,
): Promise<Result<ClaimRequest, StoreIssue>> {
  const agent = await lockKnownAgent(query, codename);
  if (!agent) return unknownAgent();
  if (agent.ownerId === userId) return refused('The codename is theirs already.');
  const subject = agent.codename;
  if (await addClaimRequest(query, agent.id, userId, act.at))
    await writeAudit(query, { ...act, what: 'request_claim', subject, details: { userId } });
  const request = (await readClaimRequests(query, codename)).find((one) => one.userId === userId);
  if (!request) throw new Error('A request for a claim is not there');
  return ok(request);
}

/** Ends such a request. */
export async function dropClaimRequest(
  query: Query,
  codename: string,
  userId: string,
  act: Act,
): Promise<Result<{ readonly dropped: boolean }, StoreIssue>> {
  const agent = await lockKnownAgent(query, codename);
  if (!agent) return unknownAgent();
  const dropped = await deleteClaimRequest(query, agent.id, userId);
  const entry: AuditEntry = {
    ...act,
    what: 'drop_claim_request',
    subject: agent.codename,
    details: { userId },
  };
  if (dropped) await writeAudit(query, entry);
  return ok({ dropped });
}

/** The answer where no agent has the codename. */
export function unknownAgent(): Result<never, StoreIssue> {
  return failed('agent_unknown', 'There is no such agent.');
}

/** The agent of that codename as it is now. */
export async function cardOf(query: Query, codename: string): Promise<Changed> {
  const card = await readCard(query, codename);
  return card ? ok(card) : unknownAgent();
}

async function change(
  query: Query,
  codename: string,
  work: (agent: LockedAgent) => Promise<Result<void, StoreIssue>>,
): Promise<Changed> {
  const agent = await lockKnownAgent(query, codename);
  if (!agent) return unknownAgent();
  const done = await work(agent);
  return done.isErr() ? err(done.error) : cardOf(query, codename);
}

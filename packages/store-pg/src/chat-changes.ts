import {
  type Act,
  type ChatCard,
  type ChatChange,
  type ChatId,
  changedSettingsOf,
  type Instant,
  type StoreIssue,
  storedSettingsOf,
  type UserId,
} from '@prime-tally/stats-core/ports';
import { err, ok, type Result } from 'neverthrow';
import { addBan, removeBan } from './statements/bans.ts';
import { lockReset, spendReset, writeReset } from './statements/board-reset.ts';
import { ensureChat, holdUnknownChat } from './statements/ensure-chat.ts';
import { joinChat } from './statements/join-chat.ts';
import { leaveChat, lockAgentsOfChat } from './statements/leave-chat.ts';
import { lockKnownAgent } from './statements/lock-agent.ts';
import { deleteChat, moveChat } from './statements/move-chat.ts';
import { lockOwnedAgents } from './statements/owned-agents.ts';
import { lockChat } from './statements/read-chats.ts';
import { writeAudit } from './statements/write-audit.ts';
import { writeChat } from './statements/write-chat.ts';
import type { Query } from './transaction.ts';

/** `Groups.saveChat` inside a transaction; the request is checked already, as in all of these. */
export async function saveChat(
  query: Query,
  chatId: ChatId,
  change: ChatChange,
  act: Act,
): Promise<ChatCard> {
  await ensureChat(query, chatId, act.at);
  const before = await lockChat(query, chatId);
  if (!before) return saveChat(query, chatId, change, act);
  const { privacy = before.privacy } = change;
  const settings = change.settings === undefined ? before.settings : storedSettingsOf(change.settings);
  const changed = changedSettingsOf(before.settings, settings);
  const after = { ...before, privacy, settings };
  if (privacy === before.privacy && changed.length === 0) return after;
  await writeChat(query, after);
  const details = {
    ...(privacy !== before.privacy && { privacy: { from: before.privacy, to: privacy } }),
    ...(changed.length > 0 && { settings: changed }),
  };
  await writeAudit(query, { ...act, what: 'change_chat', subject: chatId, details });
  return after;
}

/** `Groups.joinChat` inside a transaction. */
export async function join(
  query: Query,
  codename: string,
  chatId: ChatId,
  at: Instant,
): Promise<Result<{ readonly joined: boolean }, StoreIssue>> {
  const agent = await lockKnownAgent(query, codename);
  if (!agent) return err({ code: 'agent_unknown', message: 'There is no such agent.' });
  await ensureChat(query, chatId, at);
  return ok({ joined: await joinChat(query, agent.id, chatId, at) });
}

/** `Groups.leaveChat` inside a transaction. */
export async function leave(
  query: Query,
  userId: UserId,
  chatId: ChatId,
): Promise<{ readonly agents: number }> {
  const agents = await lockOwnedAgents(query, userId);
  return leaveChat(
    query,
    chatId,
    agents.map(({ id }) => id),
  );
}

/** `Groups.migrateChat` inside a transaction. */
export async function migrateChat(query: Query, from: ChatId, to: ChatId): Promise<void> {
  const isKnown = await holdChat(query, from);
  await lockAgentsOfChat(query, from);
  await moveChat(query, from, to, isKnown);
}

/** `Groups.forgetChat` inside a transaction. */
export async function forgetChat(query: Query, chatId: ChatId): Promise<void> {
  await holdChat(query, chatId);
  await lockAgentsOfChat(query, chatId);
  await leaveChat(query, chatId);
  await deleteChat(query, chatId);
}

/** Keeps others from a chat until it is gone, one that is not known too; whether it is. */
async function holdChat(query: Query, chatId: ChatId): Promise<boolean> {
  for (;;) {
    if (await holdUnknownChat(query, chatId)) return false;
    if (await lockChat(query, chatId)) return true;
  }
}

/** `Groups.askReset` inside a transaction. */
export async function askReset(
  query: Query,
  chatId: ChatId,
  token: string,
  expiresAt: Instant,
  act: Act,
): Promise<void> {
  await ensureChat(query, chatId, act.at);
  if (!(await writeReset(query, chatId, token, expiresAt))) return;
  await writeAudit(query, { ...act, what: 'ask_reset', subject: chatId });
}

/** `Groups.resetChat` inside a transaction. */
export async function resetChat(
  query: Query,
  chatId: ChatId,
  token: string,
  act: Act,
): Promise<Result<{ readonly agents: number }, StoreIssue>> {
  const state = await lockReset(query, chatId, token, act.at);
  if (state === 'invalid')
    return err({ code: 'token_invalid', message: 'The token is another, used or too old.' });
  if (state !== 'good') return ok(state);
  await lockAgentsOfChat(query, chatId);
  const left = await leaveChat(query, chatId);
  await spendReset(query, chatId, act.at, left.agents);
  await writeAudit(query, { ...act, what: 'reset_chat', subject: chatId, details: left });
  return ok(left);
}

/** `Groups.setBanned` inside a transaction. */
export async function setBanned(
  query: Query,
  chatId: ChatId,
  userId: UserId,
  isBanned: boolean,
  act: Act,
): Promise<void> {
  await ensureChat(query, chatId, act.at);
  const isNews = isBanned
    ? await addBan(query, chatId, userId, act.at)
    : await removeBan(query, chatId, userId);
  const what = isBanned ? 'ban_user' : 'unban_user';
  if (isNews) await writeAudit(query, { ...act, what, subject: chatId, details: { userId } });
}

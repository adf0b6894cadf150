import { err, ok } from 'neverthrow';
import type { ChatCard, ChatId, Groups } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import { auditProblemOf } from '../ports/requests-act.ts';
import {
  auditTrailProblemOf,
  banProblemOf,
  chatChangeProblemOf,
  chatProblemOf,
  chatsProblemOf,
  joinProblemOf,
  memberProblemOf,
  membersProblemOf,
  resetProblemOf,
} from '../ports/requests-groups.ts';
import { changedSettingsOf, storedSettingsOf } from '../ports/settings.ts';
import { compareIds } from './compare-ids.ts';
import { hasPostedIn, keyOf, type MemoryAgent } from './memory-agent.ts';
import { entryOf } from './memory-audit.ts';
import { chatOf, enterChat, type MemoryChat, quitChat } from './memory-chats.ts';
import { type MemoryGroupsDeps, migrateMemoryChat } from './memory-migrate.ts';
import { refused } from './refused.ts';
import { storedInstantOf } from './stored-instant-of.ts';

/** The rules of `Groups` in memory. */
export function memoryGroupsOf(deps: MemoryGroupsDeps): Groups {
  const { book, audit, events } = deps;
  const membersIn = (chatId: ChatId): readonly MemoryAgent[] =>
    book
      .agents()
      .filter(({ chats }) => chats.has(chatId))
      .sort((a, b) => compareTexts(keyOf(a.name), keyOf(b.name)));
  const cardOf = (chatId: ChatId, { privacy, settings, firstSeenAt }: MemoryChat): ChatCard => ({
    chatId,
    privacy,
    settings,
    firstSeenAt,
    agents: membersIn(chatId).length,
  });
  /** Takes agents off a chat's boards; answers with how many were on them. */
  function quit(chatId: ChatId, agents = book.agents()): number {
    const chat = book.chats.get(chatId);
    return agents.filter((agent) => chat && quitChat(agent, chatId, chat, hasPostedIn(agent, chatId))).length;
  }

  return {
    async chatCard(chatId) {
      const problem = chatProblemOf(chatId);
      if (problem !== undefined) return refused(problem);
      const chat = book.chats.get(chatId);
      return ok(chat && cardOf(chatId, chat));
    },
    async chats(page) {
      const problem = chatsProblemOf(page);
      if (problem !== undefined) return refused(problem);
      const { after, limit } = page;
      const cards = [...book.chats]
        .filter(([chatId]) => after === undefined || compareIds(chatId, after) > 0)
        .sort(([a], [b]) => compareIds(a, b))
        .map(([chatId, chat]) => cardOf(chatId, chat));
      return ok(cards.slice(0, limit));
    },
    async saveChat(chatId, change, act) {
      const problem = chatChangeProblemOf(chatId, change, act);
      if (problem !== undefined) return refused(problem);
      const chat = chatOf(book.chats, chatId, act.at);
      const before = chat.privacy;
      const { privacy = before } = change;
      const settings = change.settings === undefined ? chat.settings : storedSettingsOf(change.settings);
      const changed = changedSettingsOf(chat.settings, settings);
      Object.assign(chat, { privacy, settings });
      if (privacy !== before || changed.length > 0) {
        const details = {
          ...(privacy !== before && { privacy: { from: before, to: privacy } }),
          ...(changed.length > 0 && { settings: changed }),
        };
        audit.write(entryOf(act, { what: 'change_chat', subject: chatId, details }));
      }
      return ok(cardOf(chatId, chat));
    },
    async joinChat(codename, chatId, at) {
      const problem = joinProblemOf(codename, chatId, at);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      if (!agent) return err({ code: 'agent_unknown', message: 'There is no such agent.' });
      const joined = !agent.chats.has(chatId);
      chatOf(book.chats, chatId, at);
      enterChat(agent, chatId, true);
      return ok({ joined });
    },
    async leaveChat(userId, chatId) {
      const problem = chatProblemOf(chatId, userId);
      if (problem !== undefined) return refused(problem);
      return ok({
        agents: quit(
          chatId,
          book.agents().filter(({ claim }) => claim?.owner === userId),
        ),
      });
    },
    async chatsOf(codename) {
      const problem = memberProblemOf(codename);
      if (problem !== undefined) return refused(problem);
      const agent = book.find(codename);
      return ok([...(agent?.chats.keys() ?? [])].sort(compareIds));
    },
    async membersOf(chatId, page) {
      const problem = membersProblemOf(chatId, page);
      if (problem !== undefined) return refused(problem);
      const { after, limit } = page;
      const names = membersIn(chatId)
        .map(({ name }) => name)
        .filter((name) => after === undefined || keyOf(name) > keyOf(after));
      const agents = names.slice(0, limit);
      const next = names.length > limit ? agents.at(-1) : undefined;
      return ok({ agents, ...(next !== undefined && { next }) });
    },
    async migrateChat(from, to) {
      const problem = chatProblemOf(from) ?? chatProblemOf(to);
      if (problem !== undefined) return refused(problem);
      if (from !== to) migrateMemoryChat(deps, from, to);
      return ok(undefined);
    },
    async forgetChat(chatId) {
      const problem = chatProblemOf(chatId);
      if (problem !== undefined) return refused(problem);
      quit(chatId);
      book.chats.delete(chatId);
      deps.sources.moveChat(chatId, undefined);
      for (const { id, draft } of events.values()) if (draft.chatId === chatId) events.delete(id);
      return ok(undefined);
    },
    async askReset(chatId, token, expires, act) {
      const problem = resetProblemOf(chatId, token, act, expires);
      if (problem !== undefined) return refused(problem);
      const chat = chatOf(book.chats, chatId, act.at);
      const expiresAt = storedInstantOf(expires);
      if (chat.reset?.token === token && chat.reset.expiresAt === expiresAt) return ok(undefined);
      chat.reset = { token, expiresAt };
      audit.write(entryOf(act, { what: 'ask_reset', subject: chatId }));
      return ok(undefined);
    },
    async resetChat(chatId, token, act) {
      const problem = resetProblemOf(chatId, token, act);
      if (problem !== undefined) return refused(problem);
      const reset = book.chats.get(chatId)?.reset;
      const at = storedInstantOf(act.at);
      if (reset?.token === token && reset.used?.at === at) return ok({ agents: reset.used.agents });
      const isGood = reset?.token === token && !reset.used && Date.parse(at) < Date.parse(reset.expiresAt);
      if (!isGood) return err({ code: 'token_invalid', message: 'The token is another, used or too old.' });
      const agents = quit(chatId);
      reset.used = { at, agents };
      audit.write(entryOf(act, { what: 'reset_chat', subject: chatId, details: { agents } }));
      return ok({ agents });
    },
    async setBanned(chatId, userId, isBanned, act) {
      const problem = banProblemOf(chatId, userId, act);
      if (problem !== undefined) return refused(problem);
      const { banned } = chatOf(book.chats, chatId, act.at);
      if (banned.has(userId) === isBanned) return ok(undefined);
      if (isBanned) banned.add(userId);
      else banned.delete(userId);
      const what = isBanned ? 'ban_user' : 'unban_user';
      audit.write(entryOf(act, { what, subject: chatId, details: { userId } }));
      return ok(undefined);
    },
    async isBanned(chatId, userId) {
      const problem = chatProblemOf(chatId, userId);
      if (problem !== undefined) return refused(problem);
      return ok(book.chats.get(chatId)?.banned.has(userId) ?? false);
    },
    async audit(entry) {
      const problem = auditProblemOf(entry);
      if (problem !== undefined) return refused(problem);
      audit.write(entry);
      return ok(undefined);
    },
    async auditTrail(query) {
      const problem = auditTrailProblemOf(query);
      if (problem !== undefined) return refused(problem);
      const { chatId, before, limit } = query;
      const found = audit
        .entries()
        .map((entry, place) => ({ entry, id: String(place + 1) }))
        .filter(({ id }) => before === undefined || compareIds(id, before) < 0)
        .filter(({ entry }) => chatId === undefined || entry.chatId === chatId)
        .toReversed();
      const page = found.slice(0, limit);
      const next = found.length > limit ? page.at(-1)?.id : undefined;
      return ok({ entries: page.map(({ entry }) => entry), ...(next !== undefined && { next }) });
    },
  };
}

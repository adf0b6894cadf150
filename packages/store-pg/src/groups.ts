import {
  auditProblemOf,
  auditTrailProblemOf,
  banProblemOf,
  chatChangeProblemOf,
  chatProblemOf,
  chatsProblemOf,
  type Groups,
  joinProblemOf,
  memberProblemOf,
  membersProblemOf,
  resetProblemOf,
} from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import {
  askReset,
  forgetChat,
  join,
  leave,
  migrateChat,
  resetChat,
  saveChat,
  setBanned,
} from './chat-changes.ts';
import { hasBan } from './statements/bans.ts';
import { readAudit } from './statements/read-audit.ts';
import { readChat, readChats } from './statements/read-chats.ts';
import { readChatsOf, readMembers } from './statements/read-members.ts';
import { writeAudit } from './statements/write-audit.ts';
import { refused, type Work } from './work.ts';

/** `Groups` in Postgres. */
export function groupsOf({ read, write, writeOnce }: Work): Groups {
  return {
    async chatCard(chatId) {
      const problem = chatProblemOf(chatId);
      return problem === undefined ? read((query) => readChat(query, chatId)) : refused(problem);
    },
    async chats(page) {
      const problem = chatsProblemOf(page);
      return problem === undefined ? read((query) => readChats(query, page)) : refused(problem);
    },
    async saveChat(chatId, change, act) {
      const problem = chatChangeProblemOf(chatId, change, act);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await saveChat(query, chatId, change, act)));
    },
    async joinChat(agent, chatId, at) {
      const problem = joinProblemOf(agent, chatId, at);
      return problem === undefined ? write((query) => join(query, agent, chatId, at)) : refused(problem);
    },
    async leaveChat(userId, chatId) {
      const problem = chatProblemOf(chatId, userId);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await leave(query, userId, chatId)));
    },
    async chatsOf(agent) {
      const problem = memberProblemOf(agent);
      return problem === undefined ? read((query) => readChatsOf(query, agent)) : refused(problem);
    },
    async membersOf(chatId, page) {
      const problem = membersProblemOf(chatId, page);
      return problem === undefined ? read((query) => readMembers(query, chatId, page)) : refused(problem);
    },
    async migrateChat(from, to) {
      const problem = chatProblemOf(from) ?? chatProblemOf(to);
      if (problem !== undefined) return refused(problem);
      if (from === to) return ok(undefined);
      return write(async (query) => ok(await migrateChat(query, from, to)));
    },
    async forgetChat(chatId) {
      const problem = chatProblemOf(chatId);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await forgetChat(query, chatId)));
    },
    async askReset(chatId, token, expiresAt, act) {
      const problem = resetProblemOf(chatId, token, act, expiresAt);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await askReset(query, chatId, token, expiresAt, act)));
    },
    async resetChat(chatId, token, act) {
      const problem = resetProblemOf(chatId, token, act);
      return problem === undefined
        ? write((query) => resetChat(query, chatId, token, act))
        : refused(problem);
    },
    async setBanned(chatId, userId, isBanned, act) {
      const problem = banProblemOf(chatId, userId, act);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await setBanned(query, chatId, userId, isBanned, act)));
    },
    async isBanned(chatId, userId) {
      const problem = chatProblemOf(chatId, userId);
      return problem === undefined ? read((query) => hasBan(query, chatId, userId)) : refused(problem);
    },
    async audit(entry) {
      const problem = auditProblemOf(entry);
      if (problem !== undefined) return refused(problem);
      return writeOnce(async (query) => ok(await writeAudit(query, entry)));
    },
    async auditTrail(request) {
      const problem = auditTrailProblemOf(request);
      return problem === undefined ? read((query) => readAudit(query, request)) : refused(problem);
    },
  };
}

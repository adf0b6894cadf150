import {
  messageClaimProblemOf,
  messageNameProblemOf,
  messageNoteProblemOf,
  messagesProblemOf,
  type Outbox,
} from '@prime-tally/stats-core/ports';
import { ok } from 'neverthrow';
import { claimMessages } from './statements/claim-messages.ts';
import { insertMessages } from './statements/insert-messages.ts';
import { pruneOutbox } from './statements/prune-outbox.ts';
import { readSentAs } from './statements/read-sent-as.ts';
import { giveUp, markSent, markTold, retryMessage } from './statements/settle-message.ts';
import { refused, type Work } from './work.ts';

/** `Outbox` in Postgres. */
export function outboxOf({ read, write }: Work): Outbox {
  return {
    async enqueue(messages, at) {
      const problem = messagesProblemOf(messages, at);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok({ added: await insertMessages(query, messages, at, undefined) }));
    },
    async claimMessages(now, limit, leaseSeconds) {
      const problem = messageClaimProblemOf(now, limit, leaseSeconds);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await claimMessages(query, now, limit, leaseSeconds)));
    },
    async markSent(id, at, sentAs) {
      const problem = messageNoteProblemOf(id, at, sentAs);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await markSent(query, id, at, sentAs)));
    },
    async markTold(event, destination, at, sentAs) {
      const problem = messageNameProblemOf(event, destination) ?? messageNoteProblemOf('0', at, sentAs);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await markTold(query, event, destination, at, sentAs)));
    },
    async retryMessage(id, notBefore, reason) {
      const problem = messageNoteProblemOf(id, notBefore, reason);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await retryMessage(query, id, notBefore, reason)));
    },
    async giveUp(id, at, reason) {
      const problem = messageNoteProblemOf(id, at, reason);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok(await giveUp(query, id, at, reason)));
    },
    async sentAs(event, destination) {
      const problem = messageNameProblemOf(event, destination);
      return problem === undefined
        ? read((query) => readSentAs(query, event, destination))
        : refused(problem);
    },
    async pruneOutbox(before) {
      const problem = messagesProblemOf([], before);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => ok({ removed: await pruneOutbox(query, before) }));
    },
  };
}

import { type Catalogue, createResolver, type Resolver } from '@prime-tally/stats-core';
import {
  type Act,
  eventsDueProblemOf,
  headersProblemOf,
  type Learned,
  linkProblemOf,
  type PendingHeaders,
  type StoreIssue,
  verdictProblemOf,
} from '@prime-tally/stats-core/ports';
import { ok, type Result } from 'neverthrow';
import { createDictionary } from './dictionary.ts';
import { judgeHeader } from './statements/judge-header.ts';
import { readAgentsWithLeftOver, readLeftOver, rewriteNumbers } from './statements/left-over.ts';
import { findHeader, linkHeader } from './statements/link-header.ts';
import { lockAgentById } from './statements/lock-agent.ts';
import { readHeaderOf, readHeaders } from './statements/read-headers.ts';
import { readUnlinked } from './statements/read-unlinked.ts';
import { recomputeCurrent } from './statements/recompute-current.ts';
import { writeAudit } from './statements/write-audit.ts';
import { storeNumbers } from './store-numbers.ts';
import type { Query } from './transaction.ts';
import { failed, refused, type Work } from './work.ts';

/** `PendingHeaders` in Postgres. */
export function headersOf({ read, write }: Work, catalogue: () => Catalogue<string>): PendingHeaders {
  return {
    async pendingHeaders(limit) {
      const problem = headersProblemOf(limit);
      return problem === undefined ? read((query) => readHeaders(query, limit)) : refused(problem);
    },
    async judgeHeader(header, verdict, act) {
      const problem = verdictProblemOf(header, verdict, act);
      if (problem !== undefined) return refused(problem);
      return write(async (query) => {
        if (await judgeHeader(query, header, verdict, act.at)) {
          const what = verdict === 'accepted' ? 'accept_header' : 'ignore_header';
          await writeAudit(query, { ...act, what, subject: header });
        }
        const pending = await readHeaderOf(query, header);
        return pending ? ok(pending) : unknown();
      });
    },
    async linkHeader(header, key, act) {
      const problem = linkProblemOf(header, key, act, catalogue());
      if (problem !== undefined) return refused(problem);
      return write((query) => link(query, header, key, act));
    },
    async learn(at) {
      const problem = eventsDueProblemOf(at, 1);
      if (problem !== undefined) return refused(problem);
      const { headers, stats } = catalogue();
      const linked: Learned['linked'][number][] = [];
      const unlinked = await read(readUnlinked);
      if (unlinked.isErr()) return unlinked.map(() => ({ linked, resolved: 0 }));
      for (const header of unlinked.value) {
        const key = headers.get(header);
        if (key === undefined || stats[key]?.kind === 'meta') continue;
        const done = await write((query) => link(query, header, key, { at }));
        if (done.isErr()) return done;
        linked.push(...done.value.linked);
      }
      const agents = await read(readAgentsWithLeftOver);
      if (agents.isErr()) return agents.map(() => ({ linked, resolved: 0 }));
      const resolve = createResolver(catalogue());
      let resolved = 0;
      for (const agentId of agents.value) {
        const done = await write(async (query) => ok(await resolveAgent(query, agentId, resolve)));
        if (done.isErr()) return done.map(() => ({ linked, resolved }));
        resolved += done.value;
      }
      return ok({ linked, resolved });
    },
  };
}

async function link(
  query: Query,
  header: string,
  key: string,
  act: Act,
): Promise<Result<Learned, StoreIssue>> {
  const known = await findHeader(query, header);
  if (!known) return unknown();
  if (known.key === key) return ok({ linked: [], resolved: 0 });
  if (known.key !== undefined) return refused('The header is linked to another stat.');
  for (const agentId of await linkHeader(query, known.id, key)) await recomputeCurrent(query, agentId);
  await writeAudit(query, { ...act, what: 'link_header', subject: header, details: { key } });
  return ok({ linked: [{ header, key }], resolved: 0 });
}

/** Reads again what is left of an agent's submissions; answers with how many said more. */
async function resolveAgent(query: Query, agentId: string, resolve: Resolver): Promise<number> {
  await lockAgentById(query, agentId);
  const known = createDictionary().at('');
  let resolved = 0;
  for (const one of await readLeftOver(query, agentId)) {
    const snapshot = resolve(one.snapshot);
    if (snapshot === undefined) continue;
    resolved += 1;
    await rewriteNumbers(query, agentId, one, await storeNumbers(query, known, agentId, snapshot, one.day));
  }
  if (resolved > 0) await recomputeCurrent(query, agentId);
  return resolved;
}

function unknown(): Result<never, StoreIssue> {
  return failed('header_unknown', 'Nobody has brought this header.');
}

import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import { createResolver } from '../parse/create-resolver.ts';
import type { Act, Learned, PendingHeader, PendingHeaders, StoreIssue } from '../ports/index.ts';
import { compareTexts, storedFormOf } from '../ports/reading.ts';
import { isInstant, NO_INSTANT } from '../ports/request-parts.ts';
import { headersProblemOf, linkProblemOf, verdictProblemOf } from '../ports/requests-header.ts';
import { countedOf } from './memory-agent.ts';
import { entryOf, type MemoryAudit } from './memory-audit.ts';
import type { MemoryBook } from './memory-book.ts';
import type { MemoryDictionary, MemoryHeader } from './memory-dictionary.ts';
import { linkedForm } from './memory-link.ts';
import { refused } from './refused.ts';

/** The rules of `PendingHeaders` in memory. */
export function memoryHeadersOf({
  book,
  dictionary,
  audit,
  catalogue,
}: {
  readonly book: MemoryBook;
  readonly dictionary: MemoryDictionary;
  readonly audit: MemoryAudit;
  readonly catalogue: Catalogue<string>;
}): PendingHeaders {
  const pendingOf = (header: string): MemoryHeader | undefined => {
    const known = dictionary.headers.get(header);
    return known?.linkedTo === undefined ? known : undefined;
  };
  const note = (act: Act, what: string, subject: string, details?: unknown): void =>
    audit.write(entryOf(act, { what, subject, ...(details !== undefined && { details }) }));

  function link(known: MemoryHeader, key: string, act: Act): void {
    known.linkedTo = key;
    for (const entry of book.agents().flatMap(({ entries }) => entries)) {
      const { snapshot, pending } = linkedForm(entry.snapshot, entry.pending, dictionary);
      Object.assign(entry, { snapshot: storedFormOf(snapshot, snapshot.agent), pending });
    }
    note(act, 'link_header', known.header, { key });
  }

  function resolveAll(): number {
    const resolve = createResolver(catalogue);
    let resolved = 0;
    for (const entry of book.agents().flatMap(({ entries }) => entries)) {
      const read = resolve(entry.snapshot);
      if (read === undefined) continue;
      resolved += 1;
      entry.snapshot = storedFormOf(read, read.agent);
    }
    return resolved;
  }

  return {
    async pendingHeaders(limit) {
      const problem = headersProblemOf(limit);
      if (problem !== undefined) return refused(problem);
      const cards = [...dictionary.headers.values()]
        .filter(({ linkedTo }) => linkedTo === undefined)
        .map((one) => cardOf(book, one))
        .filter(({ agents, state }) => agents > 0 || state === 'accepted' || state === 'ignored');
      return ok(
        cards.sort((a, b) => b.agents - a.agents || compareTexts(a.header, b.header)).slice(0, limit),
      );
    },
    async judgeHeader(header, verdict, act) {
      const problem = verdictProblemOf(header, verdict, act);
      if (problem !== undefined) return refused(problem);
      const known = pendingOf(header);
      if (!known) return unknown();
      if (known.verdict !== verdict)
        note(act, verdict === 'accepted' ? 'accept_header' : 'ignore_header', header);
      known.verdict = verdict;
      return ok(cardOf(book, known));
    },
    async linkHeader(header, key, act) {
      const problem = linkProblemOf(header, key, act, catalogue);
      if (problem !== undefined) return refused(problem);
      const known = dictionary.headers.get(header);
      if (!known) return unknown();
      if (known.linkedTo === key) return ok({ linked: [], resolved: 0 });
      if (known.linkedTo !== undefined) return refused('The header is linked to another stat.');
      link(known, key, act);
      return ok({ linked: [{ header, key }], resolved: 0 });
    },
    async learn(at) {
      if (!isInstant(at)) return refused(NO_INSTANT);
      const linked: { header: string; key: string }[] = [];
      for (const known of [...dictionary.headers.values()].sort((a, b) => compareTexts(a.header, b.header))) {
        const key = catalogue.headers.get(known.header);
        const isStat = key !== undefined && catalogue.stats[key]?.kind !== 'meta';
        if (known.linkedTo !== undefined || !isStat) continue;
        link(known, key, { at });
        linked.push({ header: known.header, key });
      }
      return ok({ linked, resolved: resolveAll() } satisfies Learned);
    },
  };
}

/** A pending header, and who has it. */
function cardOf(book: MemoryBook, { header, firstSeenOn, verdict }: MemoryHeader): PendingHeader {
  const holders = book
    .agents()
    .filter((agent) => countedOf(agent).some(({ pending }) => pending.some((one) => one.header === header)));
  const users = new Set(holders.flatMap(({ claim }) => claim?.owner ?? [])).size;
  return {
    header,
    agents: holders.length,
    users,
    firstSeenOn,
    state: verdict ?? (users >= 3 ? 'shown' : 'pending'),
  };
}

/** Whether boards of that header may be shown. */
export function isHeaderShown(book: MemoryBook, known: MemoryHeader | undefined): boolean {
  if (known === undefined || known.linkedTo !== undefined) return false;
  return ['shown', 'accepted'].includes(cardOf(book, known).state);
}

function unknown(): Result<never, StoreIssue> {
  return err({ code: 'header_unknown', message: 'Nobody has brought this header.' });
}

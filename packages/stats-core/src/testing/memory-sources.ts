import { ok } from 'neverthrow';
import type { ChatId, Instant, Refusal, RefusalCount, SourceCard, Sources, TextRef } from '../ports/index.ts';
import { compareTexts } from '../ports/reading.ts';
import { isInstant, NO_INSTANT } from '../ports/request-parts.ts';
import {
  refusalHeaderOf,
  refusalProblemOf,
  refusalsProblemOf,
  sourceActProblemOf,
} from '../ports/requests-sources.ts';
import { entryOf, type MemoryAudit } from './memory-audit.ts';
import type { MemoryBook } from './memory-book.ts';
import { refused } from './refused.ts';
import { instantTextOf, storedInstantOf } from './stored-instant-of.ts';

const HEADERS_A_DAY = 20;
const COUNTS_A_DAY = 1_000;

type SourceName = Pick<TextRef, 'kind' | 'instance'>;

interface Registered extends SourceName {
  readonly firstSeenAt: Instant;
  isEnabled: boolean;
  lastError?: { readonly code: string; readonly at: Instant };
}

interface Count {
  readonly day: string;
  readonly source: Registered;
  readonly chatId: string | undefined;
  readonly code: string;
  readonly header: string | undefined;
  count: number;
  lastAt: Instant;
}

/** The registry, and what a save asks of it. */
export interface MemorySources {
  readonly port: Sources;
  readonly isEnabled: (source: SourceName) => boolean;
  /** Registers a source that something came from. */
  readonly see: (source: SourceName, at: Instant) => void;
  /** What was refused in one chat was in another; `undefined` = it is forgotten. */
  readonly moveChat: (from: ChatId, to: ChatId | undefined) => void;
}

/** No sources so far. */
export function createMemorySources(book: MemoryBook, audit: MemoryAudit): MemorySources {
  const registry = new Map<string, Registered>();
  let counts: readonly Count[] = [];

  function register({ kind, instance }: SourceName, at: Instant): Registered {
    const name = nameOf({ kind, instance });
    const known = registry.get(name) ?? { kind, instance, firstSeenAt: storedInstantOf(at), isEnabled: true };
    registry.set(name, known);
    return known;
  }

  function cardOf(source: Registered): SourceCard {
    const held = book
      .agents()
      .flatMap(({ entries }) => entries)
      .filter(({ origins }) => origins.some(({ text }) => isTextOf(text, source)));
    const seen = held.map(({ receivedAt }) => Date.parse(receivedAt));
    const { kind, instance, isEnabled, firstSeenAt, lastError } = source;
    return {
      kind,
      instance,
      isEnabled,
      firstSeenAt,
      ...(seen.length > 0 && { lastSeenAt: instantTextOf(Math.max(...seen)) }),
      ...(lastError && { lastError }),
      submissions: held.length,
      refused: sum(counts.filter((one) => one.source === source)),
    };
  }

  function note(source: Registered, refusal: Refusal): void {
    const { chatId, code } = refusal;
    const at = storedInstantOf(refusal.at);
    const day = at.slice(0, 10);
    const today = counts.filter((one) => one.day === day);
    const same = (chat: string | undefined): readonly Count[] =>
      today.filter((one) => one.source === source && one.chatId === chat && one.code === code);
    const find = (chat: string | undefined, header: string | undefined): Count | undefined =>
      same(chat).find((one) => one.header === header);
    let [chat, header] = [chatId, refusalHeaderOf(refusal)];
    const isFull = same(chat).filter((one) => one.header !== undefined).length >= HEADERS_A_DAY;
    if (!find(chat, header) && isFull) header = undefined;
    if (!find(chat, header) && today.length >= COUNTS_A_DAY) [chat, header] = [undefined, undefined];
    const known = find(chat, header);
    if (known) {
      known.count += 1;
      known.lastAt = later(known.lastAt, at);
    } else counts = [...counts, { day, source, chatId: chat, code, header, count: 1, lastAt: at }];
    if (!source.lastError || Date.parse(source.lastError.at) <= Date.parse(at))
      source.lastError = { code, at };
  }

  function moveChat(from: ChatId, to: ChatId | undefined): void {
    if (from === to) return;
    const moved = counts.filter(({ chatId }) => chatId === from);
    counts = counts.filter(({ chatId }) => chatId !== from);
    if (to === undefined) return;
    for (const one of moved) {
      const same = counts.find(
        ({ day, source, chatId, code, header }) =>
          chatId === to &&
          day === one.day &&
          source === one.source &&
          code === one.code &&
          header === one.header,
      );
      if (same) {
        same.count += one.count;
        same.lastAt = later(same.lastAt, one.lastAt);
      } else counts = [...counts, { ...one, chatId: to }];
    }
  }

  const port: Sources = {
    async sources() {
      const cards = [...registry.values()].map(cardOf);
      return ok(cards.sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.instance, b.instance)));
    },
    async setSourceEnabled(name, isEnabled, act) {
      const problem = sourceActProblemOf(name, act);
      if (problem !== undefined) return refused(problem);
      const source = register(name, act.at);
      if (source.isEnabled !== isEnabled) {
        source.isEnabled = isEnabled;
        const what = isEnabled ? 'enable_source' : 'disable_source';
        audit.write(entryOf(act, { what, subject: `${source.kind} ${source.instance}` }));
      }
      return ok(cardOf(source));
    },
    async noteRefusal(refusal) {
      const problem = refusalProblemOf(refusal);
      if (problem !== undefined) return refused(problem);
      note(register(refusal, refusal.at), refusal);
      return ok(undefined);
    },
    async refusals(query) {
      const problem = refusalsProblemOf(query);
      if (problem !== undefined) return refused(problem);
      const { since, chatId, limit } = query;
      const wanted = counts.filter(
        (one) => one.day >= since.slice(0, 10) && (chatId === undefined || one.chatId === chatId),
      );
      const names = new Set(wanted.map(({ code, header }) => JSON.stringify([code, header])));
      const found = [...names].map((name): RefusalCount => {
        const same = wanted.filter(({ code, header }) => JSON.stringify([code, header]) === name);
        const lastAt = same.map((one) => one.lastAt).reduce(later);
        const [{ code, header } = { code: '', header: undefined }] = same;
        return { code, ...(header !== undefined && { header }), count: sum(same), lastAt };
      });
      return ok(
        found
          .sort(
            (a, b) =>
              b.count - a.count ||
              compareTexts(a.code, b.code) ||
              compareTexts(a.header ?? '', b.header ?? ''),
          )
          .slice(0, limit),
      );
    },
    async pruneTexts(before) {
      if (!isInstant(before)) return refused(NO_INSTANT);
      const gone = counts.filter(({ lastAt }) => Date.parse(lastAt) < Date.parse(before));
      counts = counts.filter((one) => !gone.includes(one));
      return ok({ refusals: sum(gone), texts: 0 });
    },
  };
  return {
    port,
    isEnabled: (source) => registry.get(nameOf(source))?.isEnabled ?? true,
    see: register,
    moveChat,
  };
}

function nameOf({ kind, instance }: SourceName): string {
  return JSON.stringify([kind, instance]);
}

function isTextOf(text: string, { kind, instance }: SourceName): boolean {
  const [textKind, textInstance]: readonly unknown[] = JSON.parse(text);
  return textKind === kind && textInstance === instance;
}

function sum(counts: readonly Count[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

function later(one: Instant, other: Instant): Instant {
  return Date.parse(one) < Date.parse(other) ? other : one;
}

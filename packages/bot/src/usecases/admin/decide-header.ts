import { createHash } from 'node:crypto';
import type { Act, PendingHeader, PendingHeaders } from '@prime-tally/stats-core/ports';
import { type Catalogue, findStat } from '@prime-tally/stats-defs';
import { type StoreUnavailable, storeUnavailable } from '../store-unavailable.ts';

const MOST = 200;
const ID_LENGTH = 12;

/** A short name of a header, for buttons, which can't hold the header itself. */
export function headerIdOf(header: string): string {
  return createHash('sha256').update(header).digest('hex').slice(0, ID_LENGTH);
}

/** Columns that nobody has decided about yet, those that most agents have first. */
export type WaitingHeaders =
  | { readonly kind: 'waiting'; readonly headers: readonly PendingHeader[] }
  | StoreUnavailable;

/** Which columns wait for a word. */
export async function waitingHeaders(store: PendingHeaders): Promise<WaitingHeaders> {
  const found = await store.pendingHeaders(MOST);
  if (found.isErr()) return storeUnavailable(found.error);
  const headers = found.value.filter(({ state }) => state === 'pending' || state === 'shown');
  return { kind: 'waiting', headers };
}

/** One column, or what became of the word about it. */
export type HeaderOutcome =
  | { readonly kind: 'header'; readonly header: PendingHeader }
  /** Somebody brought it once, and it is a stat by now or gone. */
  | { readonly kind: 'header_unknown' }
  | StoreUnavailable;

/** The column of that id. */
export async function headerById(store: PendingHeaders, id: string): Promise<HeaderOutcome> {
  return headerWhere(store, ({ header }) => headerIdOf(header) === id);
}

async function headerWhere(
  store: PendingHeaders,
  isMeant: (header: PendingHeader) => boolean,
): Promise<HeaderOutcome> {
  const found = await store.pendingHeaders(MOST);
  if (found.isErr()) return storeUnavailable(found.error);
  const header = found.value.find(isMeant);
  return header === undefined ? { kind: 'header_unknown' } : { kind: 'header', header };
}

/** Accepts a column as a stat of its own, or leaves it off the boards. Repeating it changes nothing. */
export async function judgeHeader(
  store: PendingHeaders,
  id: string,
  verdict: 'accepted' | 'ignored',
  act: Act,
): Promise<HeaderOutcome> {
  const found = await headerById(store, id);
  if (found.kind !== 'header') return found;
  const judged = await store.judgeHeader(found.header.header, verdict, act);
  if (judged.isOk()) return { kind: 'header', header: judged.value };
  return judged.error.code === 'header_unknown' ? { kind: 'header_unknown' } : storeUnavailable(judged.error);
}

/** A stat of the catalogue that a column may be another name of. */
export interface StatChoice {
  readonly key: string;
  readonly name: string;
}

/** What the words after *alias* mean. */
export type AliasOutcome =
  | { readonly kind: 'to_choose'; readonly header: string; readonly stats: readonly StatChoice[] }
  | { readonly kind: 'stat_unknown' | 'header_absent'; readonly typed: string }
  | StoreUnavailable;

/** The column and the stats that may be meant: one where the name is clear. */
export async function chooseAlias(
  store: PendingHeaders,
  catalogue: Catalogue<string>,
  typed: { readonly header: string; readonly stat: string },
  language: string,
): Promise<AliasOutcome> {
  const wanted = typed.header.toLowerCase();
  const found = await headerWhere(store, ({ header }) => header.toLowerCase() === wanted);
  if (found.kind === 'store_unavailable') return found;
  if (found.kind === 'header_unknown') return { kind: 'header_absent', typed: typed.header };
  const search = findStat(typed.stat, { catalogue, language });
  const matches = search?.match === undefined ? (search?.candidates ?? []) : [search.match];
  const stats = matches.flatMap(({ key, kind }) => {
    const stat = kind === 'stat' ? catalogue.stats[key] : undefined;
    return stat === undefined || stat.kind === 'meta' ? [] : [{ key, name: stat.header }];
  });
  if (stats.length === 0) return { kind: 'stat_unknown', typed: typed.stat };
  return { kind: 'to_choose', header: found.header.header, stats };
}

/** What became of an alias. */
export type LinkOutcome =
  | { readonly kind: 'linked'; readonly header: string; readonly stat: StatChoice }
  | { readonly kind: 'header_unknown' }
  | StoreUnavailable;

/** Makes a column another name of a stat, in all posts there are. */
export async function linkHeader(
  store: PendingHeaders,
  catalogue: Catalogue<string>,
  { id, key }: { readonly id: string; readonly key: string },
  act: Act,
): Promise<LinkOutcome> {
  const found = await headerById(store, id);
  if (found.kind !== 'header') return found;
  const { header } = found.header;
  const linked = await store.linkHeader(header, key, act);
  if (linked.isErr()) {
    return linked.error.code === 'header_unknown'
      ? { kind: 'header_unknown' }
      : storeUnavailable(linked.error);
  }
  return { kind: 'linked', header, stat: { key, name: catalogue.stats[key]?.header ?? key } };
}

import { createHash } from 'node:crypto';
import { STATS, type StatKey } from '@prime-tally/stats-core';
import type { Submission } from '@prime-tally/stats-core/ports';

const KEYS: readonly StatKey[] = (Object.keys(STATS) as StatKey[]).filter((key) => {
  const { kind, evidence, scopes } = STATS[key];
  return kind !== 'meta' && evidence === 'export' && scopes.includes('all_time');
});
const COUNTERS = KEYS.filter((key) => STATS[key].kind === 'counter');
const COMMON = 48;
const SEASONAL = 16;

/** The stats that somebody has: level, then counters first. */
export const STAT_KEYS: readonly StatKey[] = [
  ...new Set<StatKey>(['level', ...COUNTERS, ...KEYS.filter((key) => STATS[key].kind === 'gauge'), ...KEYS]),
].slice(0, COMMON + SEASONAL);

/** How many sets of columns there are among the agents: agent `a` has set `a % SETS`. */
export const SETS = 16;

/** Seconds of the first day, in no zone. */
const FIRST_DAY = Date.UTC(2025, 0, 1) / 1000;
const CHATS = 20;
const FIRST_CHAT = -1_001_200_000_000;
const FIRST_MESSAGE = 1_000_000;
/** A prime that divides no sensible number of agents. */
const STRIDE = 7919;

/** Places in `STAT_KEYS` of the 60 stats that a set has. */
export function placesOf(set: number): readonly number[] {
  const all = STAT_KEYS.map((_, place) => place);
  return all.filter((place) => place < COMMON || ((place - COMMON) * 7 + set) % SEASONAL >= 4);
}

/** A stat's value on a day: about half of them move from one day to the next. The level never does, and is shared by many. */
export function statValueOf(agent: number, place: number, day: number): number {
  if (place === 0) return 1 + (agent % 16);
  const career = (((agent * 7919 + place * 104_729) % 99_991) + 1) * 10 ** magnitudeOf(place);
  const step = ((agent * 31 + place * 17) % 97) + 1;
  return career + step * Math.floor((day + ((place + agent) % 2)) / 2);
}

/** Up to ten digits for every twentieth stat, as XM has them; five to nine for the others. */
function magnitudeOf(place: number): number {
  return place % 20 === 7 ? 5 : place % 5;
}

/** The same in SQL, of three expressions of type `bigint`. */
export function valueSql(agent: string, place: string, day: string): string {
  return `case when ${place} = 0 then 1 + ${agent} % 16 else
    ((${agent} * 7919 + ${place} * 104729) % 99991 + 1) * case ${place} % 20 when 7 then 100000 else (array[1, 10, 100, 1000, 10000])[1 + ${place} % 5] end
    + ((${agent} * 31 + ${place} * 17) % 97 + 1) * ((${day} + (${place} + ${agent}) % 2) / 2) end`;
}

/** Agent number `agent` posts on a day, as the `turn`-th that day. */
export interface Post {
  readonly agent: number;
  readonly day: number;
  readonly turn: number;
}

/** The groups that they post in. */
export const CHAT_IDS: readonly string[] = Array.from({ length: CHATS }, (_, chat) =>
  String(FIRST_CHAT - chat),
);

/** What is posted. */
export function submissionOf({ agent, day, turn }: Post): Submission {
  const takenAt = new Date((FIRST_DAY + day * 86_400 + (agent % 86_400)) * 1000).toISOString().slice(0, 19);
  const chatId = String(FIRST_CHAT - (agent % CHATS));
  return {
    snapshot: {
      agent: `Agent${agent}`,
      faction: agent % 2 === 0 ? 'enlightened' : 'resistance',
      takenAt,
      timeSpan: 'all_time',
      timeSpanText: 'ALL TIME',
      stats: Object.fromEntries(
        placesOf(agent % SETS).map((place) => [STAT_KEYS[place], statValueOf(agent, place, day)]),
      ),
      unknown: [],
      repeated: [],
      unresolved: [],
    },
    warnings: [],
    source: {
      kind: 'telegram',
      instance: 'bench',
      externalId: `${chatId}:${FIRST_MESSAGE + day * 200_000 + turn}`,
      ordinal: 0,
      revision: 0,
    },
    textSha256: createHash('sha256').update(`${agent}:${day}`).digest('hex'),
    userId: String(1000 + agent),
    chatId,
    zone: 'Europe/Berlin',
    receivedAt: `${takenAt}.000Z`,
    catalogueVersion: '2026-09-01',
  };
}

/** The columns of a post in SQL, of `agent`, `day` and `turn`, all `bigint`. */
export const POST_COLUMNS = {
  codename: `'Agent' || agent`,
  faction: `case agent % 2 when 0 then 'e' else 'r' end`,
  takenLocal: `timestamp '2025-01-01' + day * interval '1 day' + agent % 86400 * interval '1 second'`,
  chatId: `${FIRST_CHAT} - agent % ${CHATS}`,
  externalId: `(${FIRST_CHAT} - agent % ${CHATS}) || ':' || (${FIRST_MESSAGE} + day * 200000 + turn)`,
  sha256: `sha256(convert_to(agent || ':' || day, 'UTF8'))`,
  userId: '1000 + agent',
} as const;

/** Everybody's posts of a day, one after the other: in another order each day. */
export function postsOf(agents: number, day: number): Post[] {
  return Array.from({ length: agents }, (_, turn) => ({
    agent: (turn * STRIDE + day * 31) % agents,
    day,
    turn,
  }));
}

/** The same in SQL: rows of `agent`, `day` and `turn`; parameters are the number of agents, the day, and the turns from and to. */
export const POSTS = `(
  select (turn * ${STRIDE} + $2::bigint * 31) % $1::bigint as agent, $2::bigint as day, turn
  from generate_series($3::bigint, $4::bigint - 1) as turn
) as post`;

/** Turns of a day in parts that are posted together: each is a transaction, so that the next one finds its remains. */
export function partsOf(agents: number): readonly (readonly [from: number, to: number])[] {
  const size = 500;
  return Array.from({ length: Math.ceil(agents / size) }, (_, part) => [
    part * size,
    Math.min(agents, (part + 1) * size),
  ]);
}

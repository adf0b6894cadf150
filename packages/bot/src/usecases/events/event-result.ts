import {
  type EventRanking,
  type EventScore,
  eventRankingOf,
  eventScore,
  type Faction,
  type LocalDateTime,
} from '@prime-tally/stats-core';
import type { EventCard, EventEntry } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { assignPosts, postWindowOf } from './assign-posts.ts';

/** One agent's part, with the moments of its posts. */
export interface Attendance extends EventScore {
  readonly isHidden: boolean;
  readonly startAt?: LocalDateTime;
  readonly endAt?: LocalDateTime;
}

/** An event's result so far. */
export interface EventResult {
  readonly event: EventCard;
  readonly ranking: EventRanking;
  /** Who has a post, by codename. */
  readonly present: ReadonlyMap<string, Attendance>;
  /** Who takes part without a post, by codename. */
  readonly registered: readonly string[];
}

/** Whose scores. */
export interface ResultOptions {
  readonly withHidden: boolean;
  /** Absent = both; who has no post has none yet. */
  readonly faction?: Faction;
}

/** Scores of those who take part; hidden agents only where `withHidden`. A post that no longer lies in the event's window counts nothing. */
export function eventResultOf(
  catalogue: Catalogue<string>,
  event: EventCard,
  entries: readonly EventEntry[],
  { withHidden, faction }: ResultOptions,
): EventResult {
  const present = new Map<string, Attendance>();
  const registered: string[] = [];
  for (const entry of entries) {
    if (entry.isHidden === true && !withHidden) continue;
    const attendance = attendanceOf(catalogue, event, entry);
    if (attendance === undefined && faction === undefined) registered.push(entry.agent);
    else if (attendance !== undefined && attendance.faction === (faction ?? attendance.faction))
      present.set(entry.agent, attendance);
  }
  return { event, ranking: eventRankingOf([...present.values()]), present, registered };
}

function attendanceOf(
  catalogue: Catalogue<string>,
  event: EventCard,
  { agent, isHidden, start, end }: EventEntry,
): Attendance | undefined {
  const window = postWindowOf(event);
  const { from, to, graceMinutes } = window;
  const posts = [start, end].filter((post) => post !== undefined);
  const roles = assignPosts(
    posts.map(({ takenAt }) => takenAt),
    window,
  );
  const [first, last] = [roles.start, roles.end].map((moment) =>
    posts.find(({ takenAt }) => takenAt === moment),
  );
  const shown = last ?? first;
  if (shown === undefined) return undefined;
  const score = eventScore(first, last, event.formula, { catalogue, event: { from, to, graceMinutes } });
  const none: EventScore = {
    agent,
    faction: shown.faction,
    gains: [],
    unscored: [],
    start: first === undefined ? 'missing' : 'on_time',
    end: last === undefined ? 'missing' : 'on_time',
  };
  return {
    ...score.unwrapOr(none),
    // The name that the agent has now, whatever stood in the post.
    agent,
    isHidden: isHidden === true,
    ...(first !== undefined && { startAt: first.takenAt }),
    ...(last !== undefined && { endAt: last.takenAt }),
  };
}

/** Who was late or is missing, each list by codename. */
export interface Attention {
  readonly noStart: readonly string[];
  readonly lateStart: readonly Attendance[];
  readonly earlyStart: readonly Attendance[];
  readonly noEnd: readonly string[];
  readonly earlyEnd: readonly Attendance[];
  readonly lateEnd: readonly Attendance[];
}

/** Whom the organiser has to look after. Ends are asked for from the event's end on. */
export function attentionOf({ event, present, registered }: EventResult, now: Date): Attention {
  const all = [...present.values()];
  const isOver = now.getTime() >= Date.parse(event.to);
  const names = (those: readonly Attendance[]): readonly string[] => those.map(({ agent }) => agent);
  const sorted = (those: readonly string[]): readonly string[] =>
    [...those].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return {
    noStart: sorted([...registered, ...names(all.filter(({ start }) => start === 'missing'))]),
    lateStart: all.filter(({ start }) => start === 'late'),
    earlyStart: all.filter(({ start }) => start === 'early'),
    noEnd: isOver ? sorted(names(all.filter(({ end }) => end === 'missing'))) : [],
    earlyEnd: isOver ? all.filter(({ end }) => end === 'early') : [],
    lateEnd: all.filter(({ end }) => end === 'late'),
  };
}

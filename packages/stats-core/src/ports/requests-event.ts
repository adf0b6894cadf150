import type { Catalogue } from '@prime-tally/stats-defs';
import type { LocalDateTime } from '../snapshot.ts';
import type { Act } from './act.ts';
import type { ChatId, Instant } from './common.ts';
import type { EventDraft, EventPostRole, EventState } from './event-book.ts';
import {
  isCodename,
  isId,
  isInstant,
  isLimit,
  isShortJson,
  isShortText,
  isWhole,
  isWholeSecond,
  isZone,
  NO_CHAT,
  NO_CODENAME,
  NO_INSTANT,
  NO_LIMIT,
} from './request-parts.ts';
import { momentProblemOf } from './requests.ts';
import { actProblemOf } from './requests-act.ts';

const STATES: readonly EventState[] = ['planned', 'open', 'closed'];
const NO_EVENT = 'The event id is not a whole number.';
const MOST_TERMS = 50;
const LARGEST_WEIGHT = 1e6;
const MOST_GRACE = 1_440;

/** Why no store takes this event, in English; `undefined` = it may be written. */
export function eventProblemOf(
  draft: EventDraft,
  act: Act,
  catalogue: Catalogue<string>,
): string | undefined {
  const { chatId, name, from, to, zone, graceMinutes, settings } = draft;
  if (!isId(chatId)) return NO_CHAT;
  if (!isShortText(name, 80)) return "The event's name is not 1 to 80 characters.";
  if (!isWholeSecond(from) || !isWholeSecond(to) || from >= to) {
    return 'The event does not end after its start, both in UTC, on seconds.';
  }
  if (!isZone(zone)) return 'The time zone is unknown.';
  if (!isWhole(graceMinutes, MOST_GRACE)) return `The grace is not 0 to ${MOST_GRACE} minutes.`;
  if (!isShortJson(settings, 4_096)) return "The event's settings are no JSON of at most 4,096 characters.";
  return formulaProblemOf(draft, catalogue) ?? actProblemOf(act);
}

/** Why no store changes an event so, in English; `undefined` = it may be asked. */
export function eventActProblemOf(id: string, act: Act, state?: EventState): string | undefined {
  if (!isId(id)) return NO_EVENT;
  if (state !== undefined && !STATES.includes(state)) return 'The state is unknown.';
  return actProblemOf(act);
}

/** Why no store has events by this question, in English; `undefined` = it may be asked. */
export function eventsProblemOf(
  asked: { readonly id: string } | { readonly chatId: ChatId; readonly states?: readonly EventState[] },
  limit = 1,
): string | undefined {
  if (!isLimit(limit)) return NO_LIMIT;
  if ('id' in asked) return isId(asked.id) ? undefined : NO_EVENT;
  if (!isId(asked.chatId)) return NO_CHAT;
  return (asked.states ?? []).every((state) => STATES.includes(state)) ? undefined : 'The state is unknown.';
}

/** Why no store has events that are due then, in English; `undefined` = it may be asked. */
export function eventsDueProblemOf(now: Instant, limit: number): string | undefined {
  if (!isLimit(limit)) return NO_LIMIT;
  return isInstant(now) ? undefined : NO_INSTANT;
}

/** Why no agent can take part so, in English; `undefined` = it may be asked. */
export function eventEntryProblemOf(id: string, agent: string, at: Instant): string | undefined {
  if (!isId(id)) return NO_EVENT;
  if (!isCodename(agent)) return NO_CODENAME;
  return isInstant(at) ? undefined : NO_INSTANT;
}

/** Why no post can be named so, in English; `undefined` = it may be asked. */
export function eventPostProblemOf(
  id: string,
  agent: string,
  role: EventPostRole,
  takenAt: LocalDateTime,
): string | undefined {
  if (!isId(id)) return NO_EVENT;
  if (role !== 'start' && role !== 'end') return 'A post is neither start nor end.';
  return momentProblemOf(agent, takenAt, 'all_time');
}

function formulaProblemOf(
  { formula }: EventDraft,
  { stats, derived }: Catalogue<string>,
): string | undefined {
  const isStat = (key: string): boolean => Object.hasOwn(stats, key) && stats[key]?.kind !== 'meta';
  if (typeof formula === 'string') {
    return isStat(formula) || Object.hasOwn(derived, formula) ? undefined : 'There is no such stat.';
  }
  if (!Array.isArray(formula) || !formula.every(isTerm)) return 'The formula is none.';
  if (formula.length === 0 || formula.length > MOST_TERMS)
    return `The formula has not 1 to ${MOST_TERMS} terms.`;
  if (new Set(formula.map(({ key }) => key)).size < formula.length)
    return 'A stat stands twice in the formula.';
  if (!formula.every(({ key }) => isStat(key))) return 'There is no such stat.';
  return formula.every(({ weight }) => Math.abs(weight) <= LARGEST_WEIGHT)
    ? undefined
    : 'A weight is not a number from -1,000,000 to 1,000,000.';
}

function isTerm(term: unknown): boolean {
  return typeof term === 'object' && term !== null && 'key' in term && typeof term.key === 'string';
}

import type { EventDraft } from '@prime-tally/stats-core/ports';
import type { Catalogue } from '@prime-tally/stats-defs';
import { err, ok, type Result } from 'neverthrow';
import { z } from 'zod';
import type { Language } from '../../locales/languages.ts';
import { FEATURED_STATS } from '../boards.ts';
import { isZone } from '../settings/zone.ts';
import { CLEAN_AFTER } from './event-settings.ts';
import { findZone } from './find-zone.ts';
import { FIRST_SATURDAY, nextFirstSaturday } from './first-saturday.ts';
import { type FormulaProblem, readFormula } from './read-formula.ts';
import { readMoment } from './read-moment.ts';
import { instantIn, localOf } from './zoned-time.ts';

/** The parts of an event that are typed. */
export const DRAFT_PARTS = ['name', 'start', 'end', 'formula', 'zone'] as const;

/** One of them. */
export type DraftPart = (typeof DRAFT_PARTS)[number];

const LOCAL = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const TERM = z.object({ key: z.string().max(60), weight: z.number() });

/** The form of a draft among its organiser's settings. */
export const DRAFT_SCHEMA = z.object({
  /** Tells the cards of this draft from those of an earlier one. */
  no: z.int().nonnegative(),
  chatId: z.string().regex(/^-?\d{1,19}$/),
  chatTitle: z.string().max(256).optional(),
  topicId: z.int().optional(),
  /** The event that is to be changed; absent = a new one. */
  eventId: z
    .string()
    .regex(/^\d{1,19}$/)
    .optional(),
  name: z.string().min(1).max(80),
  /** By the clocks of the zone, so that another zone keeps the hours. */
  from: LOCAL,
  to: LOCAL,
  zone: z.string().refine(isZone),
  formula: z.union([z.string().max(60), z.array(TERM).min(1).max(50).readonly()]),
  graceMinutes: z.int().min(0).max(1_440),
  cleanDays: CLEAN_AFTER,
  /** The part that the organiser was asked to type. */
  asking: z.enum(DRAFT_PARTS).optional(),
});

/** An event that its organiser is still putting together. It lives among the organiser's settings, so it survives a restart and nobody else can touch it. */
export type Draft = z.infer<typeof DRAFT_SCHEMA>;

/** Why words make no event. */
export type DraftProblem =
  | FormulaProblem
  | { readonly kind: 'line' | 'name' | 'order' | 'long' | 'past' | 'far' }
  | { readonly kind: 'moment' | 'zone'; readonly asked: string }
  /** The clocks skip it. */
  | { readonly kind: 'skipped'; readonly moment: string };

const GRACE_MINUTES = 15;
const NAME_LENGTH = 80;
const DAY_MS = 86_400_000;
const MOST_DAYS = 31;
const MOST_AHEAD_MS = 2 * 366 * DAY_MS;
/** Longest part that is looked at. */
const MOST_LETTERS = 400;

/** Where a draft is made. */
export interface DraftPlace {
  readonly chatId: string;
  readonly chatTitle?: string;
  readonly topicId?: number;
  /** IANA: that of the chat, else the organiser's. */
  readonly zone: string;
}

/** A new draft: the next First Saturday. */
export function newDraft({ zone, ...place }: DraftPlace, now: Date): Draft {
  return {
    ...place,
    no: Math.floor(now.getTime() / 1_000),
    name: FIRST_SATURDAY,
    ...nextFirstSaturday(localOf(now.toISOString(), zone)),
    zone,
    formula: FEATURED_STATS[0] ?? 'lifetimeAp',
    graceMinutes: GRACE_MINUTES,
    cleanDays: 0,
  };
}

/** How typed words are read. */
export interface DraftWords {
  readonly catalogue: Catalogue<string>;
  readonly language: Language;
  readonly now: Date;
}

/** The draft that a line tells: `name | start | end | what counts | zone`; the last two may be left out. */
export function draftOfLine(place: DraftPlace, line: string, words: DraftWords): Result<Draft, DraftProblem> {
  const [name, start, end, formula, zone, ...more] = line.split('|').map((part) => part.trim());
  if (name === undefined || start === undefined || end === undefined || more.length > 0)
    return err({ kind: 'line' });
  const typed: readonly (readonly [DraftPart, string | undefined])[] = [
    ['zone', zone],
    ['name', name],
    ['start', start],
    ['end', end],
    ['formula', formula],
  ];
  let draft: Result<Draft, DraftProblem> = ok(newDraft(place, words.now));
  for (const [part, text] of typed) {
    if (text === undefined || text === '') continue;
    draft = draft.andThen((one) => changedDraft(one, part, text, words));
  }
  return draft;
}

/** The draft with one part as typed; nothing is asked for any more. Another start takes the end along. */
export function changedDraft(
  draft: Draft,
  part: DraftPart,
  typed: string,
  { catalogue, language, now }: DraftWords,
): Result<Draft, DraftProblem> {
  const { asking: _, ...rest } = draft;
  const text = typed.slice(0, MOST_LETTERS).trim();
  switch (part) {
    case 'name': {
      const name = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
      return name === '' || name.length > NAME_LENGTH ? err({ kind: 'name' }) : ok({ ...rest, name });
    }
    case 'zone': {
      const zone = findZone(text);
      return zone === undefined ? err({ kind: 'zone', asked: text }) : ok({ ...rest, zone });
    }
    case 'formula':
      return readFormula(catalogue, text, language).map((formula) => ({ ...rest, formula }));
    case 'start': {
      const here = localOf(now.toISOString(), draft.zone);
      // `+2h` is from now on, a time alone is of today.
      const from = readMoment(
        text,
        text.startsWith('+') ? `${here.slice(0, 16)}:00` : `${here.slice(0, 10)}T00:00:00`,
      );
      if (from === undefined) return err({ kind: 'moment', asked: text });
      const length = Date.parse(`${draft.to}Z`) - Date.parse(`${draft.from}Z`);
      const to = new Date(Date.parse(`${from}Z`) + length).toISOString().slice(0, 19);
      return ok({ ...rest, from, to });
    }
    case 'end': {
      const to = readMoment(text, draft.from);
      return to === undefined ? err({ kind: 'moment', asked: text }) : ok({ ...rest, to });
    }
  }
}

/** The event that the draft tells, or why it can't be held. */
export function eventOfDraft(
  draft: Draft,
  { language, now }: { readonly language: Language; readonly now: Date },
): Result<EventDraft, DraftProblem> {
  const { chatId, name, zone, formula, graceMinutes, cleanDays, topicId } = draft;
  const [from, to] = [draft.from, draft.to].map((local) => instantIn(local, zone));
  if (from === undefined) return err({ kind: 'skipped', moment: draft.from });
  if (to === undefined) return err({ kind: 'skipped', moment: draft.to });
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (end <= start) return err({ kind: 'order' });
  if (end - start > MOST_DAYS * DAY_MS) return err({ kind: 'long' });
  if (end <= now.getTime()) return err({ kind: 'past' });
  if (start - now.getTime() > MOST_AHEAD_MS) return err({ kind: 'far' });
  const settings = { language, cleanDays, ...(topicId !== undefined && { topicId }) };
  return ok({ chatId, name, from, to, zone, formula, graceMinutes, settings });
}

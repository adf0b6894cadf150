import { z } from 'zod';
import { LANGUAGES } from '../../locales/languages.ts';
import { HIGHLIGHT_KINDS } from '../recap/highlights.ts';
import type { QuietHours } from '../recap/quiet-hours.ts';
import { isZone } from './zone.ts';

/** The nights that a chat can choose from. */
export const QUIET_CHOICES = ['22-8', '23-7', '20-10', 'none'] as const satisfies readonly QuietHours[];

/** Most boards under a leaderboard's first buttons. */
export const MOST_SHOWN = 12;

const SCHEMA = z.object({
  /** Absent = that of whoever writes. */
  language: z.enum(LANGUAGES).optional(),
  /** IANA; absent = nobody has said. */
  zone: z.string().refine(isZone).optional(),
  /** Whether pastes are taken away once they are stored. */
  autoDelete: z.boolean().default(false),
  /** Stats under a board's first buttons; absent = the usual ones. */
  stats: z.array(z.string().min(1).max(60)).min(1).max(MOST_SHOWN).optional(),
  /** The only faction whose pastes are taken. */
  faction: z.enum(['enlightened', 'resistance']).optional(),
  /** Whether each Monday tells the week before. */
  recap: z.boolean().default(false),
  /** What is told at once when somebody's paste brings it. */
  announce: z.array(z.enum(HIGHLIGHT_KINDS)).max(HIGHLIGHT_KINDS.length).default([]),
  /** Hours of the night without recap and announcements. */
  quiet: z.enum(QUIET_CHOICES).default('22-8'),
  /** The topic for both; absent = the general one. */
  newsTopic: z.int().positive().optional(),
});

/** What a chat has set. */
export type ChatSettings = z.infer<typeof SCHEMA>;

/** The settings in what the store keeps; a setting that is none (any more) is as if never set, the others hold. */
export function readChatSettings(stored: unknown): ChatSettings {
  return readSettings(SCHEMA, stored);
}

/** The valid parts of stored settings under the schema's defaults. */
export function readSettings<S extends z.ZodObject>(schema: S, stored: unknown): z.infer<S> {
  const given = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))));
}

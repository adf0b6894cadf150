import { z } from 'zod';
import { LANGUAGES } from '../../locales/languages.ts';
import { readSettings } from '../settings/chat-settings.ts';

/** Days after an event for which its messages can stay; 0 = for ever. */
const CLEAN_DAYS = [0, 1, 3, 7] as const;

/** How many days the bot's messages of an event stay after it; 0 = for ever. */
export const CLEAN_AFTER = z.literal(CLEAN_DAYS);

const SCHEMA = z.object({
  /** The topic that the event was made in. */
  topicId: z.int().optional(),
  /** The organiser's; holds where the chat has none of its own. */
  language: z.enum(LANGUAGES).optional(),
  cleanDays: CLEAN_AFTER.default(0),
  /** The live board's message. */
  boardId: z.int().optional(),
});

/** What the bot keeps with an event. No person is named, so that nothing is left of one who wants to be forgotten. */
export type EventSettings = z.infer<typeof SCHEMA>;

/** The settings in what the store keeps; one that is none (any more) is as if never set. */
export function readEventSettings(stored: unknown): EventSettings {
  return readSettings(SCHEMA, stored);
}

/** The next choice, the first after the last. */
export function nextCleanDays(days: EventSettings['cleanDays']): EventSettings['cleanDays'] {
  return CLEAN_DAYS[(CLEAN_DAYS.indexOf(days) + 1) % CLEAN_DAYS.length] ?? 0;
}

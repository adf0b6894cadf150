import { z } from 'zod';
import { LANGUAGES } from '../../locales/languages.ts';
import { DRAFT_SCHEMA } from '../events/draft.ts';
import { readSettings } from './chat-settings.ts';
import { isZone } from './zone.ts';

const SCHEMA = z.object({
  /** Absent = that of the Telegram client. */
  language: z.enum(LANGUAGES).optional(),
  /** Absent = that of the chat. */
  zone: z.string().refine(isZone).optional(),
  /** How often to remind of a paste; absent = never. */
  remind: z.enum(['weekly', 'monthly']).optional(),
  /** When that was last done or begun (ISO), and how often in a row without a paste. */
  reminded: z.object({ at: z.iso.datetime(), unanswered: z.int().nonnegative() }).optional(),
  /** The event that the person is putting together. */
  eventDraft: DRAFT_SCHEMA.optional(),
});

/** What a person has set. */
export type UserSettings = z.infer<typeof SCHEMA>;

/** The settings in what the store keeps; a setting that is none (any more) is as if never set, the others hold. */
export function readUserSettings(stored: unknown): UserSettings {
  return readSettings(SCHEMA, stored);
}

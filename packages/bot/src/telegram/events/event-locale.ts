import type { EventCard } from '@prime-tally/stats-core/ports';
import type { Locale } from '../../locales/locale.ts';
import { localeOf } from '../../locales/locale-of.ts';
import { readEventSettings } from '../../usecases/events/event-settings.ts';
import type { SettingsBook } from '../../usecases/settings/settings-book.ts';

/** The language of an event's messages: the chat's, else the organiser's. */
export async function eventLocaleOf(
  settings: Pick<SettingsBook, 'chat'>,
  event: Pick<EventCard, 'chatId' | 'settings'>,
): Promise<Locale> {
  const chat = await settings.chat(event.chatId);
  const ofChat = chat.isOk() ? chat.value.settings.language : undefined;
  return localeOf(ofChat ?? readEventSettings(event.settings).language);
}

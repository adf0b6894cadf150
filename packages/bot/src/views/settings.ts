import { packAnnounce } from '../callback-data/announce.ts';
import { CHAT_SETTINGS, type ChatSetting, packSetting } from '../callback-data/setting.ts';
import { packShownStats } from '../callback-data/shown-stats.ts';
import type { Locale } from '../locales/locale.ts';
import { allLocales, localeOf } from '../locales/locale-of.ts';
import { QUIET_HOURS } from '../usecases/recap/quiet-hours.ts';
import type { ChatFrame } from '../usecases/settings/settings-book.ts';
import type { View } from './view.ts';
import { zoneEntry } from './zone.ts';

/** Every language by its own name. */
export function languageView({ settings }: Locale): View {
  return {
    ...settings.chooseLanguage,
    keyboard: allLocales().map(({ language, ownName }) => [
      { text: ownName, callback_data: packSetting({ kind: 'language', language }) },
    ]),
  };
}

/** What one sets for oneself, in private; a group's settings are elsewhere. */
export function ownSettingsView(locale: Locale, zone: string | undefined): View {
  return { ...locale.settings.inGroup, keyboard: [[zoneEntry(locale, 'settings', zone)]] };
}

/** A group's settings, a button each. */
export function settingsView(locale: Locale, frame: ChatFrame): View {
  return {
    ...locale.settings.title,
    keyboard: [
      ...CHAT_SETTINGS.map((setting) => [
        { text: settingText(locale, frame, setting), callback_data: packSetting({ kind: 'chat', setting }) },
      ]),
      [{ text: locale.settings.shownStats, callback_data: packShownStats({ action: 'open' }) }],
      [zoneEntry(locale, 'settings', frame.settings.zone)],
      [
        {
          text: locale.recap.announcements(frame.settings.announce.length),
          callback_data: packAnnounce({ action: 'open' }),
        },
      ],
    ],
  };
}

function settingText(
  { settings: texts, factions, recap }: Locale,
  { privacy, settings }: ChatFrame,
  setting: ChatSetting,
): string {
  switch (setting) {
    case 'language':
      return texts.language(
        settings.language === undefined ? texts.anyLanguage : localeOf(settings.language).ownName,
      );
    case 'autoDelete':
      return texts.autoDelete(settings.autoDelete || privacy === 'strict');
    case 'privacy':
      return texts.privacy[privacy];
    case 'recap':
      return recap.weekly(settings.recap);
    case 'quiet':
      return recap.quiet(QUIET_HOURS[settings.quiet]);
    case 'faction':
      return settings.faction === undefined
        ? texts.bothFactions
        : texts.onlyFaction(factions[settings.faction]);
  }
}

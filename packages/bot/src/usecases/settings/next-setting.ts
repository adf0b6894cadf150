import type { ChatPrivacy } from '@prime-tally/stats-core/ports';
import type { ChatSetting } from '../../callback-data/setting.ts';
import { LANGUAGES } from '../../locales/languages.ts';
import { type ChatSettings, QUIET_CHOICES } from './chat-settings.ts';
import type { ChatFrame } from './settings-book.ts';

/** What a chat's settings are after one of them went on to its next value. */
export function nextSetting(
  { privacy, settings }: ChatFrame,
  setting: ChatSetting,
): Partial<ChatSettings> & { readonly privacy?: ChatPrivacy } {
  switch (setting) {
    case 'autoDelete':
      return { autoDelete: !settings.autoDelete };
    case 'language':
      return { language: after([undefined, ...LANGUAGES], settings.language) };
    case 'faction':
      return { faction: after([undefined, 'enlightened', 'resistance'], settings.faction) };
    case 'recap':
      return { recap: !settings.recap };
    case 'quiet':
      return { quiet: after(QUIET_CHOICES, settings.quiet) };
    case 'privacy':
      return { privacy: after(['public', 'soft', 'strict'], privacy) };
  }
}

function after<T>(all: readonly [T, ...T[]], one: T): T {
  return all[(all.indexOf(one) + 1) % all.length] ?? all[0];
}

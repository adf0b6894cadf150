import { packPrivacy } from '../callback-data/privacy.ts';
import type { Locale } from '../locales/locale.ts';
import type { HideOutcome } from '../usecases/privacy/hide-agents.ts';
import type { View } from './view.ts';

/** Whether others see the person's agents, and the way back. */
export function hideView(locale: Locale, userId: string, outcome: HideOutcome): View {
  const { privacy } = locale;
  switch (outcome.kind) {
    case 'hidden':
      return {
        ...privacy.hidden(outcome.agents),
        keyboard: [[{ text: privacy.show, callback_data: packPrivacy({ userId, action: 'show' }) }]],
      };
    case 'shown':
      return {
        ...privacy.shown(outcome.agents),
        keyboard: [[{ text: privacy.hide, callback_data: packPrivacy({ userId, action: 'hide' }) }]],
      };
    case 'stranger':
      return locale.myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
  }
}

/** The question before everything of a person goes. */
export function deletionOfAllView({ privacy }: Locale, userId: string): View {
  return {
    ...privacy.deleteAll,
    keyboard: [
      [{ text: privacy.deleteAllSurely, callback_data: packPrivacy({ userId, action: 'delete_all' }) }],
      [{ text: privacy.keepAll, callback_data: packPrivacy({ userId, action: 'keep_all' }) }],
    ],
  };
}

import type { Outbox, UserId } from '@prime-tally/stats-core/ports';
import type { Locale } from '../locales/locale.ts';
import { localeOf } from '../locales/locale-of.ts';
import type { View } from '../views/view.ts';
import type { BotDeps } from './deps.ts';
import { outboxMessage } from './outbox/message.ts';

type TellDeps = Pick<BotDeps, 'settings' | 'log' | 'now' | 'wakeOutbox'> & {
  readonly store: Pick<Outbox, 'enqueue'>;
};

/**
 * Tells a person something in private and in their language, once for each `event`; answers with whether it is new.
 * `otherwise`: where they have chosen no language.
 */
export async function tellPerson(
  deps: TellDeps,
  event: string,
  userId: UserId,
  viewIn: (locale: Locale) => View,
  otherwise?: Locale,
): Promise<boolean> {
  const user = await deps.settings.user(userId);
  const language = user.isOk() ? user.value.language : undefined;
  const view = viewIn(language === undefined && otherwise !== undefined ? otherwise : localeOf(language));
  const message = outboxMessage(event, { chatId: userId }, view);
  const told = await deps.store.enqueue([message], deps.now().toISOString());
  if (told.isErr()) deps.log.warn({ reason: told.error.message }, 'somebody could not be told');
  deps.wakeOutbox();
  return told.isOk() && told.value.added > 0;
}

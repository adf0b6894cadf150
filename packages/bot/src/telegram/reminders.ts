import type { Store } from '@prime-tally/stats-core/ports';
import { localeOf } from '../locales/locale-of.ts';
import { dueReminders } from '../usecases/recap/remind.ts';
import type { SettingsBook } from '../usecases/settings/settings-book.ts';
import { lines } from '../views/text.ts';
import { outboxMessage } from './outbox/message.ts';

/** Reminds everybody who is due, in private; answers with how many. */
export async function tellReminders(
  deps: { readonly store: Store; readonly settings: SettingsBook },
  now: Date,
): Promise<number> {
  const due = await dueReminders(deps, now);
  for (const { userId, days, isLast, language, at, event } of due) {
    const { remind } = localeOf(language).recap;
    const text = lines(remind.message(days), isLast && remind.last);
    await deps.store.enqueue([outboxMessage(event, { chatId: userId }, text)], at);
  }
  return due.length;
}

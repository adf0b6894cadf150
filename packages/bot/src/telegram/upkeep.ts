import type { Holds, Outbox } from '@prime-tally/stats-core/ports';
import { localeOf } from '../locales/locale-of.ts';
import type { Log } from '../log.ts';
import type { SettingsBook } from '../usecases/settings/settings-book.ts';
import { outboxMessage } from './outbox/message.ts';

const EVERY_MS = 600_000;
const BATCH = 100;
/** Days for which a told message is remembered, so that it is not told twice. */
const TOLD_DAYS = 30;

/** What the upkeep works with. */
export interface UpkeepDeps {
  readonly store: Holds & Outbox;
  readonly settings: SettingsBook;
  readonly log: Log;
  readonly now: () => Date;
}

/** Every ten minutes drops the held pastes that nobody decided about in time, and forgets messages that were told long ago. */
export function startUpkeep(deps: UpkeepDeps): { stop(): void } {
  const run = (): void => {
    Promise.all([dropExpired(deps), forgetTold(deps)]).catch((error: unknown) =>
      deps.log.error({ err: error }, 'the upkeep failed'),
    );
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Drops what has expired by now, and tells the posters in their languages; answers with how many there were. */
export async function dropExpired({ store, settings, log, now }: UpkeepDeps): Promise<number> {
  const at = now().toISOString();
  const expired = await store.dropExpiredHolds(at, BATCH);
  if (expired.isErr()) {
    log.warn({ reason: expired.error.message }, 'held pastes could not expire');
    return 0;
  }
  for (const { id, submission } of expired.value) {
    const { userId, snapshot } = submission;
    if (userId === undefined) continue;
    const user = await settings.user(userId);
    const { holds, formats } = localeOf(user.isOk() ? user.value.language : undefined);
    const text = holds.expired(snapshot.agent, formats.moment(snapshot.takenAt));
    await store.enqueue([outboxMessage(`hold_expired:${id}`, { chatId: userId }, text)], at);
  }
  return expired.value.length;
}

async function forgetTold({ store, log, now }: UpkeepDeps): Promise<void> {
  const before = new Date(now().getTime() - TOLD_DAYS * 86_400_000).toISOString();
  const pruned = await store.pruneOutbox(before);
  if (pruned.isErr()) log.warn({ reason: pruned.error.message }, 'told messages could not be forgotten');
}

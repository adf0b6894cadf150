import type { Store } from '@prime-tally/stats-core/ports';
import { localeOf } from '../locales/locale-of.ts';
import type { Log } from '../log.ts';
import type { Knowledge } from '../usecases/knowledge.ts';
import type { SettingsBook } from '../usecases/settings/settings-book.ts';
import { outboxMessage } from './outbox/message.ts';
import { tellReminders } from './reminders.ts';
import { tellRecaps } from './weekly-recap.ts';

const EVERY_MS = 600_000;
const BATCH = 100;
/** Days for which refused pastes are counted. */
const REFUSED_DAYS = 7;
/** Days for which a told message is remembered, so that it is not told twice. */
const TOLD_DAYS = 30;
/** Days for which a handled update is remembered; Telegram keeps what it could not deliver for one. */
const DONE_DAYS = 3;

/** What the upkeep works with. */
export interface UpkeepDeps {
  readonly store: Store;
  readonly settings: SettingsBook;
  readonly knowledge: () => Knowledge;
  readonly log: Log;
  readonly now: () => Date;
  /** For which texts are kept; 0 = not at all. */
  readonly keepTextsDays: number;
}

/**
 * Every ten minutes drops the held pastes that nobody decided about in time, forgets messages that were told and updates
 * that were handled long ago, refusals of a week ago and texts that are old enough, and tells recaps and reminders that
 * are due.
 */
export function startUpkeep(deps: UpkeepDeps): { stop(): void } {
  const recaps = new Set<string>();
  const jobs = [
    () => dropExpired(deps),
    () => forgetTold(deps),
    () => forgetTexts(deps),
    () => forgetHandled(deps),
    () => tellRecaps(deps, recaps),
    () => tellReminders(deps, deps.now()),
  ];
  const run = async (): Promise<void> => {
    // One after the other: nobody waits for them, and the bot needs the connections.
    for (const job of jobs) await job().catch((err: unknown) => deps.log.error({ err }, 'the upkeep failed'));
  };
  let running = run();
  const timer = setInterval(() => {
    running = running.then(run);
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Drops what has expired by now, and tells the posters in their languages; answers with how many there were. */
export async function dropExpired({
  store,
  settings,
  log,
  now,
}: Omit<UpkeepDeps, 'knowledge' | 'keepTextsDays'>): Promise<number> {
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

async function forgetTold({ store, log, now }: Pick<UpkeepDeps, 'store' | 'log' | 'now'>): Promise<void> {
  const before = new Date(now().getTime() - TOLD_DAYS * 86_400_000).toISOString();
  const pruned = await store.pruneOutbox(before);
  if (pruned.isErr()) log.warn({ reason: pruned.error.message }, 'told messages could not be forgotten');
}

async function forgetTexts({ store, log, now, keepTextsDays }: UpkeepDeps): Promise<void> {
  const days = Math.max(REFUSED_DAYS, keepTextsDays);
  const pruned = await store.pruneTexts(new Date(now().getTime() - days * 86_400_000).toISOString());
  if (pruned.isErr()) log.warn({ reason: pruned.error.message }, 'old refusals could not be forgotten');
}

async function forgetHandled({ store, log, now }: UpkeepDeps): Promise<void> {
  const before = new Date(now().getTime() - DONE_DAYS * 86_400_000).toISOString();
  const pruned = await store.pruneUpdates(before);
  if (pruned.isErr()) log.warn({ reason: pruned.error.message }, 'handled updates could not be forgotten');
}

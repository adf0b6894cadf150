import type { ChatCard, Store } from '@prime-tally/stats-core/ports';
import { localeOf } from '../locales/locale-of.ts';
import type { Log } from '../log.ts';
import { windowOf } from '../usecases/board/period.ts';
import type { Knowledge } from '../usecases/knowledge.ts';
import { makeRecap } from '../usecases/recap/make-recap.ts';
import { quietUntil } from '../usecases/recap/quiet-hours.ts';
import { readChatSettings } from '../usecases/settings/chat-settings.ts';
import { addDays, dayOf, hourIn } from '../usecases/zoned-days.ts';
import { recapView } from '../views/recap.ts';
import { outboxMessage } from './outbox/message.ts';

/** What recaps are made from. */
export interface RecapDeps {
  readonly store: Store;
  readonly knowledge: () => Knowledge;
  readonly log: Log;
  readonly now: () => Date;
}

const PAGE = 200;
/** On Mondays from this hour, in the chat's zone; what was missed then is made up for within a day. */
const HOUR = 9;

/** Tells last week to each chat that wants it, once; `done` remembers what needs no second look. Answers with how many were told. */
export async function tellRecaps(deps: RecapDeps, done: Set<string>): Promise<number> {
  let told = 0;
  let after: string | undefined;
  for (;;) {
    const page = await deps.store.chats({ limit: PAGE, ...(after !== undefined && { after }) });
    if (page.isErr()) {
      deps.log.warn({ reason: page.error.message }, 'no recaps');
      return told;
    }
    for (const chat of page.value) if (await tellRecap(deps, chat, done)) told += 1;
    after = page.value.at(-1)?.chatId;
    if (page.value.length < PAGE) return told;
  }
}

async function tellRecap(
  deps: RecapDeps,
  { chatId, privacy, settings }: ChatCard,
  done: Set<string>,
): Promise<boolean> {
  const { recap, zone = 'UTC', language, quiet, newsTopic, stats } = readChatSettings(settings);
  const now = deps.now().getTime();
  if (!recap || privacy === 'strict' || !isTime(now, zone)) return false;
  // Made when it is told: somebody may hide meanwhile.
  if (quietUntil(quiet, zone, now) !== undefined) return false;
  const today = dayOf(now, zone);
  const window = windowOf({ kind: 'week', day: addDays(today, -7) }, zone, now);
  const event = `recap:${chatId}:${window.from}`;
  if (done.has(event)) return false;
  const knowledge = deps.knowledge();
  const made = await makeRecap({ store: deps.store, knowledge }, chatId, window, stats);
  if (made.kind === 'store_unavailable') {
    deps.log.warn({ reason: made.reason }, 'no recap');
    return false;
  }
  done.add(event);
  if (made.kind === 'nothing') return false;
  const message = outboxMessage(
    event,
    { chatId, ...(newsTopic !== undefined && { topicId: newsTopic }) },
    recapView(localeOf(language), made, { catalogue: knowledge.catalogue, zone }),
  );
  const added = await deps.store.enqueue([message], new Date(now).toISOString());
  if (added.isErr()) done.delete(event);
  return added.isOk() && added.value.added > 0;
}

/** Monday from the hour on, and Tuesday before it. */
function isTime(now: number, zone: string): boolean {
  const weekday = new Date(`${dayOf(now, zone)}T00:00:00Z`).getUTCDay();
  const isLate = hourIn(now, zone) >= HOUR;
  return (weekday === 1 && isLate) || (weekday === 2 && !isLate);
}

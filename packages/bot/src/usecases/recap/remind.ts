import type { AgentBook, UserBook, UserId } from '@prime-tally/stats-core/ports';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { UserSettings } from '../settings/user-settings.ts';
import { hourIn } from '../zoned-days.ts';

/** A reminder that is due. */
export interface Reminder {
  readonly userId: UserId;
  /** Since the last paste; absent where there was none. */
  readonly days?: number;
  /** After it silence until a paste comes. */
  readonly isLast: boolean;
  readonly language: UserSettings['language'];
  readonly at: string;
  /** Names it: the same whichever process finds that it is due. */
  readonly event: string;
}

const DAY_MS = 86_400_000;
const DAYS = { weekly: 7, monthly: 30 } as const;
const MOST_UNANSWERED = 3;
const PAGE = 200;
/** Nobody is reminded by night. */
const DAYTIME = [9, 21] as const;

/** Who is to be reminded now: whoever wants it, has posted nothing for so long and was not reminded since; three in a row at most. */
export async function dueReminders(
  deps: { readonly store: AgentBook & UserBook; readonly settings: SettingsBook },
  now: Date,
): Promise<readonly Reminder[]> {
  const due: Reminder[] = [];
  for (const value of ['weekly', 'monthly'] as const) {
    let after: UserId | undefined;
    for (;;) {
      const page = await deps.store.usersWith(
        { key: 'remind', value },
        { limit: PAGE, ...(after !== undefined && { after }) },
      );
      if (page.isErr()) return due;
      for (const userId of page.value) {
        const reminder = await reminderFor(deps, userId, DAYS[value], now);
        if (reminder !== undefined) due.push(reminder);
      }
      after = page.value.at(-1);
      if (page.value.length < PAGE) break;
    }
  }
  return due;
}

async function reminderFor(
  { store, settings }: { readonly store: AgentBook; readonly settings: SettingsBook },
  userId: UserId,
  days: number,
  now: Date,
): Promise<Reminder | undefined> {
  const user = await settings.user(userId);
  if (user.isErr()) return undefined;
  const { reminded, zone = 'UTC', language } = user.value;
  const hour = hourIn(now.getTime(), zone);
  if (hour < DAYTIME[0] || hour >= DAYTIME[1]) return undefined;
  const before = Date.parse(reminded?.at ?? '');
  if (now.getTime() - before < days * DAY_MS) return undefined;
  const agents = await store.agentsOf(userId);
  if (agents.isErr()) return undefined;
  const posts = agents.value.map(({ latest }) => Date.parse(`${latest.takenAt}Z`));
  const last = posts.length === 0 ? undefined : Math.max(...posts);
  if (last !== undefined && now.getTime() - last < days * DAY_MS) return undefined;
  // When it was told, the newest post was a week old or more: by whatever clock, a newer one is the answer.
  const isAnswered = last !== undefined && last > before - DAY_MS;
  const unanswered = isAnswered ? 0 : (reminded?.unanswered ?? 0);
  if (unanswered >= MOST_UNANSWERED) return undefined;
  const at = now.toISOString();
  const saved = await settings.changeUser(userId, { reminded: { at, unanswered: unanswered + 1 } });
  if (saved.isErr()) return undefined;
  return {
    userId,
    isLast: unanswered + 1 === MOST_UNANSWERED,
    language,
    at,
    event: `remind:${userId}:${reminded?.at ?? 'first'}`,
    ...(last !== undefined && { days: Math.floor((now.getTime() - last) / DAY_MS) }),
  };
}

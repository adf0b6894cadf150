import type { LocalDateTime } from '@prime-tally/stats-core';
import type { ChatId, UserId } from '@prime-tally/stats-core/ports';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { boardMessage } from '../../telegram/events/event-message.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { readEventSettings } from '../../usecases/events/event-settings.ts';
import { type CheckIn, notePosts } from '../../usecases/events/note-posts.ts';

/** A file may hold years of exports; an event has one day. */
const MOST_POSTS = 20;

/** Who posted stored exports, and where. */
export interface NotedFrom {
  readonly userId: UserId;
  readonly chatId?: ChatId;
}

/** Notes the stored posts, oldest first, in the events that they count for, and has live boards drawn anew; answers with what the last post of each agent is. */
export async function noteEvents(
  deps: BotDeps,
  ctx: BotContext,
  posts: readonly { readonly agent: string; readonly takenAt: LocalDateTime }[],
  from: NotedFrom,
): Promise<readonly CheckIn[]> {
  const now = deps.now();
  const latest = new Map([...posts].sort(byMoment).map((post) => [post.agent, post]));
  const noted: CheckIn[] = [];
  for (const { agent, takenAt } of [...latest.values()].slice(-MOST_POSTS)) {
    const post = { agent, takenAt, receivedAt: now.toISOString(), ...from };
    const found = await notePosts({ store: deps.store, catalogue: deps.knowledge().catalogue }, post);
    if (found.isErr()) logUnstored(deps.log, ctx, found.error.message);
    else noted.push(...found.value);
  }
  const boards = noted
    .filter(
      ({ role, event }) => role !== 'outside' && readEventSettings(event.settings).boardId !== undefined,
    )
    .map(({ event }) => boardMessage(event, now));
  if (boards.length > 0) {
    const asked = await deps.store.enqueue(boards, now.toISOString());
    if (asked.isErr()) logUnstored(deps.log, ctx, asked.error.message);
  }
  return noted;
}

function byMoment(one: { readonly takenAt: string }, other: { readonly takenAt: string }): number {
  return one.takenAt < other.takenAt ? -1 : 1;
}

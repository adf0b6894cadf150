import type { EventCard } from '@prime-tally/stats-core/ports';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import { assignAgent } from '../../usecases/events/assign-agents.ts';
import { showResult } from '../../usecases/events/show-result.ts';
import { scoreText } from '../../views/events/event-text.ts';

/** Makes the presser's agent (of several, that of the newest post, of the group's faction where it has one) take part, with the posts that it has already; answers with what is told. */
export async function joinEvent(deps: BotDeps, ctx: BotContext, event: EventCard): Promise<string> {
  const { store, log, now } = deps;
  const { events, storeUnavailable, paste, factions } = ctx.locale;
  const userId = String(ctx.from?.id);
  if (event.state === 'closed') return events.over;
  const banned = await store.isBanned(event.chatId, userId);
  if (banned.isOk() && banned.value) return paste.banned.text;
  const agents = await store.agentsOf(userId);
  if (agents.isErr()) {
    logUnstored(log, ctx, agents.error.message);
    return storeUnavailable.text;
  }
  const side = ctx.chatFrame?.settings.faction;
  const mine = agents.value.find(({ faction }) => side === undefined || faction === side);
  const [other] = agents.value;
  if (mine === undefined) {
    return other === undefined || side === undefined
      ? events.stranger
      : events.otherSide(other.agent, factions[side]);
  }
  const at = now().toISOString();
  // On the group's boards as well, as by a post there: so posts in private find the event.
  const steps = [
    () => store.joinChat(mine.agent, event.chatId, at),
    () => store.enterEvent(event.id, mine.agent, at),
    () => assignAgent(store, event, mine.agent),
  ];
  for (const step of steps) {
    const done = await step();
    if (done.isOk()) continue;
    if (done.error.code === 'event_closed') return events.over;
    logUnstored(log, ctx, done.error.message);
    return storeUnavailable.text;
  }
  return events.joined(mine.agent, event.name);
}

/** The presser's own place; that of the best of several agents. */
export async function placeOf(deps: BotDeps, ctx: BotContext, event: EventCard): Promise<string> {
  const { events, storeUnavailable } = ctx.locale;
  const agents = await deps.store.agentsOf(String(ctx.from?.id));
  const knowledge = deps.knowledge();
  // With hidden ones: who asks sees their own.
  const outcome = await showResult({ ...deps, knowledge }, event.id, { withHidden: true });
  if (outcome.kind === 'gone') return events.gone;
  if (agents.isErr() || outcome.kind === 'store_unavailable') return storeUnavailable.text;
  const [newest] = agents.value;
  if (newest === undefined) return events.stranger;
  const own = new Set(agents.value.map(({ agent }) => agent));
  const { ranking } = outcome.result;
  const row = ranking.rows.find(({ agent }) => own.has(agent));
  if (row === undefined) return events.noPlace(newest.agent);
  const score = scoreText({ locale: ctx.locale, catalogue: knowledge.catalogue }, event.formula, row.score);
  return events.place(row.agent, row.rank, ranking.rows.length, score);
}

import { badgeEtasOf } from '@prime-tally/stats-core';
import type { BoardScope } from '@prime-tally/stats-core/ports';
import { isGroup } from '../../telegram/chat.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { recentHistoryOf } from '../../usecases/me/recent-history.ts';
import { type RankChange, type Ranks, rankChangesOf, ranksOf } from '../../usecases/paste/ranks.ts';
import type { PasteOutcome } from '../../usecases/submit-paste.ts';
import type { PasteFrame } from '../../views/paste-answer.ts';

/** On whose boards the agent's places are told: those of the group of the paste; in private, of its only group where that keeps them to itself. */
async function scopeOf(deps: BotDeps, ctx: BotContext, agent: string): Promise<BoardScope> {
  if (isGroup(ctx) && ctx.chat !== undefined) return { kind: 'chat', chatId: String(ctx.chat.id) };
  const chats = await deps.store.chatsOf(agent);
  const [chatId, ...others] = chats.isOk() ? chats.value : [];
  if (chatId === undefined || others.length > 0) return { kind: 'everywhere' };
  const frame = await deps.settings.chat(chatId);
  const isPublic = frame.isOk() && frame.value.privacy === 'public';
  return isPublic ? { kind: 'everywhere' } : { kind: 'chat', chatId };
}

/** Places before the paste, of the one agent in it. */
export async function ranksBefore(deps: BotDeps, ctx: BotContext, text: string): Promise<Ranks> {
  const read = deps.knowledge().parse(text);
  const only = read.isOk() && read.value.snapshots.length === 1 ? read.value.snapshots[0] : undefined;
  if (only === undefined || only.timeSpan !== 'all_time') return new Map();
  return placesOf(deps, ctx, only.agent);
}

async function placesOf(deps: BotDeps, ctx: BotContext, agent: string): Promise<Ranks> {
  const stats = ctx.chatFrame?.settings.stats;
  const scope = await scopeOf(deps, ctx, agent);
  return ranksOf(deps.store, deps.knowledge(), { agent, scope, ...(stats !== undefined && { stats }) });
}

/** The frame with what one saved export changed on boards and brings next. */
export async function withNewsOf(
  deps: BotDeps,
  ctx: BotContext,
  frame: PasteFrame,
  { exports }: Extract<PasteOutcome, { kind: 'read' }>,
  before: Ranks,
): Promise<PasteFrame> {
  const [only, ...others] = exports;
  if (only?.kind !== 'saved' || others.length > 0 || frame.isStrict) return frame;
  const knowledge = deps.knowledge();
  const [after, history] = await Promise.all([
    placesOf(deps, ctx, only.snapshot.agent),
    isGroup(ctx) ? undefined : recentHistoryOf(deps.store, knowledge.catalogue, only.snapshot),
  ]);
  const ranks: readonly RankChange[] = rankChangesOf(knowledge, before, after);
  if (history === undefined) return { ...frame, ranks };
  const now = deps.now().toISOString().slice(0, 19);
  const [nearest] = history.isOk() && history.value !== undefined ? badgeEtasOf(history.value, { now }) : [];
  return { ...frame, ranks, ...(nearest !== undefined && { nearest }) };
}

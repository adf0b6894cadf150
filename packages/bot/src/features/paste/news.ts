import { badgeEtasOf } from '@prime-tally/stats-core';
import type { BoardScope } from '@prime-tally/stats-core/ports';
import { isGroup } from '../../telegram/chat.ts';
import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { recentHistoryOf } from '../../usecases/me/recent-history.ts';
import { type RankChange, type Ranks, rankChangesOf, ranksOf } from '../../usecases/paste/ranks.ts';
import type { PasteOutcome } from '../../usecases/submit-paste.ts';
import type { PasteFrame } from '../../views/paste-answer.ts';

function scopeOf(ctx: BotContext): BoardScope {
  return isGroup(ctx) && ctx.chat !== undefined
    ? { kind: 'chat', chatId: String(ctx.chat.id) }
    : { kind: 'everywhere' };
}

/** Places before the paste, of the one agent in it. */
export async function ranksBefore(deps: BotDeps, ctx: BotContext, text: string): Promise<Ranks> {
  const read = deps.knowledge().parse(text);
  const only = read.isOk() && read.value.snapshots.length === 1 ? read.value.snapshots[0] : undefined;
  if (only === undefined || only.timeSpan !== 'all_time') return new Map();
  return ranksOf(deps.store, only.agent, scopeOf(ctx), ctx.chatFrame?.settings.stats);
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
    ranksOf(deps.store, only.snapshot.agent, scopeOf(ctx), ctx.chatFrame?.settings.stats),
    isGroup(ctx) ? undefined : recentHistoryOf(deps.store, knowledge.catalogue, only.snapshot),
  ]);
  const ranks: readonly RankChange[] = rankChangesOf(knowledge, before, after);
  if (history === undefined) return { ...frame, ranks };
  const now = deps.now().toISOString().slice(0, 19);
  const [nearest] = history.isOk() && history.value !== undefined ? badgeEtasOf(history.value, { now }) : [];
  return { ...frame, ranks, ...(nearest !== undefined && { nearest }) };
}

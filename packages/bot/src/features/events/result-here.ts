import type { BotContext } from '../../telegram/context.ts';
import type { BotDeps } from '../../telegram/deps.ts';
import { logUnstored } from '../../telegram/log-unstored.ts';
import type { EventResult } from '../../usecases/events/event-result.ts';
import { showResult } from '../../usecases/events/show-result.ts';
import type { EventFrame } from '../../views/events/event-text.ts';

/** The event's result as it stands; hidden agents only for the organiser's own eyes. Nothing where the store failed or the event is gone. */
export async function resultHere(
  deps: BotDeps,
  ctx: BotContext,
  id: string,
  { withHidden = false } = {},
): Promise<EventResult | undefined> {
  const outcome = await showResult({ store: deps.store, knowledge: deps.knowledge() }, id, { withHidden });
  if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
  return outcome.kind === 'result' ? outcome.result : undefined;
}

/** How events are put into words for this update. */
export function eventFrameOf(deps: BotDeps, { locale }: BotContext): EventFrame {
  return { locale, catalogue: deps.knowledge().catalogue };
}

/** Whether the group of the update keeps its boards private; so does one of which nobody can tell. */
export function isStrict({ chatFrame }: BotContext): boolean {
  return chatFrame === undefined || chatFrame.privacy === 'strict';
}

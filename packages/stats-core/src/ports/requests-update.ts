import type { Instant } from './common.ts';
import { isInstant, isShortText, isWhole, NO_INSTANT } from './request-parts.ts';
import type { DoneUpdate } from './update-log.ts';

const UPDATES_AT_ONCE = 1_000;

/** Why no store knows updates of that instance, in English; `undefined` = it may. */
export function updatesProblemOf(instance: string, updates: readonly DoneUpdate[]): string | undefined {
  if (!isShortText(instance, 100)) return "An instance's name is empty or long.";
  if (updates.length > UPDATES_AT_ONCE) return `There are more than ${UPDATES_AT_ONCE} updates at once.`;
  for (const { id, content } of updates) {
    if (!isWhole(id, Number.MAX_SAFE_INTEGER)) return "An update's number is not a whole one from 0 on.";
    if (content !== undefined && !isShortText(content, 200)) return "An update's content is empty or long.";
  }
  return undefined;
}

/** Why no store notes updates at that moment, or forgets those before it, in English; `undefined` = it may. */
export function updateMomentProblemOf(at: Instant): string | undefined {
  return isInstant(at) ? undefined : NO_INSTANT;
}

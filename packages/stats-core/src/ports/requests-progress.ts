import type { Catalogue } from '@prime-tally/stats-defs';
import type { BoardScope } from './boards.ts';
import type { ChatId, Instant } from './common.ts';
import type { InstantWindow } from './progress.ts';
import {
  isCodename,
  isId,
  isLimit,
  isWholeSecond,
  NO_CHAT,
  NO_CODENAME,
  NO_LIMIT,
  NO_WINDOW,
} from './request-parts.ts';
import { isRankable } from './requests.ts';

/** Most values that a part of a stat's history may have. */
export const STAT_POINTS = 2_000;

const NO_START = 'The start is not an instant in UTC, on seconds.';

/** Why no store has a newest snapshot or a progress of it, in English; `undefined` = it may be asked. */
export function progressProblemOf(agent: string, window?: InstantWindow): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  return window && windowProblemOf(window);
}

/** Why no store has progress of these, in English; `undefined` = it may be asked. */
export function progressInProblemOf(
  scope: BoardScope,
  window: InstantWindow,
  { limit, after }: { readonly limit: number; readonly after?: string },
): string | undefined {
  if (scope.kind === 'chat' && !isId(scope.chatId)) return NO_CHAT;
  if (after !== undefined && !isCodename(after)) return NO_CODENAME;
  return isLimit(limit) ? windowProblemOf(window) : NO_LIMIT;
}

/** Why no store has this part of a stat's history, in English; `undefined` = it may be asked. */
export function statHistoryProblemOf(
  agent: string,
  stat: string,
  { since, limit }: { readonly since?: Instant; readonly limit: number },
  catalogue: Catalogue<string>,
): string | undefined {
  if (!isCodename(agent)) return NO_CODENAME;
  if (!isRankable(stat, catalogue)) return 'There is no such stat.';
  if (!isLimit(limit, STAT_POINTS)) return `The limit is not 1 to ${STAT_POINTS}.`;
  return since === undefined || isWholeSecond(since) ? undefined : NO_START;
}

/** Why no store knows who was silent, in English; `undefined` = it may be asked. */
export function silentProblemOf(chatId: ChatId, since: Instant, limit: number): string | undefined {
  if (!isId(chatId)) return NO_CHAT;
  if (!isWholeSecond(since)) return NO_START;
  return isLimit(limit) ? undefined : NO_LIMIT;
}

function windowProblemOf({ from, to }: InstantWindow): string | undefined {
  return isWholeSecond(from) && isWholeSecond(to) && from <= to ? undefined : NO_WINDOW;
}

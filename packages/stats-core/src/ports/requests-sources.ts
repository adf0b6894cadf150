import type { Act } from './act.ts';
import type { ChatId, Instant } from './common.ts';
import { isId, isInstant, isLimit, isShortText, NO_CHAT, NO_INSTANT, NO_LIMIT } from './request-parts.ts';
import { actProblemOf } from './requests-act.ts';
import type { TextRef } from './snapshot-log.ts';
import type { Refusal } from './sources.ts';

const KINDS: readonly TextRef['kind'][] = ['telegram', 'import', 'api'];
const CODE = /^[a-z_]{1,40}$/;

const REFUSAL_HEADER = 80;

/** Why no store knows such a source, in English; `undefined` = there may be one. */
function sourceProblemOf({ kind, instance }: Pick<TextRef, 'kind' | 'instance'>): string | undefined {
  if (!KINDS.includes(kind)) return 'The kind of source is unknown.';
  return isShortText(instance, 100) ? undefined : "The source's instance is empty or long.";
}

/** Why no store enables or disables it, in English; `undefined` = it may be asked. */
export function sourceActProblemOf(source: Pick<TextRef, 'kind' | 'instance'>, act: Act): string | undefined {
  return sourceProblemOf(source) ?? actProblemOf(act);
}

/** Why no store counts this refusal, in English; `undefined` = it may be counted. */
export function refusalProblemOf(refusal: Refusal): string | undefined {
  const { chatId, code, at } = refusal;
  if (chatId !== undefined && !isId(chatId)) return NO_CHAT;
  if (!CODE.test(code)) return 'The code is none.';
  return isInstant(at) ? sourceProblemOf(refusal) : NO_INSTANT;
}

/** The header of a refusal as it is counted: `undefined` where it is none, long, or a text that no store can hold. */
export function refusalHeaderOf({ header }: Refusal): string | undefined {
  return header !== undefined && isShortText(header, REFUSAL_HEADER) ? header : undefined;
}

/** Why no store answers with refusals, in English; `undefined` = it may be asked. */
export function refusalsProblemOf(query: {
  readonly since: Instant;
  readonly chatId?: ChatId;
  readonly limit: number;
}): string | undefined {
  if (query.chatId !== undefined && !isId(query.chatId)) return NO_CHAT;
  if (!isLimit(query.limit)) return NO_LIMIT;
  return isInstant(query.since) ? undefined : NO_INSTANT;
}

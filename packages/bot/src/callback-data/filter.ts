import type { Faction } from '@prime-tally/stats-core';
import type { ChatId } from '@prime-tally/stats-core/ports';
import { PERIOD_PATTERN, type Period, packPeriod, unpackPeriod } from '../usecases/board/period.ts';

/** Whose rows a board's button keeps, and when they were gained. */
export interface BoardFilter {
  readonly faction?: Faction;
  /** `here` = the chat in which the button is pressed; a group by its id is for the private chat. */
  readonly where: 'here' | 'everywhere' | { readonly chatId: ChatId };
  readonly period: Period;
}

/** Source of a pattern that matches what `packFilter` makes, in three groups that `filterOf` takes. */
export const FILTER_PATTERN = `([-er])(c|e|k[0-9a-z]{1,12})\\.${PERIOD_PATTERN}`;

/** At most 25 letters and digits. */
export function packFilter({ faction, where, period }: BoardFilter): string {
  return `${faction?.[0] ?? '-'}${packWhere(where)}.${packPeriod(period)}`;
}

function packWhere(where: BoardFilter['where']): string {
  if (where === 'here') return 'c';
  return where === 'everywhere' ? 'e' : `k${packChat(where.chatId)}`;
}

/** A group's id as letters and digits, at most twelve of them; ids of groups are negative. */
export function packChat(chatId: ChatId): string {
  return Math.abs(Number(chatId)).toString(36);
}

/** The group's id in what `packChat` made. */
export function unpackChat(text: string): ChatId | undefined {
  const id = /^[0-9a-z]{1,12}$/.test(text) ? Number.parseInt(text, 36) : 0;
  return id > 0 && Number.isSafeInteger(id) ? `-${id}` : undefined;
}

/** The filter in the groups that `FILTER_PATTERN` matched; nothing where they hold none. */
export function filterOf(
  faction: string | undefined,
  where: string | undefined,
  period: string | undefined,
): BoardFilter | undefined {
  const when = unpackPeriod(period ?? '');
  const place = unpackWhere(where ?? '');
  if (when === undefined || place === undefined) return undefined;
  return {
    where: place,
    period: when,
    ...(faction === 'e' && { faction: 'enlightened' as const }),
    ...(faction === 'r' && { faction: 'resistance' as const }),
  };
}

function unpackWhere(text: string): BoardFilter['where'] | undefined {
  if (text === 'c') return 'here';
  if (text === 'e') return 'everywhere';
  const chatId = unpackChat(text.slice(1));
  return chatId === undefined ? undefined : { chatId };
}

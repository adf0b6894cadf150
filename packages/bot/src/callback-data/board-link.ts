import type { Faction } from '@prime-tally/stats-core';
import type { ChatId } from '@prime-tally/stats-core/ports';
import { PERIOD_PATTERN, type Period, packPeriod, unpackPeriod } from '../usecases/board/period.ts';
import { packChat, unpackChat } from './filter.ts';

/** What of a group's boards is shown in the private chat. */
export interface BoardLink {
  readonly chatId: ChatId;
  readonly show: 'board' | 'rank' | 'factions';
  /** Absent = the group's first. */
  readonly stat?: string;
  readonly faction?: Faction;
  readonly period: Period;
}

const SHOWN = { t: 'board', r: 'rank', f: 'factions' } as const;
const START_WORD = 'board_';
/** Longest word that a link may start a bot with. */
const MAX_LENGTH = 64;
const SHAPE = new RegExp(
  `^${START_WORD}([0-9a-z]{1,12})(?:_([trf])([-er])${PERIOD_PATTERN}(?:_([\\w-]{1,33}))?)?$`,
);

/** What the link starts the bot with, of at most 64 letters, digits, `_` and `-`; a stat that can't stand in it is left out. */
export function packBoardLink({ chatId, show, stat, faction, period }: BoardLink): string {
  const letter = show === 'board' ? 't' : show[0];
  const link = `${START_WORD}${packChat(chatId)}_${letter}${faction?.[0] ?? '-'}${packPeriod(period)}`;
  const whole = `${link}_${stat}`;
  return stat !== undefined && whole.length <= MAX_LENGTH && SHAPE.test(whole) ? whole : link;
}

/** The link, or nothing where the word is not what `packBoardLink` makes; a group alone means its first board. */
export function unpackBoardLink(word: string): BoardLink | undefined {
  const [, chat, letter = 't', faction, when = 'a', stat] = SHAPE.exec(word) ?? [];
  const chatId = unpackChat(chat ?? '');
  const period = unpackPeriod(when);
  if (chatId === undefined || period === undefined) return undefined;
  return {
    chatId,
    show: letter === 'r' || letter === 'f' ? SHOWN[letter] : SHOWN.t,
    period,
    ...(stat !== undefined && { stat }),
    ...(faction === 'e' && { faction: 'enlightened' as const }),
    ...(faction === 'r' && { faction: 'resistance' as const }),
  };
}

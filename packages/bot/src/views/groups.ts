import { packBoard } from '../callback-data/board.ts';
import { type GroupButton, packGroup } from '../callback-data/group.ts';
import type { Locale } from '../locales/locale.ts';
import { localeOf } from '../locales/locale-of.ts';
import { FEATURED_STATS } from '../usecases/boards.ts';
import type { JoinOutcome } from '../usecases/groups/join-board.ts';
import type { ChatFrame } from '../usecases/settings/settings-book.ts';
import { fmt, lines } from './text.ts';
import type { CallbackButton, Text, View } from './view.ts';
import { zoneEntry } from './zone.ts';

/** What a group is told about the bot, and how it is set up. */
export interface GreetingFacts {
  readonly kind: 'hello' | 'better';
  readonly reads: boolean;
  readonly deletes: boolean;
  /** The bot's name, without the at sign. */
  readonly bot: string;
  readonly chatId: string;
  readonly frame: ChatFrame;
}

/** Who asks to be on a group's boards. */
export type JoinAnswer = JoinOutcome | { readonly kind: 'not_member' } | { readonly kind: 'gone' };

/** What the bot can do in a group and what it can't, how to change that, the set-up, and the way onto its boards. */
export function greetingView(locale: Locale, facts: GreetingFacts): View {
  const { groups, settings: texts } = locale;
  const { settings, privacy } = facts.frame;
  const bot = `@${facts.bot}`;
  const link = joinLink(facts.bot, facts.chatId);
  const language = settings.language === undefined ? texts.anyLanguage : localeOf(settings.language).ownName;
  return {
    ...lines(
      groups[facts.kind],
      '',
      facts.reads ? groups.reads : groups.blind(bot),
      facts.deletes ? groups.deletes : groups.keeps(bot),
      '',
      groups.joining(link),
      groups.setUp,
    ),
    keyboard: [
      [button(texts.language(language), { kind: 'language' }), zoneEntry(locale, 'greeting', settings.zone)],
      [button(texts.autoDelete(settings.autoDelete || privacy === 'strict'), { kind: 'autoDelete' })],
      [button(groups.join, { kind: 'join' })],
      [{ text: groups.pasteInPrivate, url: link }],
    ],
  };
}

/** Opens the private chat with the bot, where the user joins the group's boards. */
export function joinLink(bot: string, chatId: string): string {
  return `https://t.me/${bot}?start=join_${chatId}`;
}

/** What came of joining, in words alone. */
export function joinText(
  { groups, events, factions, storeUnavailable }: Locale,
  outcome: JoinAnswer,
  group: string,
): Text {
  switch (outcome.kind) {
    case 'joined':
      return groups[outcome.isNew ? 'joined' : 'there'](outcome.agents.join(', '), group);
    case 'no_agents':
      return groups.noAgents(group);
    case 'banned':
      return groups.banned(group);
    case 'other_side':
      return fmt`${events.otherSide(outcome.agent, factions[outcome.faction])}`;
    case 'not_member':
      return groups.notMember;
    case 'gone':
      return groups.gone;
    case 'store_unavailable':
      return storeUnavailable;
  }
}

/** The same in the private chat, with the next step as a button. */
export function joinView(locale: Locale, outcome: JoinAnswer, group: string, chatId: string): View {
  const text = joinText(locale, outcome, group);
  const [stat] = FEATURED_STATS;
  const board = { where: { chatId }, period: { kind: 'all_time' as const }, page: 0, stat: stat ?? '' };
  const next: CallbackButton | undefined =
    outcome.kind === 'joined'
      ? { text: locale.groups.openBoard, callback_data: packBoard(board) }
      : outcome.kind === 'no_agents' || outcome.kind === 'not_member'
        ? button(locale.groups.join, { kind: 'join_from_private', chatId })
        : undefined;
  return next === undefined ? text : { ...text, keyboard: [[next]] };
}

function button(text: string, data: GroupButton): CallbackButton {
  return { text, callback_data: packGroup(data) };
}

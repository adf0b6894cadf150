import { packEvent } from '../../callback-data/event.ts';
import type { Locale } from '../../locales/locale.ts';
import {
  type Attendance,
  type Attention,
  attentionOf,
  type EventResult,
} from '../../usecases/events/event-result.ts';
import { bold, concat, lines } from '../text.ts';
import type { View } from '../view.ts';

/** So that a list of many stays a message. */
const MOST_NAMES = 40;

interface LateGroup {
  readonly title: string;
  /** Codenames, with the time of day of the post where there is one. */
  readonly agents: readonly string[];
}

/** Who is late or missing, with the button for the organiser's file. */
export function lateView(locale: Locale, result: EventResult, now: Date): View {
  const { late } = locale.events;
  const { id, name } = result.event;
  const groups = groupsOf(locale, attentionOf(result, now));
  const blocks = groups.flatMap(({ title, agents }) => {
    const more = agents.length - MOST_NAMES;
    const names = agents.slice(0, MOST_NAMES).join(', ');
    return ['', bold(title), more > 0 ? concat(names, ' ', locale.paste.more(more)) : names];
  });
  return {
    ...lines(late.title(name), ...(blocks.length === 0 ? ['', late.nobody] : blocks)),
    keyboard: [[{ text: late.file, callback_data: packEvent({ action: 'late_file', id }) }]],
  };
}

/** The same as a text file, complete. */
export function lateFile(locale: Locale, result: EventResult, now: Date): string {
  const groups = groupsOf(locale, attentionOf(result, now));
  const blocks = groups.map(({ title, agents }) =>
    [title, ...agents.map((agent) => `  ${agent}`)].join('\n'),
  );
  const text = [result.event.name, ...(blocks.length === 0 ? [locale.events.late.nobody.text] : blocks)];
  return `\uFEFF${text.join('\n\n')}\n`;
}

function groupsOf({ events: { late } }: Locale, attention: Attention): readonly LateGroup[] {
  const { noStart, lateStart, earlyStart, noEnd, earlyEnd, lateEnd } = attention;
  const starts = (those: readonly Attendance[]) => those.map((one) => timed(one.agent, one.startAt));
  const ends = (those: readonly Attendance[]) => those.map((one) => timed(one.agent, one.endAt));
  return [
    { title: late.noStart(noStart.length), agents: noStart },
    { title: late.lateStart(lateStart.length), agents: starts(lateStart) },
    { title: late.earlyStart(earlyStart.length), agents: starts(earlyStart) },
    { title: late.noEnd(noEnd.length), agents: noEnd },
    { title: late.earlyEnd(earlyEnd.length), agents: ends(earlyEnd) },
    { title: late.lateEnd(lateEnd.length), agents: ends(lateEnd) },
  ].filter(({ agents }) => agents.length > 0);
}

function timed(agent: string, moment: string | undefined): string {
  return moment === undefined ? agent : `${agent} ${moment.slice(11, 16)}`;
}

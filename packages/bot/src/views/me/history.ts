import { formatValue, type Snapshot } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { packMe } from '../../callback-data/me.ts';
import type { Locale } from '../../locales/locale.ts';
import { type DeletionOutcome, HISTORY_ROWS, type HistoryOutcome } from '../../usecases/me/show-history.ts';
import { concat, lines } from '../text.ts';
import type { Keyboard, Text, View } from '../view.ts';
import { agentTitle } from './agent-title.ts';

/** Whose history is shown, and whether it may be changed here: in a group nobody should press *delete* by accident. */
export interface HistoryFrame {
  readonly catalogue: Catalogue<string>;
  readonly userId: string;
  readonly isPrivate: boolean;
}

/** One's posts with a button each to delete it, or one stat over time. */
export function historyView(locale: Locale, frame: HistoryFrame, outcome: HistoryOutcome): View {
  const { me, myStats, formats } = locale;
  switch (outcome.kind) {
    case 'stranger':
      return myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'unknown':
      return me.history.unknown(outcome.asked);
    case 'several':
      return me.history.several(
        outcome.asked,
        outcome.stats.map(({ name }) => name),
      );
    case 'stat': {
      const { agent, faction, stat, points } = outcome;
      if (points.length === 0) return me.history.noValues(stat.name);
      const { catalogue } = frame;
      return lines(
        agentTitle(agent, faction, stat.badge ?? stat.name),
        '',
        ...points.map(({ takenAt, value }) =>
          concat(`${formats.moment(takenAt)}: `, formatValue(stat.key, value, formats.tag, { catalogue })),
        ),
      );
    }
    case 'posts': {
      const { agent, faction, posts, total, others } = outcome;
      const text = lines(
        agentTitle(agent, faction, me.history.title(total)),
        '',
        ...posts.map((post) => postLine(locale, post)),
        others.length > 0 && lines('', me.others(others, '/history')),
      );
      return frame.isPrivate ? { ...text, keyboard: postButtons(locale, frame.userId, outcome) } : text;
    }
  }
}

function postLine({ formats }: Locale, { takenAt, stats }: Snapshot<string>): Text {
  const ap = stats.lifetimeAp;
  return concat(formats.moment(takenAt), ap === undefined ? '' : ` · ${formats.number(ap)} AP`);
}

function postButtons(
  locale: Locale,
  userId: string,
  { agent, posts, total, page }: Extract<HistoryOutcome, { kind: 'posts' }>,
): Keyboard {
  const pages = Math.ceil(total / HISTORY_ROWS);
  const turn = (text: string, to: number) => ({
    text,
    callback_data: packMe({ userId, agent, action: 'posts', page: to }),
  });
  return [
    ...posts.map(({ takenAt }) => [
      {
        text: locale.me.history.delete(locale.formats.moment(takenAt)),
        callback_data: packMe({ userId, agent, action: 'delete', takenAt }),
      },
    ]),
    [
      ...(page > 0 ? [turn(`◀ ${locale.formats.number(page)}`, page - 1)] : []),
      ...(page + 1 < pages ? [turn(`${locale.formats.number(page + 2)} ▶`, page + 1)] : []),
    ],
  ].filter((row) => row.length > 0);
}

/** The question before a post is deleted. */
export function deletionQuestion(
  { me, formats }: Locale,
  userId: string,
  { agent, takenAt }: { readonly agent: string; readonly takenAt: string },
): View {
  return {
    ...me.history.sure(agent, formats.moment(takenAt)),
    keyboard: [
      [
        { text: me.history.yes, callback_data: packMe({ userId, agent, action: 'delete_surely', takenAt }) },
        { text: me.history.keep, callback_data: packMe({ userId, agent, action: 'posts', page: 0 }) },
      ],
    ],
  };
}

/** What became of it. */
export function deletionView(locale: Locale, outcome: DeletionOutcome): View {
  switch (outcome.kind) {
    case 'deleted':
      return locale.me.history.deleted(outcome.agent, locale.formats.moment(outcome.takenAt));
    case 'nothing_there':
      return { text: locale.me.history.nothingThere, entities: [] };
    case 'store_unavailable':
      return locale.storeUnavailable;
  }
}

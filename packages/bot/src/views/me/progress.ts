import type { Catalogue } from '@prime-tally/stats-defs';
import { packMe } from '../../callback-data/me.ts';
import type { Locale } from '../../locales/locale.ts';
import { PROGRESS_DAYS, type ProgressOutcome } from '../../usecases/me/show-progress.ts';
import { apGain, gainText, withoutAp } from '../news-lines.ts';
import { lines } from '../text.ts';
import type { Keyboard, View } from '../view.ts';
import { agentTitle } from './agent-title.ts';

const MAX_GAINS = 10;

/** What the last days brought, AP first, and buttons to the other windows. */
export function progressView(
  locale: Locale,
  catalogue: Catalogue<string>,
  userId: string,
  outcome: ProgressOutcome,
): View {
  const { me, myStats, formats, storeUnavailable } = locale;
  switch (outcome.kind) {
    case 'stranger':
      return myStats.stranger;
    case 'store_unavailable':
      return storeUnavailable;
    case 'too_few':
      return {
        ...me.progress.tooFew(outcome.agent, outcome.days),
        keyboard: windowsOf(locale, userId, outcome),
      };
    case 'progress': {
      const { agent, faction, days, gains, others } = outcome;
      const frame = { locale, catalogue };
      const text = lines(
        agentTitle(agent, faction, me.progress.title(days)),
        me.progress.period(formats.moment(outcome.from), formats.moment(outcome.to)),
        outcome.baselineIs === 'inside' && me.progress.shortened,
        '',
        apGain(frame, gains),
        ...withoutAp(gains)
          .slice(0, MAX_GAINS)
          .map((gain) => gainText(frame, gain)),
        gains.length === 0 && me.progress.nothing,
        others.length > 0 && lines('', me.others(others, '/progress')),
      );
      return { ...text, keyboard: windowsOf(locale, userId, outcome) };
    }
  }
}

function windowsOf(
  locale: Locale,
  userId: string,
  { agent, days }: { readonly agent: string; readonly days: number },
): Keyboard {
  const windows = [...PROGRESS_DAYS].sort((a, b) => a - b);
  return [
    windows.map((one) => ({
      text: one === days ? `• ${locale.formats.number(one)} •` : locale.formats.number(one),
      callback_data: packMe({ userId, agent, action: 'progress', days: one }),
    })),
  ];
}

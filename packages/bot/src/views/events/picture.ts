import type { Faction } from '@prime-tally/stats-core';
import { packEvent } from '../../callback-data/event.ts';
import type { Locale } from '../../locales/locale.ts';
import { eventSvg } from '../../pictures/event-svg.ts';
import type { ThemeName } from '../../pictures/theme.ts';
import type { EventResult } from '../../usecases/events/event-result.ts';
import type { Keyboard } from '../view.ts';
import { type EventFrame, formulaText, scoreText, whenText } from './event-text.ts';

const ROWS = 10;

/** The result as SVG. */
export function eventPicture(frame: EventFrame, result: EventResult, theme: ThemeName): string {
  const { locale } = frame;
  const { event, ranking, present, registered } = result;
  const rows = ranking.rows.slice(0, ROWS);
  const most = Math.max(0, ...rows.map(({ score }) => score));
  const { enlightened, resistance } = ranking.totals;
  const [green, blue] = [Math.max(0, enlightened), Math.max(0, resistance)];
  const shareOf = (sum: number): number => (green + blue === 0 ? 0.5 : sum / (green + blue));
  const side = (faction: Faction, share: number) => ({
    faction,
    name: locale.factions[faction],
    sum: scoreText(frame, event.formula, ranking.totals[faction]),
    share,
  });
  const unranked = ranking.unranked.length + registered.length;
  return eventSvg({
    title: event.name,
    when: whenText(locale, event),
    formula: formulaText(frame, event.formula),
    sides: [side('enlightened', shareOf(green)), side('resistance', shareOf(blue))],
    rows: rows.map(({ rank, agent, faction, score }) => ({
      rank: `${locale.formats.number(rank)}.`,
      agent,
      faction,
      score: scoreText(frame, event.formula, score),
      share: most > 0 ? score / most : 0,
    })),
    footer: [
      ...(rows.length === 0 ? [locale.events.empty.text] : []),
      locale.events.agents(present.size + registered.length),
      ...(unranked > 0 ? [locale.events.unranked(unranked)] : []),
    ].join(' · '),
    theme,
  });
}

/** The button to the other theme. */
export function pictureButtons({ me: { chart } }: Locale, id: string, theme: ThemeName): Keyboard {
  const other = theme === 'light' ? 'dark' : 'light';
  return [[{ text: chart[other], callback_data: packEvent({ action: other, id }) }]];
}

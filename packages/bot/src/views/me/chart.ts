import { formatValue } from '@prime-tally/stats-core';
import type { Catalogue } from '@prime-tally/stats-defs';
import { fitsMe, type MeButton, packMe } from '../../callback-data/me.ts';
import type { Locale } from '../../locales/locale.ts';
import { chartSvg } from '../../pictures/chart-svg.ts';
import type { ThemeName } from '../../pictures/theme.ts';
import type { ChartOutcome } from '../../usecases/me/show-chart.ts';
import type { Keyboard, View } from '../view.ts';

type Charted = Extract<ChartOutcome, { kind: 'chart' }>;

/** How a chart is put. */
export interface ChartFrame {
  readonly locale: Locale;
  readonly catalogue: Catalogue<string>;
  readonly theme: ThemeName;
  /** In which days are told. */
  readonly zone: string;
}

/** The chart as SVG. */
export function chartPicture(
  { locale, catalogue, theme, zone }: ChartFrame,
  { agent, lines }: Charted,
): string {
  const { formats, me } = locale;
  const times = lines.flatMap(({ points }) => points.map(({ at }) => at)).sort();
  const dayOf = (instant: string | undefined): string =>
    instant === undefined ? '' : formats.day(instant, zone);
  return chartSvg({
    title: agent,
    subtitle: me.chart.subtitle(dayOf(times[0]), dayOf(times.at(-1))),
    series: lines.map(({ stat, points }) => ({
      name: stat.badge === undefined ? stat.name : `${stat.badge} · ${stat.name}`,
      latest: formatValue(stat.key, points.at(-1)?.value ?? Number.NaN, formats.tag, { catalogue }),
      points: points.map(({ at, value }) => ({ at: Date.parse(at), value })),
    })),
    theme,
    axis: formats.axis,
    day: (at) => formats.shortDay(new Date(at).toISOString(), zone),
  });
}

/** The button to the other theme; none where the stats don't fit a button. */
export function chartButtons(
  { locale, theme }: ChartFrame,
  userId: string,
  { agent, lines }: Charted,
): Keyboard {
  const other = theme === 'light' ? 'dark' : 'light';
  const stats = lines.map(({ stat }) => stat.key);
  const button: MeButton = { userId, agent, action: 'chart', theme: other, stats };
  return fitsMe(button) ? [[{ text: locale.me.chart[other], callback_data: packMe(button) }]] : [];
}

/** Why there is no chart. */
export function noChartView(locale: Locale, outcome: Exclude<ChartOutcome, Charted>): View {
  switch (outcome.kind) {
    case 'stranger':
      return locale.myStats.stranger;
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'too_few':
      return locale.me.chart.tooFew(outcome.stats.map(({ name }) => name));
    case 'unclear':
      return locale.me.chart.unclear(outcome.unclear);
  }
}

import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { fitted, lineAt, svgOf, textAt } from './svg.ts';
import { THEMES, type ThemeName } from './theme.ts';

/** One line of a chart, in a panel and on a scale of its own: stats differ by orders of magnitude. */
export interface ChartSeries {
  readonly name: string;
  /** Oldest first; `at` in ms. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
  /** The newest value as the language writes it, with its unit. */
  readonly latest: string;
}

/** What a chart shows and how its language writes. */
export interface Chart {
  readonly title: string;
  /** Under the title: the window, the zone. */
  readonly subtitle: string;
  /** One to four. */
  readonly series: readonly ChartSeries[];
  readonly theme: ThemeName;
  /** Short numbers for an axis, each another text. */
  readonly axis: (values: readonly number[]) => readonly string[];
  /** A day for the axis; `at` in ms. */
  readonly day: (at: number) => string;
}

const WIDTH = 900;
const HEAD = 96;
const PANEL = { single: 404, several: 236 };
const LEFT = 108;
const RIGHT = 28;
const TICK = 20;
const MOST_DAYS = 5;

/** The chart as SVG of 900 pixels' width, readable on a phone; one panel a series, on a common time axis. */
export function chartSvg(chart: Chart): string {
  const theme = THEMES[chart.theme];
  const shown = chart.series.slice(0, 4);
  const panel = shown.length === 1 ? PANEL.single : PANEL.several;
  const times = shown.flatMap(({ points }) => points.map(({ at }) => at));
  const x = scaleUtc()
    .domain([Math.min(...times), Math.max(...times)])
    .range([LEFT, WIDTH - RIGHT]);
  const body = [
    textAt(24, 44, fitted(chart.title, WIDTH - 48, 30), { size: 30, fill: theme.ink, isBold: true }),
    textAt(24, 76, fitted(chart.subtitle, WIDTH - 48, 20), { size: 20, fill: theme.faint }),
    ...shown.flatMap((series, index) => panelOf(series, HEAD + index * panel, panel, index, x, chart)),
  ];
  return svgOf(WIDTH, HEAD + shown.length * panel, theme.paper, body);
}

type TimeScale = ReturnType<typeof scaleUtc<number>>;

function panelOf(
  { name, points, latest }: ChartSeries,
  top: number,
  height: number,
  index: number,
  x: TimeScale,
  chart: Chart,
): readonly string[] {
  const theme = THEMES[chart.theme];
  const color = theme.series[index] ?? theme.ink;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear()
    .domain(least === most ? [least - 1, most + 1] : [least, most])
    .nice(4)
    .range([top + height - 44, top + 52]);
  const pathOf = line<{ at: number; value: number }>()
    .x(({ at }) => x(at))
    .y(({ value }) => y(value));
  const ticks = wholeTicksOf(y.ticks(4));
  const labels = chart.axis(ticks);
  const last = points.at(-1);
  const latestWidth = latest.length * 14 + 24;
  return [
    textAt(24, top + 28, fitted(name, WIDTH - 48 - latestWidth, 22), { size: 22, fill: color, isBold: true }),
    textAt(WIDTH - RIGHT, top + 28, latest, { size: 22, fill: theme.ink, anchor: 'end', isBold: true }),
    ...ticks.flatMap((value, place) => [
      lineAt(LEFT, y(value), WIDTH - RIGHT, y(value), theme.line),
      textAt(LEFT - 12, y(value) + 7, labels[place] ?? '', { size: TICK, fill: theme.faint, anchor: 'end' }),
    ]),
    ...daysOf(x, chart).map(({ at, text, anchor }) =>
      textAt(x(at), top + height - 14, text, { size: TICK, fill: theme.faint, anchor }),
    ),
    `<path d="${pathOf([...points]) ?? ''}" fill="none" stroke="${color}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>`,
    last === undefined ? '' : `<circle cx="${x(last.at)}" cy="${y(last.value)}" r="7" fill="${color}"/>`,
  ];
}

/** Stats are whole numbers; a small range must not be cut in halves. */
function wholeTicksOf(ticks: readonly number[]): readonly number[] {
  const whole = ticks.filter(Number.isInteger);
  return whole.length >= 2 ? whole : ticks;
}

interface DayMark {
  readonly at: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Days under the axis, each once: the first and last at the ends, others between them. */
function daysOf(x: TimeScale, { day }: Chart): readonly DayMark[] {
  const [from = new Date(0), to = from] = x.domain();
  const span = to.getTime() - from.getTime();
  const marks: DayMark[] = [];
  for (let step = 0; step < MOST_DAYS; step++) {
    const at = from.getTime() + (span * step) / (MOST_DAYS - 1);
    const text = day(at);
    if (marks.some((mark) => mark.text === text)) continue;
    marks.push({ at, text, anchor: step === 0 ? 'start' : step === MOST_DAYS - 1 ? 'end' : 'middle' });
  }
  return marks;
}

import type { Faction } from '@prime-tally/stats-core';
import { fitted, svgOf, textAt } from './svg.ts';
import { THEMES, type ThemeName } from './theme.ts';

/** One place of an event. */
export interface EventPictureRow {
  readonly rank: string;
  readonly agent: string;
  readonly faction: Faction;
  /** As the language writes it. */
  readonly score: string;
  /** From 0 to 1, of the widest bar. */
  readonly share: number;
}

/** One faction of an event. */
export interface EventPictureSide {
  readonly faction: Faction;
  readonly name: string;
  readonly sum: string;
  /** From 0 to 1, of both. */
  readonly share: number;
}

/** What a picture of an event's result shows. */
export interface EventPicture {
  readonly title: string;
  /** Under the title: when it was. */
  readonly when: string;
  readonly formula: string;
  /** Two. */
  readonly sides: readonly EventPictureSide[];
  /** At most ten. */
  readonly rows: readonly EventPictureRow[];
  readonly footer: string;
  readonly theme: ThemeName;
}

const WIDTH = 900;
const EDGE = 24;
const SIDES_TOP = 156;
const ROWS_TOP = 226;
const ROW = 56;
const FOOT = 52;
const NAME_LEFT = 92;
/** Colours of the factions among those of a theme's series. */
const COLORS: Readonly<Record<Faction, 0 | 2>> = { resistance: 0, enlightened: 2 };

/** The result as SVG of 900 pixels' width: the factions against each other, then the first places with a bar each. */
export function eventSvg({ title, when, formula, sides, rows, footer, theme: name }: EventPicture): string {
  const theme = THEMES[name];
  const colorOf = (faction: Faction): string => theme.series[COLORS[faction]];
  const shown = rows.slice(0, 10);
  const height = ROWS_TOP + shown.length * ROW + FOOT;
  const [left, right] = sides;
  const inner = WIDTH - 2 * EDGE;
  const cut = Math.round(inner * (left?.share ?? 0.5));
  const sideText = (side: EventPictureSide | undefined, x: number, anchor: 'start' | 'end'): string[] =>
    side === undefined
      ? []
      : [
          textAt(x, SIDES_TOP, fitted(`${side.name} ${side.sum}`, inner / 2 - 12, 22), {
            size: 22,
            fill: colorOf(side.faction),
            anchor,
            isBold: true,
          }),
        ];
  return svgOf(WIDTH, height, theme.paper, [
    textAt(EDGE, 44, fitted(title, inner, 30), { size: 30, fill: theme.ink, isBold: true }),
    textAt(EDGE, 76, fitted(when, inner, 20), { size: 20, fill: theme.faint }),
    textAt(EDGE, 104, fitted(formula, inner, 20), { size: 20, fill: theme.faint }),
    ...sideText(left, EDGE, 'start'),
    ...sideText(right, WIDTH - EDGE, 'end'),
    ...(left === undefined ? [] : [barAt(EDGE, SIDES_TOP + 16, cut, 18, colorOf(left.faction))]),
    ...(right === undefined
      ? []
      : [barAt(EDGE + cut, SIDES_TOP + 16, inner - cut, 18, colorOf(right.faction))]),
    ...shown.flatMap((row, place) => rowOf(row, ROWS_TOP + place * ROW, colorOf(row.faction), theme)),
    textAt(EDGE, height - 20, fitted(footer, inner, 20), { size: 20, fill: theme.faint }),
  ]);
}

function rowOf(
  { rank, agent, score, share }: EventPictureRow,
  top: number,
  color: string,
  { ink, faint, line }: (typeof THEMES)[ThemeName],
): readonly string[] {
  const width = WIDTH - EDGE - NAME_LEFT;
  return [
    textAt(NAME_LEFT - 20, top + 24, rank, { size: 22, fill: faint, anchor: 'end' }),
    textAt(NAME_LEFT, top + 24, fitted(agent, width / 2, 22), { size: 22, fill: ink, isBold: true }),
    textAt(WIDTH - EDGE, top + 24, fitted(score, width / 2, 22), { size: 22, fill: ink, anchor: 'end' }),
    barAt(NAME_LEFT, top + 34, width, 6, line),
    barAt(NAME_LEFT, top + 34, Math.round(width * Math.min(1, Math.max(0, share))), 6, color),
  ];
}

function barAt(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

import { fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MyStatsTexts } from './texts.ts';

const { number } = FORMATS.de;

/** German. */
export const myStatsDe: MyStatsTexts = {
  stranger: lines(
    'Deinen Agenten kenne ich noch nicht. In Ingress: Agentenname → ALL TIME → Kopiersymbol, dann mir einfügen.',
    'Schritt für Schritt: /help',
  ),
  level: (level) => `Level ${level}`,
  ap: 'Lifetime AP',
  latest: (moment, submissions) =>
    fmt`Zuletzt: ${moment} · ${number(submissions)} ${submissions === 1 ? 'Export' : 'Exporte'}`,
};

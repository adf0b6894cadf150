import { fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MyStatsTexts } from './texts.ts';

const { number } = FORMATS.es;

/** Spanish. */
export const myStatsEs: MyStatsTexts = {
  stranger: lines(
    'Aún no conozco a tu agente. En Ingress: nombre de agente → ALL TIME → icono de copiar, y pégamelo.',
    'Paso a paso: /help',
  ),
  level: (level) => `Nivel ${level}`,
  ap: 'Lifetime AP',
  latest: (moment, submissions) =>
    fmt`Última: ${moment} · ${number(submissions)} ${submissions === 1 ? 'exportación' : 'exportaciones'}`,
};

import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.es;

/** Spanish. */
export const boardEs: BoardTexts = {
  ap: 'AP',
  here: 'Este chat',
  everywhere: 'En todas partes',
  bothFactions: 'Ambas',
  allStats: 'Todas…',
  back: '← Volver',
  total: (agents) => `${number(agents)} ${agents === 1 ? 'agente' : 'agentes'}`,
  emptyHere: fmt`Aún no hay nadie. Pega tus estadísticas de ALL TIME en este chat y sé el primero. Cómo: /help`,
  emptyEverywhere: fmt`Aún no hay nadie. Pega tus estadísticas de ALL TIME y sé el primero. Cómo: /help`,
  emptyFaction: (faction) => fmt`Aún no hay nadie de ${faction}. Toca Ambas para ver a todos.`,
  unknown: (asked) => fmt`No conozco ninguna estadística «${code(asked)}». Elige una:`,
  several: (asked) => fmt`«${code(asked)}»: ¿cuál?`,
  chooseGroup: bold('Todas las estadísticas'),
  chooseStat: (group) => bold(group),
};

import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.es;

/** Spanish. */
export const boardEs: BoardTexts = {
  ap: 'AP',
  here: 'Este chat',
  group: 'Clasificación del grupo',
  everywhere: 'En todas partes',
  bothFactions: 'Ambas',
  allStats: 'Todas…',
  back: '← Volver',
  total: (agents) => `${number(agents)} ${agents === 1 ? 'agente' : 'agentes'}`,
  emptyHere: fmt`Aún no hay nadie. Pega tus estadísticas de ALL TIME en este chat y sé el primero. Cómo: /help`,
  emptyEverywhere: fmt`Nadie que mostrar. Los grupos se guardan sus clasificaciones hasta que sus admins las abren: envía /top en tu grupo. O pega aquí tus estadísticas de ALL TIME y sé el primero: /help`,
  emptyChooseGroup: fmt`Nadie que mostrar en todas partes. Los grupos se guardan sus clasificaciones hasta que sus admins las abren: toca tu grupo abajo.`,
  emptyFaction: (faction) => fmt`Aún no hay nadie de ${faction}. Toca Ambas para ver a todos.`,
  unknown: (asked) => fmt`No conozco ninguna estadística «${code(asked)}». Elige una:`,
  several: (asked) => fmt`«${code(asked)}»: ¿cuál?`,
  chooseGroup: bold('Todas las estadísticas'),
  chooseStat: (group) => bold(group),
  periods: {
    allTime: 'Total',
    day: 'Día',
    week: 'Semana',
    month: 'Mes',
    rolling: (days) => `${days} d`,
    previous: '◀ Antes',
    next: 'Después ▶',
  },
  running: {
    day: 'Hoy',
    week: 'Esta semana',
    month: 'Este mes',
    rolling: (days) => `Últimos ${days} días`,
  },
  emptyPeriod: fmt`Nadie ha ganado nada aún en este tiempo. Hacen falta dos exportaciones: pega una hoy y otra más tarde.`,
  age: (days) => `hace ${days} d`,
  late: '* contado desde la primera exportación de este tiempo',
  asOf: (moment, zone) => `a ${moment} (${zone})`,
  noGains: (name) =>
    fmt`${bold(name)} es una mejor marca y no tiene ganancias por día o semana. Su clasificación: total.`,
  noSum: (name) => fmt`${bold(name)} no se puede sumar. Prueba /factions hacks`,
  ranked: (rank, total) => `${number(rank)} de ${number(total)}`,
  notThere: (agent, name) =>
    fmt`${bold(agent)} no está en la clasificación ${bold(name)} aquí. Pega tus estadísticas de ALL TIME, y otra vez más tarde para las ganancias; /hide te muestra o te oculta.`,
  openBoard: 'Ver clasificación',
  strict: fmt`Este grupo mantiene sus clasificaciones en privado. Toca para verlas en tu chat conmigo:`,
  openPrivate: '🔒 Clasificaciones del grupo',
  membersOnly: fmt`Estas clasificaciones son solo para miembros del grupo. Únete y prueba otra vez.`,
  inline: {
    rank: (name) => `Mi puesto: ${name}`,
    board: (name) => `Clasificación: ${name}`,
    begin: 'Pega antes tus estadísticas',
  },
};

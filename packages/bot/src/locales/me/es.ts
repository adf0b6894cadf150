import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MeTexts } from './texts.ts';

const { number } = FORMATS.es;

/** Spanish. */
export const meEs: MeTexts = {
  others: (agents, command) =>
    fmt`Tus otros agentes: ${agents.map((agent) => `${command} ${agent}`).join(' · ')}`,
  progress: {
    title: (days) => `Últimos ${days} días`,
    period: (from, to) => `${from} → ${to}`,
    shortened: 'Contado desde tu primera exportación en ese tiempo.',
    nothing: 'Nada nuevo.',
    tooFew: (agent, days) =>
      fmt`Necesito dos exportaciones de ${bold(agent)} para los últimos ${days} días. Pega otra vez tus estadísticas de ALL TIME.`,
    topGains: (days) => `Lo que más subió, ${days} días:`,
  },
  badges: {
    title: 'Medallas',
    none: 'ninguna todavía',
    retired: 'retirada',
    closed: 'temporada terminada',
    unknownTiers: 'niveles desconocidos',
  },
  next: {
    title: 'Próximas medallas',
    missing: (value) => `faltan ${value}`,
    date: (date) => `hacia el ${date}`,
    between: (earliest, latest) => `del ${earliest} al ${latest}`,
    gap: (gap) => {
      switch (gap) {
        case 'history_short':
          return 'aún sin fecha: pega otra vez otro día';
        case 'history_stale':
          return 'sin fecha: ninguna exportación reciente';
        case 'pace_zero':
          return 'sin fecha: nada nuevo últimamente';
        case 'spread_wide':
          return 'sin fecha: tu ritmo varía demasiado';
        case 'horizon_far':
          return 'sin fecha: demasiado lejos';
        case 'season_over':
          return 'no antes de que acabe la temporada';
        default:
          return 'sin fecha';
      }
    },
    none: 'No queda ninguna medalla por alcanzar. ¡Bravo!',
    unknown: (asked) => fmt`No conozco ninguna medalla «${code(asked)}». Todas las tuyas: /badges`,
    complete: (badge) => fmt`${bold(badge)} está completa.`,
    over: (badge) => fmt`${bold(badge)} ya no se puede conseguir.`,
    absent: (badge) =>
      fmt`Tu exportación no tiene ningún número para ${bold(badge)}: el juego omite lo que nunca hiciste.`,
  },
  history: {
    title: (posts) => `${number(posts)} ${posts === 1 ? 'exportación' : 'exportaciones'}`,
    delete: (moment) => `🗑 ${moment}`,
    sure: (agent, moment) =>
      fmt`¿Borrar la exportación de ${bold(agent)} del ${moment}? Las clasificaciones cambian al momento.`,
    yes: 'Borrar',
    keep: 'Conservar',
    deleted: (agent, moment) => fmt`Borrada: ${bold(agent)}, ${moment}. Las clasificaciones ya están bien.`,
    nothingThere: 'Esa exportación ya no existe.',
    unknown: (asked) => fmt`No conozco ninguna estadística «${code(asked)}». Tus exportaciones: /history`,
    several: (asked, names) => fmt`«${code(asked)}»: ¿cuál? ${names.join(' · ')}`,
    noValues: (name) => fmt`Ninguna de tus exportaciones tiene ${bold(name)}.`,
  },
  chart: {
    subtitle: (from, to) => `${from} – ${to}`,
    tooFew: (names) =>
      fmt`Para un gráfico necesito dos exportaciones con ${names.join(', ')}. Pega otra vez tus estadísticas de ALL TIME otro día.`,
    unclear: (asked) =>
      fmt`No conozco ${asked.map((one) => `«${one}»`).join(', ')}. Prueba /chart hacks, links`,
    failed: fmt`No he podido dibujar el gráfico. Inténtalo otra vez dentro de un minuto.`,
    dark: '🌙 Oscuro',
    light: '☀️ Claro',
  },
  compare: {
    names: fmt`Dime dos agentes: /compare Nordlicht Westwind`,
    notShown: (agent) =>
      fmt`No puedo mostrar a ${bold(agent)} aquí: este chat no lo conoce, o está oculto. Los dos tienen que haber pegado aquí.`,
  },
};

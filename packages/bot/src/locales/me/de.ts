import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MeTexts } from './texts.ts';

const { number } = FORMATS.de;

/** German. */
export const meDe: MeTexts = {
  others: (agents, command) =>
    fmt`Deine anderen Agenten: ${agents.map((agent) => `${command} ${agent}`).join(' · ')}`,
  progress: {
    title: (days) => `Die letzten ${days} Tage`,
    period: (from, to) => `${from} → ${to}`,
    shortened: 'Gezählt ab deinem ersten Export in dieser Zeit.',
    nothing: 'Nichts dazugekommen.',
    tooFew: (agent, days) =>
      fmt`Für die letzten ${days} Tage brauche ich zwei Exporte von ${bold(agent)}. Füge deine ALL-TIME-Werte noch einmal ein.`,
    topGains: (days) => `Größte Zuwächse, ${days} Tage:`,
  },
  badges: {
    title: 'Medaillen',
    none: 'noch keine',
    retired: 'eingestellt',
    closed: 'Saison vorbei',
    unknownTiers: 'Stufen unbekannt',
  },
  next: {
    title: 'Nächste Medaillen',
    missing: (value) => `es fehlen ${value}`,
    date: (date) => `etwa ${date}`,
    between: (earliest, latest) => `${earliest} bis ${latest}`,
    gap: (gap) => {
      switch (gap) {
        case 'history_short':
          return 'noch kein Datum: füge an einem anderen Tag wieder etwas ein';
        case 'history_stale':
          return 'kein Datum: zuletzt kein Export';
        case 'pace_zero':
          return 'kein Datum: zuletzt nichts dazugekommen';
        case 'spread_wide':
          return 'kein Datum: dein Tempo schwankt zu sehr';
        case 'horizon_far':
          return 'kein Datum: zu weit voraus';
        case 'season_over':
          return 'nicht vor dem Ende der Saison';
        default:
          return 'kein Datum';
      }
    },
    none: 'Keine Medaille mehr zu holen. Stark!',
    unknown: (asked) => fmt`Eine Medaille „${code(asked)}“ kenne ich nicht. Alle deine: /badges`,
    complete: (badge) => fmt`${bold(badge)} ist vollständig.`,
    over: (badge) => fmt`${bold(badge)} kann man nicht mehr bekommen.`,
    absent: (badge) =>
      fmt`In deinem Export steht keine Zahl für ${bold(badge)}: das Spiel lässt weg, was du nie getan hast.`,
  },
  history: {
    title: (posts) => `${number(posts)} ${posts === 1 ? 'Export' : 'Exporte'}`,
    delete: (moment) => `🗑 ${moment}`,
    sure: (agent, moment) =>
      fmt`Den Export von ${bold(agent)} vom ${moment} löschen? Die Ranglisten ändern sich sofort.`,
    yes: 'Löschen',
    keep: 'Behalten',
    deleted: (agent, moment) => fmt`Gelöscht: ${bold(agent)}, ${moment}. Die Ranglisten stimmen wieder.`,
    nothingThere: 'Den Export gibt es nicht mehr.',
    unknown: (asked) => fmt`Einen Wert „${code(asked)}“ kenne ich nicht. Deine Exporte: /history`,
    several: (asked, names) => fmt`„${code(asked)}“ – welcher? ${names.join(' · ')}`,
    noValues: (name) => fmt`In keinem deiner Exporte steht ${bold(name)}.`,
  },
  chart: {
    subtitle: (from, to) => `${from} – ${to}`,
    tooFew: (names) =>
      fmt`Für ein Diagramm brauche ich zwei Exporte mit ${names.join(', ')}. Füge an einem anderen Tag wieder deine ALL-TIME-Werte ein.`,
    unclear: (asked) =>
      fmt`${asked.map((one) => `„${one}“`).join(', ')} kenne ich nicht. Versuch /chart hacks, links`,
    failed: fmt`Das Diagramm ist mir nicht gelungen. Bitte versuch es in einer Minute noch einmal.`,
    dark: '🌙 Dunkel',
    light: '☀️ Hell',
  },
  compare: {
    names: fmt`Nenn mir zwei Agenten: /compare Nordlicht Westwind`,
    notShown: (agent) =>
      fmt`${bold(agent)} kann ich hier nicht zeigen: in diesem Chat unbekannt oder verborgen. Beide müssen hier Werte eingefügt haben.`,
  },
};

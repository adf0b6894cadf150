import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.de;

/** German. */
export const boardDe: BoardTexts = {
  ap: 'AP',
  here: 'Dieser Chat',
  group: 'Gruppenrangliste',
  everywhere: 'Überall',
  bothFactions: 'Beide',
  allStats: 'Alle Werte…',
  back: '← Zurück',
  total: (agents) => `${number(agents)} ${agents === 1 ? 'Agent' : 'Agenten'}`,
  emptyHere: fmt`Noch niemand hier. Füge deine ALL-TIME-Werte in diesem Chat ein und sei der Erste. So geht es: /help`,
  emptyEverywhere: fmt`Niemand zu zeigen. Gruppen behalten ihre Ranglisten für sich, bis Admins sie öffnen: sende /top in deiner Gruppe. Oder füge hier deine ALL-TIME-Werte ein und sei der Erste: /help`,
  emptyChooseGroup: fmt`Überall niemand zu zeigen. Gruppen behalten ihre Ranglisten für sich, bis Admins sie öffnen: tippe unten auf deine Gruppe.`,
  emptyFaction: (faction) => fmt`Noch niemand von ${faction}. Tippe auf Beide, um alle zu sehen.`,
  unknown: (asked) => fmt`Einen Wert „${code(asked)}“ kenne ich nicht. Wähle einen:`,
  several: (asked) => fmt`„${code(asked)}“ – welcher?`,
  chooseGroup: bold('Alle Werte'),
  chooseStat: (group) => bold(group),
  periods: {
    allTime: 'Gesamt',
    day: 'Tag',
    week: 'Woche',
    month: 'Monat',
    rolling: (days) => `${days} T`,
    previous: '◀ Davor',
    next: 'Danach ▶',
  },
  running: {
    day: 'Heute',
    week: 'Diese Woche',
    month: 'Dieser Monat',
    rolling: (days) => `Letzte ${days} Tage`,
  },
  emptyPeriod: fmt`In dieser Zeit hat noch niemand etwas gewonnen. Dafür braucht es zwei Exporte: heute einen und später noch einen.`,
  age: (days) => `${days} T alt`,
  late: '* gezählt ab dem ersten Export in dieser Zeit',
  asOf: (moment, zone) => `Stand ${moment} (${zone})`,
  noGains: (name) =>
    fmt`${bold(name)} ist eine Bestleistung und hat keinen Zuwachs nach Tag oder Woche. Die Rangliste dazu: gesamt.`,
  noSum: (name) => fmt`${bold(name)} lässt sich nicht zusammenzählen. Versuch /factions hacks`,
  ranked: (rank, total) => `${number(rank)} von ${number(total)}`,
  notThere: (agent, name) =>
    fmt`${bold(agent)} steht hier nicht in der Rangliste ${bold(name)}. Füge deine ALL-TIME-Werte ein, und für Zuwachs später noch einmal; /hide zeigt oder verbirgt dich.`,
  openBoard: 'Zur Rangliste',
  strict: fmt`Diese Gruppe hält ihre Ranglisten privat. Tippe, um sie im Chat mit mir zu sehen:`,
  openPrivate: '🔒 Ranglisten dieser Gruppe',
  membersOnly: fmt`Diese Ranglisten sind nur für Mitglieder der Gruppe. Tritt ihr bei und versuch es noch einmal.`,
  inline: {
    rank: (name) => `Mein Platz: ${name}`,
    board: (name) => `Rangliste: ${name}`,
    begin: 'Füge erst deine Werte ein',
  },
};

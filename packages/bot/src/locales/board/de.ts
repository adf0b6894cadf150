import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.de;

/** German. */
export const boardDe: BoardTexts = {
  ap: 'AP',
  here: 'Dieser Chat',
  everywhere: 'Überall',
  bothFactions: 'Beide',
  allStats: 'Alle Werte…',
  back: '← Zurück',
  total: (agents) => `${number(agents)} ${agents === 1 ? 'Agent' : 'Agenten'}`,
  emptyHere: fmt`Noch niemand hier. Füge deine ALL-TIME-Werte in diesem Chat ein und sei der Erste. So geht es: /help`,
  emptyEverywhere: fmt`Noch niemand. Füge deine ALL-TIME-Werte ein und sei der Erste. So geht es: /help`,
  emptyFaction: (faction) => fmt`Noch niemand von ${faction}. Tippe auf Beide, um alle zu sehen.`,
  unknown: (asked) => fmt`Einen Wert „${code(asked)}“ kenne ich nicht. Wähle einen:`,
  several: (asked) => fmt`„${code(asked)}“ – welcher?`,
  chooseGroup: bold('Alle Werte'),
  chooseStat: (group) => bold(group),
};

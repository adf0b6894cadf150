import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.en;

/** English. */
export const boardEn: BoardTexts = {
  ap: 'AP',
  here: 'This chat',
  everywhere: 'Everywhere',
  bothFactions: 'Both',
  allStats: 'All stats…',
  back: '← Back',
  total: (agents) => `${number(agents)} ${agents === 1 ? 'agent' : 'agents'}`,
  emptyHere: fmt`Nobody here yet. Paste your ALL TIME stats in this chat to be the first. How: /help`,
  emptyEverywhere: fmt`Nobody yet. Paste your ALL TIME stats to be the first. How: /help`,
  emptyFaction: (faction) => fmt`No ${faction} agent yet. Tap Both to see everybody.`,
  unknown: (asked) => fmt`I know no stat called “${code(asked)}”. Choose one:`,
  several: (asked) => fmt`“${code(asked)}” – which one?`,
  chooseGroup: bold('All stats'),
  chooseStat: (group) => bold(group),
};

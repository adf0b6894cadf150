import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { BoardTexts } from './texts.ts';

const { number } = FORMATS.en;

/** English. */
export const boardEn: BoardTexts = {
  ap: 'AP',
  here: 'This chat',
  group: 'Group board',
  everywhere: 'Everywhere',
  bothFactions: 'Both',
  allStats: 'All stats…',
  back: '← Back',
  total: (agents) => `${number(agents)} ${agents === 1 ? 'agent' : 'agents'}`,
  emptyHere: fmt`Nobody here yet. Paste your ALL TIME stats in this chat to be the first. How: /help`,
  emptyEverywhere: fmt`Nobody to show. Groups keep their boards to themselves unless their admins open them: send /top in your group. Or paste your ALL TIME stats here and be the first: /help`,
  emptyChooseGroup: fmt`Nobody to show everywhere. Groups keep their boards to themselves unless their admins open them: tap your group below.`,
  emptyFaction: (faction) => fmt`No ${faction} agent yet. Tap Both to see everybody.`,
  unknown: (asked) => fmt`I know no stat called “${code(asked)}”. Choose one:`,
  several: (asked) => fmt`“${code(asked)}” – which one?`,
  chooseGroup: bold('All stats'),
  chooseStat: (group) => bold(group),
  periods: {
    allTime: 'All time',
    day: 'Day',
    week: 'Week',
    month: 'Month',
    rolling: (days) => `${days} d`,
    previous: '◀ Before',
    next: 'After ▶',
  },
  running: {
    day: 'Today',
    week: 'This week',
    month: 'This month',
    rolling: (days) => `Last ${days} days`,
  },
  emptyPeriod: fmt`Nobody gained anything in this time yet. A gain needs two posts: paste today, and again later.`,
  age: (days) => `${days} d old`,
  late: '* counted from the first post in this time',
  asOf: (moment, zone) => `as of ${moment} (${zone})`,
  noGains: (name) =>
    fmt`${bold(name)} is a personal best, so it has no gains by day or week. Its board: all time.`,
  noSum: (name) => fmt`${bold(name)} can't be added up. Try /factions hacks`,
  ranked: (rank, total) => `${number(rank)} of ${number(total)}`,
  notThere: (agent, name) =>
    fmt`${bold(agent)} is not on the board ${bold(name)} here. Paste your ALL TIME stats, and again later for gains; /hide shows or hides you.`,
  openBoard: 'Open the board',
  strict: fmt`This group keeps its boards private. Tap to see them in your chat with me:`,
  openPrivate: '🔒 Boards of this group',
  membersOnly: fmt`These boards are for members of that group only. Join the group, then try again.`,
  inline: {
    rank: (name) => `My rank: ${name}`,
    board: (name) => `Board: ${name}`,
    begin: 'Paste your stats first',
  },
};

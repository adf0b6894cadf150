// Made-up exports in the shape that the game copies: two lines, tabs between the cells, one tab at each end.

const SEASON_START = Date.UTC(2026, 0, 1);
const DAY_MS = 24 * 3600 * 1000;

// Header, value on the first day for an average agent, gain a day. A record or gauge gains nothing.
const COLUMNS = [
  ['Unique Portals Visited', 8200, 3],
  ['Unique Portals Drone Visited', 140, 0.4],
  ['Furthest Drone Distance', 4, 0],
  ['Portals Discovered', 96, 0.05],
  ['XM Collected', 612_000_000, 310_000],
  ['OPR Agreements', 2100, 4],
  ['Portal Scans Uploaded', 520, 1],
  ['Uniques Scout Controlled', 130, 0.5],
  ['Resonators Deployed', 71_000, 60],
  ['Links Created', 14_300, 14],
  ['Control Fields Created', 8100, 9],
  ['Mind Units Captured', 31_400_000, 21_000],
  ['Longest Link Ever Created', 212, 0],
  ['Largest Control Field', 402_113, 0],
  ['XM Recharged', 388_000_000, 240_000],
  ['Portals Captured', 11_900, 9],
  ['Unique Portals Captured', 5400, 2],
  ['Mods Deployed', 17_800, 12],
  ['Hacks', 96_500, 95],
  ['Drone Hacks', 2600, 6],
  ['Glyph Hack Points', 742_000, 900],
  ['Completed Hackstreaks', 61, 0.1],
  ['Longest Sojourner Streak', 540, 1],
  ['Resonators Destroyed', 64_200, 55],
  ['Portals Neutralized', 10_400, 8],
  ['Enemy Links Destroyed', 9100, 8],
  ['Enemy Fields Destroyed', 4700, 4],
  ['Machina Links Destroyed', 3200, 3],
  ['Machina Resonators Destroyed', 21_500, 22],
  ['Machina Portals Neutralized', 2800, 3],
  ['Machina Portals Reclaimed', 1900, 2],
  ['Max Time Portal Held', 402, 0],
  ['Max Time Link Maintained', 233, 0],
  ['Max Link Length x Days', 11_800, 0],
  ['Max Time Field Held', 199, 0],
  ['Largest Field MUs x Days', 801_440, 0],
  ['Forced Drone Recalls', 12, 0.05],
  ['Distance Walked', 5300, 6],
  ['Kinetic Capsules Completed', 610, 1],
  ['Unique Missions Completed', 540, 0.4],
  ['Mission Day(s) Attended', 3, 0],
  ['First Saturday Events', 21, 0.03],
  ['Second Sunday Events', 4, 0.02],
];

const LEVEL_AP = [
  0, 2_500, 20_000, 70_000, 150_000, 300_000, 600_000, 1_200_000, 2_400_000, 4_000_000, 6_000_000,
].concat([8_400_000, 12_000_000, 17_000_000, 24_000_000, 40_000_000]);

const two = (number) => String(number).padStart(2, '0');
const dateOf = (at) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
const timeOf = (at) => `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;

/** The cells of an export: `[header, value]` pairs for an agent at a time. */
function cellsOf({ codename, faction, scale }, at, span = 'ALL TIME') {
  const days = Math.max(0, (at.getTime() - SEASON_START) / DAY_MS);
  const grown = (base, gain) => Math.floor(scale * (base + gain * days));
  const ap = grown(31_000_000, 26_000);
  const level = LEVEL_AP.filter((needed) => needed <= ap).length;
  const share =
    span === 'ALL TIME' ? (base, gain) => grown(base, gain) : (_base, gain) => Math.floor(scale * gain * 21);
  return [
    ['Time Span', span],
    ['Agent Name', codename],
    ['Agent Faction', faction],
    ['Date (yyyy-mm-dd)', dateOf(at)],
    ['Time (hh:mm:ss)', timeOf(at)],
    ['Level', level],
    ['Lifetime AP', ap],
    ['Current AP', ap],
    ...COLUMNS.map(([header, base, gain]) => [header, share(base, gain)]),
  ];
}

function exportOf(cells, separator = '\t') {
  return (
    cells.map(([header]) => header + separator).join('') +
    '\n' +
    cells.map(([, value]) => value + separator).join('')
  );
}

const ago = (days) => new Date(Date.now() - days * DAY_MS);

/** What can be put into the message field: a label and the text for an agent. */
export const SAMPLES = [
  ['All time, today', (agent) => exportOf(cellsOf(agent, new Date()))],
  ['All time, 30 days ago', (agent) => exportOf(cellsOf(agent, ago(30)))],
  ['This month only', (agent) => exportOf(cellsOf(agent, new Date(), 'MONTH'))],
  [
    'A stat nobody knows',
    (agent) => {
      const cells = cellsOf(agent, new Date());
      return exportOf([...cells.slice(0, 30), ['Zephyr Lanterns Lit', 37], ...cells.slice(30)]);
    },
  ],
  ['Glued together', (agent) => exportOf(cellsOf(agent, new Date()), '')],
  ['Cut off', (agent) => exportOf(cellsOf(agent, new Date())).slice(0, -60)],
  ['Two at once', (agent) => `${exportOf(cellsOf(agent, ago(7)))}\n${exportOf(cellsOf(agent, new Date()))}`],
  ['Chatter', () => 'Anyone up for a walk round the harbour tonight?'],
];

/** The made-up people. Each has one agent. */
export const AGENTS = [
  { id: 7001, name: 'Nimbus', codename: 'Nimbusgram', faction: 'Enlightened', scale: 1 },
  { id: 7002, name: 'Tessera', codename: 'TesseraZeta', faction: 'Resistance', scale: 1.31 },
  { id: 7003, name: 'Quillon', codename: 'QuillonVex', faction: 'Enlightened', scale: 0.42 },
  { id: 7004, name: 'Marrow', codename: 'MarrowByte', faction: 'Resistance', scale: 0.88 },
];

/** The made-up groups. */
export const GROUPS = [
  {
    id: -1_009_000_000_001,
    type: 'supergroup',
    title: 'Harbour cross-faction',
    bot: 'administrator',
    note: 'A group whose administrators include the bot: it sees every message.',
  },
  {
    id: -1_009_000_000_002,
    type: 'supergroup',
    title: 'Old Town',
    bot: 'member',
    note: 'The bot is an ordinary member: it sees commands, mentions and replies to it, no pastes.',
  },
];

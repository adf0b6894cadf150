import { bold, code, fmt, lines } from '../views/text.ts';
import { createMomentFormat, createNumberFormat } from './format.ts';
import type { AgentLine, Locale } from './locale.ts';

const FORMAT = 'en-GB';
const number = createNumberFormat(FORMAT);

const HOW_TO_COPY = lines(
  '1. In Ingress, tap your agent name',
  '2. Go to your stats and tap ALL TIME',
  '3. Tap the copy icon',
);

const agentLine = ({ mark, agent, level }: AgentLine) =>
  level === undefined ? fmt`${mark} ${bold(agent)}` : fmt`${mark} ${bold(agent)} · L${level}`;

/** English, complete. */
export const en: Locale = {
  language: 'en',
  format: FORMAT,
  number,
  moment: createMomentFormat(FORMAT),
  issue: ({ message, hint }) => ({ message, hint }),
  warning: ({ message }) => message,
  check: ({ message }) => message,

  commands: {
    start: 'What I do',
    help: 'How to copy your stats',
    mystats: 'Your latest numbers',
    leaderboard: 'Who is ahead, by stat',
    top: 'Short for /leaderboard, e.g. /top hacks',
  },
  factions: { enlightened: 'Enlightened', resistance: 'Resistance' },

  start: {
    private: (name) =>
      lines(
        fmt`Hello ${bold(name)}! I keep your Ingress stats and rank them.`,
        '',
        HOW_TO_COPY,
        '4. Paste it here',
        '',
        'Then: /mystats · /leaderboard · /help',
      ),
    group: lines(
      'I keep Ingress stats and rank this group.',
      'Paste your ALL TIME stats here, then /leaderboard. How to copy them: /help',
    ),
  },
  help: ({ mode }) =>
    lines(
      bold('Send me your stats'),
      HOW_TO_COPY,
      mode === 'private'
        ? '4. Paste it here, as a message or as a .txt file'
        : '4. Paste it here. If I stay silent, I may not read this group: paste it to me in private',
      '',
      bold('Then'),
      '/mystats – your latest numbers',
      '/leaderboard – who is ahead',
      '/top hacks – the board of one stat; add enl or res for one faction',
      '',
      'Pasted something wrong? Edit your message: I read it again.',
    ),
  notStats: lines(
    'That is not a stats export. In Ingress: agent name → ALL TIME → copy icon, then paste here.',
    'Step by step: /help',
  ),
  notText: fmt`I read text, or a .txt, .csv or .tsv file. How to copy your stats: /help`,
  commandUnknown: (command) => fmt`I don't know ${command}. Try /leaderboard, /mystats or /help`,
  failed: fmt`Something went wrong on my side. Please send it again in a minute.`,
  buttonStale: 'This button is too old. Send /leaderboard again.',
  storeUnavailable: fmt`I can't reach my database right now. Please try again in a minute.`,
  senderUnknown: fmt`I can't see who posted this. Post it under your own name, or paste it to me in private.`,

  file: {
    large: fmt`That file is over 1 MB. Send only the copied stats as a .txt file.`,
    kind: fmt`I can't read that kind of file. Send the copied stats as text, or as a .txt, .csv or .tsv file.`,
    encoding: fmt`That file is not UTF-8 text. Save the copied stats as a plain .txt file and send it again.`,
    unavailable: fmt`Telegram didn't give me the file. Please send it again.`,
    noStats: fmt`There is no stats export in that file. How to copy your stats: /help`,
  },

  paste: {
    stored: (agent) => fmt`✅ ${agentLine(agent)}`,
    unchanged: (agent) => fmt`☑️ ${agentLine(agent)} – I already had this one`,
    replaced: (agent) => fmt`✏️ ${agentLine(agent)} – corrected`,
    ap: (value, gain) => (gain > 0 ? fmt`AP ${number(value)} (+${number(gain)})` : fmt`AP ${number(value)}`),
    counted: (name, gain) => fmt`${name} +${gain}`,
    best: (name, value) => fmt`${name} ${value} – new best`,
    appeared: (name, value) => fmt`${name} ${value} – new on your list`,
    badge: (badge, tiers, multiple) =>
      multiple === undefined
        ? fmt`🏅 ${bold(badge)}: ${tiers.join(', ')}`
        : fmt`🏅 ${bold(badge)}: ${[...tiers, `onyx ×${multiple}`].join(', ')}`,
    levelUp: (before, after) => fmt`🎉 Level ${before} → ${bold(after)}`,
    since: (moment) => fmt`New since ${moment}:`,
    first: fmt`Nothing to compare with yet. Paste again later and I'll show what is new. Ranks: /leaderboard`,
    noGains: (moment) => fmt`Nothing new since ${moment}.`,
    more: (count) => fmt`… and ${number(count)} more`,
    unresolved: (columns) =>
      fmt`🧩 ${number(columns)} ${columns === 1 ? 'number' : 'numbers'} I can't place for certain. Send the copied text as a .txt file and I can.`,
    spanRefused: (span) =>
      fmt`❌ This is ${bold(span)}, not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.`,
    nowRefused: (span) =>
      fmt`❌ This is ${bold(span)} (the current values), not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.`,
    spanUnknown: (span) =>
      fmt`❌ I don't know the period “${span}”. Nothing stored. Choose the ALL TIME tab (or set the game to English), copy and paste again.`,
    foreign: (agent) =>
      fmt`❌ ${bold(agent)} was forwarded from somebody else. Nothing stored. The agent has to paste it.`,
    claimed: (agent) =>
      fmt`❌ ${bold(agent)} belongs to another Telegram account. Nothing stored. Paste your own stats, or ask the admin of this bot if that agent is you.`,
    conflicting: (agent, moment) =>
      fmt`❌ I already have other numbers of ${bold(agent)} for ${moment}. Nothing changed. Copy the stats again and paste the new text.`,
    refused: (agent) =>
      fmt`❌ I couldn't store the stats of ${bold(agent)}. Copy them again and paste the whole text.`,
    unavailable: (agent) =>
      fmt`⏳ I can't reach my database, so ${bold(agent)} is not stored. Please paste it again in a minute.`,
    unreadable: (message, hint) => lines(fmt`❌ ${message}`, hint),
    certain: (agent, moment) => fmt`I can only tell that it is ${bold(agent)} of ${moment}.`,
    unreadableAmong: (ordinal, message, hint) => lines(fmt`❌ Export ${ordinal}: ${message}`, hint),
  },

  myStats: {
    stranger: lines(
      "I don't know your agent yet. In Ingress: agent name → ALL TIME → copy icon, then paste it to me.",
      'Step by step: /help',
    ),
    level: (level) => `Level ${level}`,
    ap: 'Lifetime AP',
    latest: (moment, submissions) =>
      fmt`Latest: ${moment} · ${number(submissions)} ${submissions === 1 ? 'paste' : 'pastes'}`,
  },

  board: {
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
  },
};

import { bold, fmt, lines } from '../../views/text.ts';
import type { GeneralTexts } from './texts.ts';

const HOW_TO_COPY = lines(
  '1. In Ingress, tap your agent name',
  '2. Go to your stats and tap ALL TIME',
  '3. Tap the copy icon',
);

/** English. */
export const generalEn: GeneralTexts = {
  commands: {
    start: 'What I do',
    help: 'How to copy your stats',
    mystats: 'Your latest numbers',
    leaderboard: 'Who is ahead, by stat',
    top: 'Short for /leaderboard, e.g. /top hacks',
    rank: 'Your place, e.g. /rank hacks week',
    factions: 'Both factions side by side',
    submit: 'Send your stats, or reply to a paste',
    claim: 'Take over your agent on a new account',
    remind: 'Remind me to paste: weekly, monthly, off',
    language: 'Choose your language',
    timezone: 'Your time zone, e.g. /timezone Berlin',
    zone: 'Short for /timezone',
    settings: 'Settings of the group (admins)',
    privacy: 'What I keep of you, and for how long',
    hide: 'Take yourself off all boards',
    export: 'All your data as files (in private)',
    deleteme: 'Delete everything of you (in private)',
    progress: 'What you gained, e.g. /progress 90',
    next: 'Your next badges, with dates',
    badges: 'All your badges',
    history: 'Your posts; delete a wrong one',
    chart: 'A stat as a picture, e.g. /chart hacks',
    link: 'Give a codename to somebody (admins)',
    release: 'Take the owner from a codename (admins)',
    merge: 'Two names of one agent (admins)',
    grant: 'Answer /claim when the owner is silent (admins)',
    ban: "Somebody's posts don't count here (admins)",
    unban: 'Take a ban back (admins)',
    reset: "Empty this group's boards (admins)",
    event: 'Events of the group: plan, board, result',
    status: 'How the bot is doing (its owner)',
    catalogue: 'What I know of the game, new columns (bot owner)',
    failed: 'Refused pastes of 7 days (admins)',
    audit: 'Who did what (admins)',
    compare: 'Two agents side by side',
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
      '/top hacks week – the board of one stat; also day, month, 2026-10, enl, res',
      '/rank hacks · /factions ap – your place, both sides',
      '/next · /badges · /progress · /chart hacks – how you are doing',
      '/timezone Berlin – your clock · /language · /remind weekly',
      '/privacy – what I keep; /hide, /export, /deleteme',
      mode === 'group' && 'For admins: /settings · /event',
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
  buttonNotYours: "These buttons are somebody else's. Send the command yourself.",
  storeUnavailable: fmt`I can't reach my database right now. Please try again in a minute.`,
  senderUnknown: fmt`I can't see who posted this. Post it under your own name, or paste it to me in private.`,
  slowDown: fmt`That was a lot at once. Please wait a minute and send it again.`,
};

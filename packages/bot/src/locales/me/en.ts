import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { MeTexts } from './texts.ts';

const { number } = FORMATS.en;

/** English. */
export const meEn: MeTexts = {
  others: (agents, command) =>
    fmt`Your other agents: ${agents.map((agent) => `${command} ${agent}`).join(' · ')}`,
  progress: {
    title: (days) => `Last ${days} days`,
    period: (from, to) => `${from} → ${to}`,
    shortened: 'Counted from your first post in that time.',
    nothing: 'Nothing gained.',
    tooFew: (agent, days) =>
      fmt`I need two posts of ${bold(agent)} to tell what the last ${days} days brought. Paste your ALL TIME stats again.`,
    topGains: (days) => `Top gains, ${days} days:`,
  },
  badges: {
    title: 'Badges',
    none: 'none yet',
    retired: 'retired',
    closed: 'season over',
    unknownTiers: 'tiers unknown',
  },
  next: {
    title: 'Next badges',
    missing: (value) => `${value} to go`,
    date: (date) => `about ${date}`,
    between: (earliest, latest) => `${earliest} to ${latest}`,
    gap: (gap) => {
      switch (gap) {
        case 'history_short':
          return 'no date yet: paste again some other day';
        case 'history_stale':
          return 'no date: no post lately';
        case 'pace_zero':
          return 'no date: nothing gained lately';
        case 'spread_wide':
          return 'no date: your pace varies too much';
        case 'horizon_far':
          return 'no date: too far ahead';
        case 'season_over':
          return 'not before the season ends';
        default:
          return 'no date';
      }
    },
    none: 'No badge is left to reach. Well done!',
    unknown: (asked) => fmt`I know no badge called “${code(asked)}”. All of yours: /badges`,
    complete: (badge) => fmt`${bold(badge)} is complete.`,
    over: (badge) => fmt`${bold(badge)} can't be earned any more.`,
    absent: (badge) =>
      fmt`Your export has no number for ${bold(badge)}: the game leaves out what you never did.`,
  },
  history: {
    title: (posts) => `${number(posts)} ${posts === 1 ? 'post' : 'posts'}`,
    delete: (moment) => `🗑 ${moment}`,
    sure: (agent, moment) => fmt`Delete the post of ${bold(agent)} from ${moment}? Boards change at once.`,
    yes: 'Delete',
    keep: 'Keep',
    deleted: (agent, moment) => fmt`Deleted: ${bold(agent)}, ${moment}. Boards are right again.`,
    nothingThere: 'That post is gone already.',
    unknown: (asked) => fmt`I know no stat called “${code(asked)}”. Your posts: /history`,
    several: (asked, names) => fmt`“${code(asked)}” – which one? ${names.join(' · ')}`,
    noValues: (name) => fmt`None of your posts has ${bold(name)}.`,
  },
  chart: {
    subtitle: (from, to) => `${from} – ${to}`,
    tooFew: (names) =>
      fmt`For a chart I need two posts with ${names.join(', ')}. Paste your ALL TIME stats again some other day.`,
    unclear: (asked) =>
      fmt`I don't know ${asked.map((one) => `“${one}”`).join(', ')}. Try /chart hacks, links`,
    failed: fmt`I couldn't draw the chart. Please try again in a minute.`,
    dark: '🌙 Dark',
    light: '☀️ Light',
  },
  compare: {
    names: fmt`Tell me two agents: /compare Nordlicht Westwind`,
    notShown: (agent) =>
      fmt`I can't show ${bold(agent)} here: unknown to this chat's boards, or hidden. Both must have posted here.`,
  },
};

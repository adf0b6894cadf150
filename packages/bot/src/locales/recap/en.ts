import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { RecapTexts } from './texts.ts';

const { number } = FORMATS.en;

/** English. */
export const recapEn: RecapTexts = {
  title: '📅 Last week',
  more: 'All of it: /top week, then ◀ Before',
  badge: (badge, tiers, multiple) =>
    fmt`🏅 ${bold(badge)} ${[...tiers, ...(multiple === undefined ? [] : [`onyx ×${multiple}`])].join(', ')}`,
  level: (level) => `⬆️ level ${level}`,
  recursion: '🔁 recursion',
  milestone: (name, value) => fmt`🎯 ${bold(value)} – ${name}`,
  weekly: (isOn) => (isOn ? '📅 Weekly recap: Mondays' : '📅 No weekly recap'),
  quiet: (hours) =>
    hours === undefined ? '🌙 No quiet hours' : `🌙 Quiet from ${hours[0]}:00 to ${hours[1]}:00`,
  announcements: (kinds) => `📣 Announcements: ${kinds === 0 ? 'none' : number(kinds)} ▸`,
  announceTitle: bold('What I announce here when a paste brings it (tap to switch)'),
  kinds: {
    badge: 'Badges',
    onyx: 'Onyx multiples',
    level: 'Levels',
    recursion: 'Recursions',
    milestone: 'Round numbers',
  },
  remind: {
    usage: fmt`I can remind you to paste your stats: /remind weekly, /remind monthly or /remind off`,
    inPrivate: fmt`Reminders are for our private chat: send /remind to me there.`,
    weekly: fmt`Fine: if you paste nothing for a week, I remind you. Stop it with /remind off`,
    monthly: fmt`Fine: if you paste nothing for a month, I remind you. Stop it with /remind off`,
    off: fmt`No more reminders.`,
    message: (days) =>
      days === undefined
        ? fmt`⏰ Time for your first paste: Ingress → agent name → ALL TIME → copy, then paste here.`
        : fmt`⏰ Your last paste is ${number(days)} days old. Ingress → agent name → ALL TIME → copy, then paste here.`,
    last: fmt`That was the third in a row: I stay silent until you paste again. /remind off stops it for good.`,
  },
};

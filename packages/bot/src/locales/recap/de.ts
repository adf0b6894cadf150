import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { RecapTexts } from './texts.ts';

const { number } = FORMATS.de;

/** German. */
export const recapDe: RecapTexts = {
  title: '📅 Letzte Woche',
  more: 'Alles: /top woche, dann ◀ Davor',
  badge: (badge, tiers, multiple) =>
    fmt`🏅 ${bold(badge)} ${[...tiers, ...(multiple === undefined ? [] : [`onyx ×${multiple}`])].join(', ')}`,
  level: (level) => `⬆️ Level ${level}`,
  recursion: '🔁 Recursion',
  milestone: (name, value) => fmt`🎯 ${bold(value)} – ${name}`,
  weekly: (isOn) => (isOn ? '📅 Wochenrückblick: montags' : '📅 Kein Wochenrückblick'),
  quiet: (hours) =>
    hours === undefined ? '🌙 Keine Ruhezeit' : `🌙 Ruhe von ${hours[0]} bis ${hours[1]} Uhr`,
  announcements: (kinds) => `📣 Meldungen: ${kinds === 0 ? 'keine' : number(kinds)} ▸`,
  announceTitle: bold('Was ich hier melde, wenn ein Export es bringt (zum Umschalten tippen)'),
  kinds: {
    badge: 'Abzeichen',
    onyx: 'Onyx-Vielfache',
    level: 'Level',
    recursion: 'Recursions',
    milestone: 'Runde Zahlen',
  },
  remind: {
    usage: fmt`Ich kann dich ans Einfügen erinnern: /remind weekly, /remind monthly oder /remind off`,
    inPrivate: fmt`Erinnerungen gibt es im privaten Chat: sende mir dort /remind.`,
    weekly: fmt`Gut: Fügst du eine Woche nichts ein, erinnere ich dich. Abstellen: /remind off`,
    monthly: fmt`Gut: Fügst du einen Monat nichts ein, erinnere ich dich. Abstellen: /remind off`,
    off: fmt`Keine Erinnerungen mehr.`,
    message: (days) =>
      days === undefined
        ? fmt`⏰ Zeit für deinen ersten Export: Ingress → Agentenname → ALL TIME → Kopieren, dann hier einfügen.`
        : fmt`⏰ Dein letzter Export ist ${number(days)} Tage alt. Ingress → Agentenname → ALL TIME → Kopieren, dann hier einfügen.`,
    last: fmt`Das war die dritte in Folge: Ich schweige, bis du wieder etwas einfügst. Ganz abstellen: /remind off`,
  },
};

import { bold, code, fmt, lines } from '../../views/text.ts';
import type { ZoneTexts } from './texts.ts';

const TYPE_IT = 'Eine andere? Sende deine Stadt, z. B. /timezone Berlin';

/** German. */
export const zoneDe: ZoneTexts = {
  isSet: {
    group: (zone, moment) =>
      lines(fmt`🕒 Zeitzone dieser Gruppe: ${bold(zone)}`, `Jetzt ${moment}.`, TYPE_IT),
    own: (zone, moment) => lines(fmt`🕒 Deine Zeitzone: ${bold(zone)}`, `Jetzt ${moment}.`, TYPE_IT),
  },
  unset: {
    group: lines(
      bold('🕒 Diese Gruppe hat noch keine Zeitzone'),
      'Ein Export sagt, was die Uhr des Handys zeigte, aber nicht wo. Bis dahin zähle ich in UTC.',
      'Tippe auf eure, oder sende eine Stadt: /timezone Berlin',
    ),
    own: lines(
      bold('🕒 Du hast noch keine Zeitzone'),
      'Ein Export sagt, was die Uhr deines Handys zeigte, aber nicht wo. Bis dahin gilt die Zone der Gruppe, sonst UTC.',
      'Tippe auf deine, oder sende deine Stadt: /timezone Berlin',
    ),
  },
  removed: {
    group: fmt`🕒 Entfernt. Hier zähle ich in UTC, bis ihr eine Zeitzone setzt: /timezone`,
    own: fmt`🕒 Entfernt. Es gilt die Zone der Gruppe, in der du einfügst, sonst UTC. Wieder setzen: /timezone`,
  },
  offset: (typed) =>
    fmt`${code(typed)} stimmt nur ein halbes Jahr, wegen der Zeitumstellung. Sende stattdessen deine Stadt, z. B. /timezone Berlin`,
  unknown: (typed) =>
    fmt`${code(typed)} kenne ich nicht. Sende die nächste große Stadt deiner Zeitzone, z. B. /timezone Berlin, oder tippe:`,
  several: (typed) => fmt`${code(typed)} – welche davon?`,
  ownInPrivate: fmt`Die Zeitzone der Gruppe setzen Admins. Deine eigene setzt du im Chat mit mir:`,
  openPrivate: '🕒 Meine Zeitzone',
  chooseRegion: bold('Wo lebst du?'),
  chooseIn: (region) => bold(region),
  regions: {
    Europe: 'Europa',
    America: 'Amerika',
    Asia: 'Asien',
    Africa: 'Afrika',
    Australia: 'Australien',
    Pacific: 'Pazifik',
    Atlantic: 'Atlantik',
    Indian: 'Indischer Ozean',
    Antarctica: 'Antarktis',
    Arctic: 'Arktis',
  },
  all: '🌍 Alle Zeitzonen…',
  remove: '✖ Keine Zeitzone',
  entry: (zone) => `🕒 ${zone ?? 'Zeitzone: keine'}`,
};

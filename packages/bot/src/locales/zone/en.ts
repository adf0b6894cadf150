import { bold, code, fmt, lines } from '../../views/text.ts';
import type { ZoneTexts } from './texts.ts';

const TYPE_IT = 'Another one? Send your city, e.g. /timezone Berlin';

/** English. */
export const zoneEn: ZoneTexts = {
  isSet: {
    group: (zone, moment) => lines(fmt`🕒 Time zone of this group: ${bold(zone)}`, `Now ${moment}.`, TYPE_IT),
    own: (zone, moment) => lines(fmt`🕒 Your time zone: ${bold(zone)}`, `Now ${moment}.`, TYPE_IT),
  },
  unset: {
    group: lines(
      bold('🕒 No time zone set for this group'),
      "An export says what the phone's clock showed, not where. Until then I count in UTC.",
      'Tap yours, or send a city: /timezone Berlin',
    ),
    own: lines(
      bold('🕒 You have no time zone set'),
      "An export says what your phone's clock showed, not where. Until then I take the group's zone, else UTC.",
      'Tap yours, or send your city: /timezone Berlin',
    ),
  },
  removed: {
    group: fmt`🕒 Removed. I count in UTC here until you set a time zone: /timezone`,
    own: fmt`🕒 Removed. I take the zone of the group you paste in, else UTC. Set yours again: /timezone`,
  },
  offset: (typed) =>
    fmt`${code(typed)} is right for half of the year only, since clocks change. Send your city instead, e.g. /timezone Berlin`,
  unknown: (typed) =>
    fmt`I don't know a place ${code(typed)}. Send the next big city in your time zone, e.g. /timezone Berlin, or tap:`,
  several: (typed) => fmt`${code(typed)} – which one?`,
  ownInPrivate: fmt`The group's time zone is for admins. Set your own in your chat with me:`,
  openPrivate: '🕒 My time zone',
  chooseRegion: bold('Where do you live?'),
  chooseIn: (region) => bold(region),
  regions: {
    Europe: 'Europe',
    America: 'America',
    Asia: 'Asia',
    Africa: 'Africa',
    Australia: 'Australia',
    Pacific: 'Pacific',
    Atlantic: 'Atlantic',
    Indian: 'Indian Ocean',
    Antarctica: 'Antarctica',
    Arctic: 'Arctic',
  },
  all: '🌍 All time zones…',
  remove: '✖ No time zone',
  entry: (zone) => `🕒 ${zone ?? 'Time zone: not set'}`,
};

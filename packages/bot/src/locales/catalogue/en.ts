import { bold, code, concat, fmt } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { CatalogueTexts } from './texts.ts';

const { number, plural } = FORMATS.en;
const names = (headers: readonly string[]): Text =>
  concat(...headers.flatMap((header, index) => (index === 0 ? [code(header)] : [', ', code(header)])));

/** English. */
export const catalogueEn: CatalogueTexts = {
  title: (version) => bold(`Catalogue ${version}`),
  size: (stats, badges) => fmt`${number(stats)} stats, ${number(badges)} badges`,
  noOverlay: fmt`No overlay file. CATALOGUE_OVERLAY names one.`,
  overlayLoaded: fmt`✅ Overlay loaded`,
  overlayUnreadable: fmt`❌ The overlay file can't be read. Check CATALOGUE_OVERLAY and its rights; the catalogue stays as it was.`,
  overlayWrong: fmt`❌ The overlay has mistakes; the catalogue stays as it was:`,
  reload: '🔄 Read the overlay again',
  nothingChanged: fmt`Nothing has changed.`,
  added: (headers) => fmt`➕ ${names(headers)}`,
  removed: (headers) => fmt`➖ ${names(headers)}`,
  learned: (linked, resolved) =>
    fmt`Known now: ${number(linked)} waiting ${plural(linked, { one: 'column', other: 'columns' })}; ${number(resolved)} older ${plural(resolved, { one: 'post', other: 'posts' })} say more.`,
  noPending: fmt`No unknown columns are waiting.`,
  pending: bold('Unknown columns (tap to decide)'),
  line: (header, agents, users) =>
    fmt`${header}: ${number(agents)} ${plural(agents, { one: 'agent', other: 'agents' })}, ${number(users)} ${plural(users, { one: 'person', other: 'people' })}`,
  more: (count) => fmt`… and ${number(count)} more`,
  states: {
    pending: 'Waits; its owners see it.',
    shown: 'Shown on boards: three people have it.',
    accepted: 'Accepted as a stat of its own.',
    ignored: 'Ignored.',
  },
  since: (day) => fmt`First seen on ${day}`,
  accept: '✅ Accept as new',
  ignore: '🙈 Ignore',
  back: '◀️ Back',
  aliasHow: (command) => fmt`Another name of a stat that I know? Send ${command} and the stat's name.`,
  aliasUnknown: (typed) => fmt`I know no stat ${bold(typed)}. Try its name in the game.`,
  headerUnknown: (typed) => fmt`No column ${code(typed)} is waiting. /catalogue shows them.`,
  aliasAsk: (header) => fmt`${header} is another name of … ? All posts follow; this can't be undone.`,
  linked: (header, stat) => fmt`✅ ${header} is ${stat} now, in all posts.`,
  written: fmt`The overlay file has it, too.`,
  notWritten: (why) => fmt`⚠️ The overlay file was not changed: ${why}`,
};

import type { PostTiming } from '@prime-tally/stats-core';
import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { EventTexts } from './texts.ts';

const { number } = FORMATS.en;

const TIMINGS: Readonly<Record<PostTiming, string>> = {
  on_time: 'on time',
  early: 'early',
  late: 'late',
  missing: 'missing',
};
const remark = (timing: PostTiming): string => (timing === 'on_time' ? '' : ` – ${TIMINGS[timing]}`);

/** English. */
export const eventsEn: EventTexts = {
  draft: {
    create: bold('New event'),
    change: bold('Change the event'),
    forGroup: (title) => `Group: ${title}`,
    parts: {
      name: '✏️ Name',
      start: '🕑 Start',
      end: '🏁 End',
      formula: '📈 What counts',
      zone: '🌍 Time zone',
    },
    ask: {
      name: fmt`Send me the name of the event.`,
      start: fmt`When does it start? Send ${code('2026-12-05 14:00')}, or ${code('14:00')} for today.`,
      end: fmt`When does it end? Send ${code('16:00')}, ${code('+2h')} or ${code('2026-12-05 16:00')}.`,
      formula: fmt`What counts? Send the name of a stat such as ${code('AP')}, or weights: ${code('AP + 5000*Portals Captured')}`,
      zone: fmt`Which time zone? Send a city or a name such as ${code('Europe/Berlin')}.`,
    },
    confirm: '✅ Create',
    save: '✅ Save',
    edit: '✏️ Change',
    cancel: '✖️ Cancel',
    cancelled: fmt`Cancelled. Nothing was created or changed.`,
    created: (name) => fmt`✅ ${bold(name)} is created and announced in the group.`,
    changed: (name) => fmt`✅ ${bold(name)} is changed; the group is told.`,
    nothing: fmt`There is no event in the making. Send /event in your group.`,
    stale: 'This card is too old. Send /event in the group again.',
    notAdmin: fmt`Only admins of that group can plan its events.`,
  },
  problems: {
    line: fmt`I can't read that. One line has a name, a start and an end: ${code('/event First Saturday | 2026-12-05 14:00 | 16:00 | AP | Europe/Berlin')}`,
    name: fmt`A name has 1 to 80 characters. Send a shorter one.`,
    moment: (asked) =>
      fmt`I can't read “${code(asked)}” as a time. Send it like ${code('2026-12-05 14:00')}.`,
    skipped: (moment) => fmt`${moment} doesn't exist: the clocks skip that hour. Choose another time.`,
    order: fmt`The event must end after its start. Change one of the two.`,
    long: fmt`An event lasts 31 days at most. Choose an earlier end.`,
    past: fmt`That is over already. Choose a later end.`,
    far: fmt`That is more than two years ahead. Choose an earlier start.`,
    zone: (asked) => fmt`I know no time zone “${code(asked)}”. Send a name such as ${code('Europe/Berlin')}.`,
    unknown: (asked) =>
      fmt`I know no stat called “${code(asked)}”. Send its name as in the game, e.g. ${code('Links Created')}.`,
    several: (asked, names) => fmt`“${code(asked)}” – which one? ${names}`,
    derived: (name) => fmt`${bold(name)} can't be weighted or added. Send it alone.`,
    repeated: (name) => fmt`${bold(name)} is there twice. Send each stat once.`,
    weight: fmt`A weight is a number up to 1,000,000, not 0, and there are 12 stats at most.`,
    twin: (name) =>
      fmt`The group has an event ${bold(name)} with that start already. Change the name or the start.`,
    gone: fmt`That event is over or deleted. Send /event in the group.`,
  },
  panel: bold('Events of this group'),
  panelEmpty: fmt`No event yet. Tap the button: I suggest the next First Saturday, and you change what you like.`,
  oneLine: fmt`Or in one line: ${code('/event Name | 2026-12-05 14:00 | 16:00 | AP')}`,
  add: '➕ New event',
  all: '← All events',
  inGroup: fmt`Events belong to a group: send /event there, as an admin.`,
  clean: (days) =>
    days === 0 ? '🧹 My messages stay' : `🧹 My messages go after ${days === 1 ? '1 day' : `${days} days`}`,
  cleanDenied:
    'I need the right to delete messages here: without it Telegram lets me delete only what is younger than two days.',
  announced: (name) => fmt`📅 ${bold(name)}`,
  moved: (name) => fmt`✏️ ${bold(name)} has changed`,
  opened: (name) => fmt`🟢 ${bold(name)} has started`,
  ended: (name, until) =>
    fmt`⏱ ${bold(name)}: time is up! Paste your ALL TIME stats now; they count until ${until}.`,
  board: (name) => fmt`📊 ${bold(name)}: so far`,
  result: (name) => fmt`🏁 ${bold(name)}: the result`,
  howTo: (from, until) =>
    fmt`Paste your ALL TIME stats here at the start and again at the end; they count from ${from} to ${until}.`,

  join: '🙋 I take part',
  me: '👤 My place',
  refresh: '🔄 Refresh',
  toBoard: '📊 Board',
  toResult: '🏁 Result',
  toLate: '⏰ Late and missing',
  picture: '🖼 Picture',
  csv: '📄 CSV',
  close: '🏁 Close now',
  delete: '🗑 Delete',
  closeSure: (name) => fmt`Close ${bold(name)} now? No more posts count, and the result is announced.`,
  deleteSure: (name) => fmt`Delete ${bold(name)}? Its result is gone; the agents' stats stay.`,
  no: 'No',
  deleted: (name) => fmt`Deleted: ${bold(name)}.`,

  side: (mark, faction, sum, agents) =>
    `${mark} ${faction} ${sum} · ${number(agents)} ${agents === 1 ? 'agent' : 'agents'}`,
  empty: fmt`Nobody has two posts yet.`,
  agents: (count) => `${number(count)} ${count === 1 ? 'agent takes' : 'agents take'} part`,
  unranked: (count) => `${number(count)} without both posts`,
  noneHere: fmt`There is no event here. Admins plan one with /event.`,
  timings: TIMINGS,

  joined: (agent, name) => `${agent} takes part in ${name}. Paste your stats at the start and at the end.`,
  stranger: "I don't know your agent yet. Paste your ALL TIME stats here, and you take part.",
  otherSide: (agent, faction) => `This group takes ${faction} only, so ${agent} can't take part.`,
  place: (agent, rank, total, score) => `${agent}: #${number(rank)} of ${number(total)}, ${score}`,
  noPlace: (agent) => `${agent} has no place yet: it takes a post at the start and a later one.`,
  over: 'This event is over.',
  gone: 'This event is deleted.',
  sent: 'Sent to you in private.',
  startFirst: 'I may not write to you yet. Open a chat with me, tap Start, and press again.',

  late: {
    title: (name) => fmt`⏰ ${bold(name)}: late and missing`,
    noStart: (count) => `No start (${number(count)})`,
    lateStart: (count) => `Late start (${number(count)})`,
    earlyStart: (count) => `Early start (${number(count)})`,
    noEnd: (count) => `No end (${number(count)})`,
    earlyEnd: (count) => `Left early (${number(count)})`,
    lateEnd: (count) => `Late end (${number(count)})`,
    nobody: fmt`Nobody is late, nobody is missing.`,
    file: '📄 As a file, to me',
  },

  checkIn: {
    start: (name, time, timing) => fmt`🟢 Start for ${name} noted: ${time}${remark(timing)}`,
    end: (name, time, timing, score) =>
      fmt`🏁 End for ${name} noted: ${time}${remark(timing)}${score === undefined ? '' : ` · ${score}`}`,
    kept: (name) => fmt`📌 ${name}: your other posts are nearer to its times, so they count.`,
    outside: (name, moment, from, until) =>
      fmt`⚠️ Not counted for ${name}: your export says ${moment}, posts count from ${from} to ${until}.`,
  },
};

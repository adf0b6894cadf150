import type { EventCard, EventEntry } from '@prime-tally/stats-core/ports';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { DRAFT_PARTS, type Draft, type DraftProblem, newDraft } from '../../src/usecases/events/draft.ts';
import { eventResultOf } from '../../src/usecases/events/event-result.ts';
import { announcementView } from '../../src/views/events/announcement.ts';
import { checkInLine } from '../../src/views/events/check-in.ts';
import { confirmView, draftView, problemText } from '../../src/views/events/draft.ts';
import { lateFile, lateView } from '../../src/views/events/late.ts';
import { cardView, panelView, sureView } from '../../src/views/events/manage.ts';
import { eventPicture, pictureButtons } from '../../src/views/events/picture.ts';
import { eventResultView, strictResultView } from '../../src/views/events/result.ts';
import { missingGlyphs } from '../support/missing-glyphs.ts';
import { shown } from '../support/shown.ts';
import { snapshotOf } from '../support/snapshots.ts';

const event: EventCard = {
  id: '12',
  chatId: '-5',
  name: 'First Saturday <b>Köln</b>',
  from: '2026-12-05T13:00:00Z',
  to: '2026-12-05T15:00:00Z',
  zone: 'Europe/Berlin',
  formula: 'lifetimeAp',
  graceMinutes: 15,
  settings: { cleanDays: 3 },
  state: 'open',
  agents: 4,
};
const weighted = [
  { key: 'lifetimeAp', weight: 1 },
  { key: 'portalsCaptured', weight: 5_000 },
];
const days: EventCard = {
  ...event,
  id: '13',
  to: '2026-12-07T15:00:00Z',
  formula: weighted,
  state: 'planned',
};

const post = (agent: string, time: string, lifetimeAp: number, more: object = {}) =>
  snapshotOf({ agent, takenAt: `2026-12-05T${time}:00`, stats: { lifetimeAp }, ...more });
const blue = { faction: 'resistance' } as const;
const entries: readonly EventEntry[] = [
  {
    agent: 'Nordlicht',
    start: post('Nordlicht', '13:58', 1_000),
    end: post('Nordlicht', '16:00', 1_235_567),
  },
  { agent: 'Westwind', start: post('Westwind', '14:20', 0, blue), end: post('Westwind', '15:10', 300, blue) },
  { agent: 'Cleo', start: post('Cleo', '13:10', 0) },
  { agent: 'Dan' },
];
const many: readonly EventEntry[] = Array.from({ length: 450 }, (_, index) => {
  const agent = `Agent${String(index).padStart(9, '0')}X`;
  const side = index % 2 === 0 ? {} : blue;
  return index % 3 === 2
    ? { agent }
    : { agent, start: post(agent, '14:00', 0, side), end: post(agent, '16:40', 9_000_000_000 + index, side) };
});
const over = new Date('2026-12-05T15:30:00Z');
const closed = { ...event, state: 'closed' } as const;
const resultOf = (card: EventCard, those = entries) =>
  eventResultOf(CATALOGUE, card, those, { withHidden: false });

const draft: Draft = newDraft(
  { chatId: '-5', chatTitle: 'Köln <i>Agents</i>', zone: 'Europe/Berlin' },
  new Date('2026-11-27T12:00:00Z'),
);
const problems: readonly DraftProblem[] = [
  ...(['line', 'name', 'order', 'long', 'past', 'far', 'weight'] as const).map((kind) => ({ kind })),
  ...(['moment', 'zone', 'unknown'] as const).map((kind) => ({ kind, asked: '`x`' })),
  { kind: 'skipped', moment: '2027-03-28T02:30:00' },
  { kind: 'several', asked: 'XM', stats: [{ key: 'xmRecharged', name: 'XM Recharged' }] },
  { kind: 'derived_weighted', name: 'Fields per Link' },
  { kind: 'repeated', name: 'Hacks' },
];

describe.each(allLocales())('$ownName', (locale) => {
  const frame = { locale, catalogue: CATALOGUE };
  const checkIn = (more: object) =>
    checkInLine(frame, {
      event,
      takenAt: '2026-12-05T14:20:00',
      role: 'start',
      timing: 'on_time',
      ...more,
    });
  const group = { ...frame, userId: '101', editUrl: 'https://t.me/bot?start=eventd' };
  const cases = {
    'a draft in private': draftView({ ...frame, userId: '101' }, draft),
    'a draft in a group': draftView(group, { ...draft, eventId: '12', formula: weighted, cleanDays: 7 }),
    'a draft that is no event': draftView(group, draft, { kind: 'past' }),
    created: confirmView(locale, { kind: 'created', event }),
    'there is one already': confirmView(locale, { kind: 'twin', name: event.name }),
    announced: announcementView(frame, event, 'announced'),
    'announced, of several days': announcementView(frame, days, 'moved'),
    opened: announcementView(frame, event, 'opened'),
    ended: announcementView(frame, event, 'ended'),
    'the live board': eventResultView(frame, resultOf(event)),
    'an empty board': eventResultView(frame, resultOf(event, [])),
    'the result': eventResultView(frame, resultOf(closed)),
    'one’s own place far below': eventResultView(
      { ...frame, mine: ['Agent000000100X', 'Agent000000002X'] },
      resultOf(closed, many),
    ),
    'the result of a strict group': strictResultView(locale, closed),
    'late and missing': lateView(locale, resultOf(event), over),
    'nobody late': lateView(locale, resultOf(event, []), over),
    panel: panelView(frame, [days, event, closed], 'https://t.me/bot?start=event_-5'),
    'an empty panel': panelView(frame, [], 'https://t.me/bot?start=event_-5'),
    'an open event': cardView(frame, event, 'https://t.me/bot?start=eventc_12'),
    'a closed event': cardView(frame, { ...closed, agents: 1, settings: {} }, 'https://t.me/bot'),
    'the question before closing': sureView(frame, event, 'close'),
    'the question before deleting': sureView(frame, event, 'delete'),
    'a late start': checkIn({ timing: 'late' }),
    'a start': checkIn({}),
    'an end so far': checkIn({ role: 'end', timing: 'early', score: 1_234_567 }),
    'a late end': checkIn({ role: 'end', timing: 'late', takenAt: '2026-12-05T16:40:00' }),
    'another post counts': checkIn({ role: 'kept' }),
    'not of the event': checkIn({ role: 'outside', takenAt: '2026-12-05T09:00:00' }),
  };
  it.each(Object.entries(cases))('%s', (_, view) => {
    expect(shown(view)).toMatchSnapshot();
  });

  it('every question and every refusal', () => {
    const asked = DRAFT_PARTS.map((part) => shown(locale.events.draft.ask[part]));
    const refused = problems.map((problem) => shown(problemText(locale, problem)));
    expect([...asked, ...refused].join('\n')).toMatchSnapshot();
  });

  it('alerts are no longer than Telegram takes', () => {
    const { events, settings } = locale;
    const name = 'x'.repeat(80);
    const agent = 'Y'.repeat(15);
    for (const text of [
      events.joined(agent, name),
      events.stranger,
      events.place(agent, 999, 999, '+999,999,999,999 AP'),
      events.noPlace(agent),
      events.startFirst,
      events.draft.stale,
      settings.adminsOnly,
    ])
      expect(text.length).toBeLessThanOrEqual(200);
  });

  it('hundreds of agents fit into a message, the file has them all', () => {
    const crowd = resultOf({ ...closed, name: 'x'.repeat(80) }, many);
    for (const view of [
      eventResultView(frame, crowd),
      eventResultView(frame, { ...crowd, event }),
      lateView(locale, crowd, over),
    ])
      expect(view.text.length).toBeLessThanOrEqual(4_096);
    expect(
      lateFile(locale, crowd, over)
        .split('\n')
        .filter((line) => line.startsWith('  ')),
    ).toHaveLength(450);
  });

  it.each(['light', 'dark'] as const)('the %s picture has a glyph for each of its letters', (theme) => {
    for (const card of [closed, { ...days, state: 'closed' as const }])
      expect(missingGlyphs(eventPicture(frame, resultOf(card), theme))).toEqual([]);
    expect(missingGlyphs(eventPicture(frame, resultOf(closed, []), theme))).toEqual([]);
    expect(pictureButtons(locale, '12', theme).flat()).toMatchObject([
      { text: locale.me.chart[theme === 'light' ? 'dark' : 'light'] },
    ]);
  });
});

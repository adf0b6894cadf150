import type { EventCard, EventEntry } from '@prime-tally/stats-core/ports';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { eventCsv, eventFileName } from '../../../src/usecases/events/event-csv.ts';
import { attentionOf, eventResultOf } from '../../../src/usecases/events/event-result.ts';
import { snapshotOf } from '../../support/snapshots.ts';

const event: EventCard = {
  id: '1',
  chatId: '-5',
  name: 'IFS',
  from: '2026-12-05T13:00:00Z',
  to: '2026-12-05T15:00:00Z',
  zone: 'Europe/Berlin',
  formula: [
    { key: 'hacks', weight: 2 },
    { key: 'linksCreated', weight: -1 },
  ],
  graceMinutes: 15,
  settings: {},
  state: 'open',
  agents: 0,
};
const post = (agent: string, time: string, hacks: number, more: object = {}) =>
  snapshotOf({ agent, takenAt: `2026-12-05T${time}:00`, stats: { hacks, linksCreated: 0 }, ...more });
const entries: readonly EventEntry[] = [
  { agent: 'Ada', start: post('Ada', '13:58', 10), end: post('Ada', '16:00', 40) },
  { agent: 'bob', start: post('bob', '14:20', 0), end: post('bob', '15:10', 30) },
  { agent: 'Cleo', start: post('Cleo', '13:10', 0) },
  { agent: 'Dan' },
  { agent: 'Eve', isHidden: true, start: post('Eve', '14:00', 0), end: post('Eve', '16:40', 99) },
  // A post that the event's new times leave outside.
  { agent: 'Fay', start: post('Fay', '09:00', 0) },
];
const visible = eventResultOf(CATALOGUE, event, entries, { withHidden: false });
const whole = eventResultOf(CATALOGUE, event, entries, { withHidden: true });

describe('the result of an event', () => {
  it('ranks by weighted gains with shared places, and leaves hidden agents out', () => {
    expect(visible.ranking.rows.map(({ agent, rank, score }) => [rank, agent, score])).toEqual([
      [1, 'Ada', 60],
      [1, 'bob', 60],
    ]);
    expect(visible.ranking.totals).toEqual({ enlightened: 120, resistance: 0 });
    expect(visible.registered).toEqual(['Dan', 'Fay']);
    expect(whole.ranking.rows.map(({ agent }) => agent)).toEqual(['Eve', 'Ada', 'bob']);
  });

  it('tells who is late or missing; ends only once the event is over', () => {
    const agentsOf = (those: readonly { readonly agent: string }[]) => those.map(({ agent }) => agent);
    const during = attentionOf(whole, new Date('2026-12-05T14:30:00Z'));
    expect([during.noStart, during.noEnd, during.earlyEnd]).toEqual([['Dan', 'Fay'], [], []]);
    const after = attentionOf(whole, new Date('2026-12-05T15:00:00Z'));
    expect(agentsOf(after.lateStart)).toEqual(['bob']);
    expect(agentsOf(after.earlyStart)).toEqual(['Cleo']);
    expect(after.noEnd).toEqual(['Cleo']);
    expect(agentsOf(after.earlyEnd)).toEqual(['bob']);
    expect(agentsOf(after.lateEnd)).toEqual(['Eve']);
  });

  it('is the same as CSV, every agent in a row', () => {
    const lines = eventCsv(whole).split('\r\n');
    expect(lines[0]).toBe('\uFEFFrank,agent,faction,score,start,start_at,end,end_at,hacks,linksCreated');
    expect(lines[1]).toBe('1,Eve,enlightened,198,on_time,2026-12-05T14:00:00,late,2026-12-05T16:40:00,99,0');
    expect(lines.slice(4, 7)).toEqual([
      ',Cleo,enlightened,,early,2026-12-05T13:10:00,missing,,,',
      ',Dan,,,missing,,missing,,,',
      ',Fay,,,missing,,missing,,,',
    ]);
  });

  it('no text of the CSV is a formula, and a negative score stays a number', () => {
    // No agent has such a name in the game; the file must hold even where the store is wrong.
    const [evil, fallen] = ['=1+1', 'Gil'].map((agent) => ({
      agent,
      start: post(agent, '14:00', 9),
      end: post(agent, '16:00', 4),
    }));
    const csv = eventCsv(
      eventResultOf(
        CATALOGUE,
        event,
        [evil, fallen].filter((one) => one !== undefined),
        { withHidden: true },
      ),
    );
    expect(csv).toContain("'=1+1,");
    expect(csv).toContain('Gil,enlightened,-10,');
  });

  it('a file is named after the event, without what file systems dislike', () => {
    expect(eventFileName('../IFS: "Köln" 🎉', '2026-12-05', 'late', 'txt')).toBe(
      'IFS-Köln-2026-12-05-late.txt',
    );
    expect(eventFileName('🎉', '2026-12-05', '', 'csv')).toBe('2026-12-05.csv');
  });
});

import { createMemoryStore, sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../src/usecases/board/period.ts';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { highlightsOf, milestoneBetween } from '../../src/usecases/recap/highlights.ts';
import { makeRecap } from '../../src/usecases/recap/make-recap.ts';
import { quietUntil } from '../../src/usecases/recap/quiet-hours.ts';
import { dueReminders } from '../../src/usecases/recap/remind.ts';
import { createSettingsBook } from '../../src/usecases/settings/settings-book.ts';
import { snapshotOf } from '../support/snapshots.ts';

describe('highlights', () => {
  const before = snapshotOf({
    stats: { level: 12, lifetimeAp: 9_000_000, currentAp: 9_000_000, hacks: 1_900, recursions: 0 },
  });

  it('tells tiers, levels and round numbers that were passed, each kind if it is wanted', () => {
    const after = snapshotOf({
      takenAt: '2025-12-01T10:00:00',
      stats: { level: 13, lifetimeAp: 10_500_000, currentAp: 10_500_000, hacks: 2_100, recursions: 0 },
    });
    expect(highlightsOf(CATALOGUE, before, after)).toEqual([
      { kind: 'badge', crossing: expect.objectContaining({ badge: 'hacker', tiers: ['bronze'] }) },
      { kind: 'level', level: 13 },
      { kind: 'milestone', stat: 'lifetimeAp', value: 10_000_000 },
    ]);
    expect(highlightsOf(CATALOGUE, before, after, ['level'])).toEqual([{ kind: 'level', level: 13 }]);
    expect(highlightsOf(CATALOGUE, after, after)).toEqual([]);
  });

  it('tells a recursion, and a multiple of onyx apart from its tiers', () => {
    const young = snapshotOf({ stats: { ...before.stats, hacks: 390_000 } });
    const after = snapshotOf({
      takenAt: '2025-12-01T10:00:00',
      stats: { ...before.stats, level: 1, currentAp: 0, recursions: 1, hacks: 410_000 },
    });
    expect(highlightsOf(CATALOGUE, young, after, ['onyx', 'recursion'])).toEqual([
      { kind: 'onyx', crossing: expect.objectContaining({ badge: 'hacker', tiers: [], multiple: 2 }) },
      { kind: 'recursion' },
    ]);
  });

  it.each([
    ['hacks', 9_999, 10_000, 10_000],
    ['hacks', 10_000, 19_999, undefined],
    ['hacks', 19_000, 51_000, 50_000],
    ['hacks', 900, 1_100, undefined],
    ['distanceWalked', 900, 1_100, 1_000],
    ['hacks', undefined, 50_000, undefined],
    ['hacks', 50_000, 40_000, undefined],
  ])('%s from %s to %s passes %s', (stat, from, to, value) => {
    expect(milestoneBetween(stat, from, to)).toBe(value);
  });
});

describe('quiet hours', () => {
  const at = (instant: string) => Date.parse(instant);
  it('hold a message until the morning of the chat, over midnight too', () => {
    expect(quietUntil('22-8', 'Europe/Berlin', at('2026-11-27T20:59:00Z'))).toBeUndefined();
    expect(quietUntil('22-8', 'Europe/Berlin', at('2026-11-27T21:00:00Z'))).toBe('2026-11-28T07:00:00.000Z');
    expect(quietUntil('22-8', 'Europe/Berlin', at('2026-11-28T03:00:00Z'))).toBe('2026-11-28T07:00:00.000Z');
    expect(quietUntil('22-8', 'Europe/Berlin', at('2026-11-28T07:00:00Z'))).toBeUndefined();
    expect(quietUntil('none', 'Europe/Berlin', at('2026-11-28T03:00:00Z'))).toBeUndefined();
  });

  it('end by the clock where it is changed in that night', () => {
    expect(quietUntil('22-8', 'Europe/Berlin', at('2026-10-24T21:00:00Z'))).toBe('2026-10-25T07:00:00.000Z');
    expect(quietUntil('22-8', 'Europe/Berlin', at('2027-03-27T22:00:00Z'))).toBe('2027-03-28T06:00:00.000Z');
    expect(quietUntil('22-8', 'America/New_York', at('2026-11-01T03:00:00Z'))).toBe(
      '2026-11-01T13:00:00.000Z',
    );
  });
});

describe('the recap of a week', () => {
  const knowledge = knowledgeOf(CATALOGUE);
  const window = windowOf({ kind: 'week', day: '2024-05-06' }, 'UTC', Date.parse('2024-05-13T09:00:00Z'));

  it('has the three best of each board and what was reached, of those whom the boards show', async () => {
    const store = createMemoryStore();
    const post = async (agent: string, takenAt: string, hacks: number) => {
      const source = sampleSource(`${agent}${takenAt}`);
      const submission = sampleSubmission(
        { agent, takenAt, stats: { level: 8, hacks } },
        { chatId: '-5', source, userId: String(agent.length) },
      );
      (await store.save(submission))._unsafeUnwrap();
    };
    for (const [index, agent] of ['A', 'Be', 'Cee', 'Deee', 'Hidden'].entries()) {
      await post(agent, '2024-05-01T10:00:00', 1_990);
      await post(agent, '2024-05-08T10:00:00', 2_000 + index);
    }
    await store.setHidden('Hidden', true, { at: '2024-05-09T00:00:00Z' });
    const recap = await makeRecap({ store, knowledge }, '-5', window, ['hacks', 'longestLinkEverCreated']);
    expect(recap).toMatchObject({
      kind: 'recap',
      agents: 4,
      tops: [
        {
          stat: { key: 'hacks' },
          rows: [
            { agent: 'Deee', gain: 13 },
            { agent: 'Cee', gain: 12 },
            { agent: 'Be', gain: 11 },
          ],
        },
      ],
    });
    if (recap.kind !== 'recap') throw new Error(recap.kind);
    expect(recap.highlights.map(({ agent }) => agent)).toEqual(['A', 'Be', 'Cee', 'Deee']);
    const later = windowOf({ kind: 'week', day: '2024-06-03' }, 'UTC', Date.parse('2024-06-10T09:00:00Z'));
    expect(await makeRecap({ store, knowledge }, '-5', later, undefined)).toEqual({ kind: 'nothing' });
  });
});

describe('reminders', () => {
  it('come after a week without a paste, by day, three at most, and begin anew after a paste', async () => {
    const store = createMemoryStore();
    const settings = createSettingsBook(store, () => 0);
    const post = async (takenAt: string) =>
      (
        await store.save(sampleSubmission({ takenAt }, { userId: '7', source: sampleSource(takenAt) }))
      )._unsafeUnwrap();
    await post('2024-05-01T10:00:00');
    await settings.changeUser('7', {
      remind: 'weekly',
      reminded: { at: '2024-05-01T12:00:00Z', unanswered: 0 },
    });
    const due = async (instant: string) =>
      (await dueReminders({ store, settings }, new Date(instant))).map(({ days, isLast }) => [days, isLast]);
    expect(await due('2024-05-07T12:00:00Z')).toEqual([]);
    expect(await due('2024-05-08T23:00:00Z')).toEqual([]);
    expect(await due('2024-05-09T12:00:00Z')).toEqual([[8, false]]);
    expect(await due('2024-05-09T13:00:00Z')).toEqual([]);
    expect(await due('2024-05-16T12:00:00Z')).toEqual([[15, false]]);
    expect(await due('2024-05-23T12:00:00Z')).toEqual([[22, true]]);
    expect(await due('2024-05-30T12:00:00Z')).toEqual([]);
    await post('2024-06-01T10:00:00');
    expect(await due('2024-06-07T12:00:00Z')).toEqual([]);
    expect(await due('2024-06-08T12:00:00Z')).toEqual([[7, false]]);
    const last = { at: '2024-06-08T12:00:00Z', unanswered: 1 };
    const events = [];
    for (const instant of ['2024-06-16T12:00:00Z', '2024-06-16T12:00:01Z']) {
      // Two processes that both have read it before either wrote.
      await settings.changeUser('7', { reminded: last });
      events.push((await dueReminders({ store, settings }, new Date(instant))).map(({ event }) => event));
    }
    expect(events).toEqual([['remind:7:2024-06-08T12:00:00Z'], ['remind:7:2024-06-08T12:00:00Z']]);
    await settings.changeUser('7', { remind: undefined });
    expect(await due('2024-07-08T12:00:00Z')).toEqual([]);
  });

  it('go on for whoever answers them at once, west of UTC too', async () => {
    const store = createMemoryStore();
    const settings = createSettingsBook(store, () => 0);
    const zone = 'America/Los_Angeles';
    const reminded = { at: '2024-05-01T17:00:00Z', unanswered: 0 };
    await settings.changeUser('7', { remind: 'weekly', zone, reminded });
    for (const day of ['10', '18', '26']) {
      const due = await dueReminders({ store, settings }, new Date(`2024-05-${day}T17:00:00Z`));
      expect(due).toMatchObject([{ isLast: false }]);
      // At 10:05 by the phone's clock, five minutes later.
      const takenAt = `2024-05-${day}T10:05:00`;
      const submission = sampleSubmission({ takenAt }, { userId: '7', source: sampleSource(takenAt) });
      (await store.save({ ...submission, zone }))._unsafeUnwrap();
    }
    expect(await dueReminders({ store, settings }, new Date('2024-06-04T17:00:00Z'))).toMatchObject([
      { isLast: false },
    ]);
  });
});

import {
  badgeEtasOf,
  type EtaGap,
  etaOf,
  gainsIn,
  type History,
  type HistoryIssueCode,
  paceOf,
  readHistory,
  type Snapshot,
} from '@prime-tally/stats-core';
import type { StatKey } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { day, snapshot } from './material.ts';

type Posts = Readonly<Record<number, number>>;

/** A history of posts: day → hacks. */
const hacked = (posts: Posts): History =>
  readHistory(
    Object.entries(posts).map(([at, hacks]) => snapshot(day(Number(at)), { hacks })),
  )._unsafeUnwrap();

const codesOf = (snapshots: readonly Snapshot[]): readonly HistoryIssueCode[] =>
  readHistory(snapshots).match(
    () => [],
    (issues) => issues.map(({ code }) => code),
  );

describe('readHistory', () => {
  const one = snapshot(day(0), { hacks: 1 });

  it('orders posts by time and keeps an equal repost once', () => {
    const history = readHistory([snapshot(day(2), { hacks: 3 }), one, { ...one }])._unsafeUnwrap();
    expect(history.snapshots.map(({ takenAt }) => takenAt)).toEqual([day(0), day(2)]);
    expect(history.moments).toEqual([Date.UTC(2026, 0, 1, 12), Date.UTC(2026, 0, 3, 12)]);
  });

  it('refuses nothing at all, mixtures and contradictions', () => {
    expect(codesOf([])).toEqual(['history_empty']);
    expect(codesOf([one, { ...one, agent: 'Bob' }])).toEqual(['agent_other']);
    expect(codesOf([one, { ...one, takenAt: day(1), timeSpan: 'week', timeSpanText: 'WEEK' }])).toEqual([
      'span_other',
    ]);
    expect(codesOf([one, snapshot(day(0), { hacks: 2 })])).toEqual(['moment_conflicting']);
    expect(codesOf([one, snapshot(day(1), { hacks: -2 })])).toEqual(['number_impossible']);
  });
});

describe('gainsIn', () => {
  const history = hacked({ 0: 100, 10: 200, 20: 400 });
  const gains = (from: number, to: number) =>
    gainsIn(history, { from: day(from), to: day(to) }).map(({ baseline, baselineIs, closing, delta }) => [
      baseline.takenAt,
      baselineIs,
      closing.takenAt,
      delta.changes.map((change) => (change.type === 'moved' ? change.difference : undefined)),
    ]);

  it('counts from the last post at or before the window', () => {
    expect(gains(15, 25)._unsafeUnwrap()).toEqual([day(10), 'before', day(20), [200]]);
    expect(gains(10, 20)._unsafeUnwrap()).toEqual([day(10), 'before', day(20), [200]]);
  });

  it("counts a newcomer from the first post inside, so that a career isn't a gain", () => {
    expect(gains(-5, 15)._unsafeUnwrap()).toEqual([day(0), 'inside', day(10), [100]]);
  });

  it('closes with a post on the seam', () => {
    expect(gains(-1, 10)._unsafeUnwrap()[2]).toBe(day(10));
    expect(gains(-1, 9.9)._unsafeUnwrapErr()[0].code).toBe('history_short');
  });

  it('refuses a window without a later post, before the first, reversed or impossible', () => {
    expect(gains(20, 30)._unsafeUnwrapErr()[0]).toMatchObject({ code: 'history_short', facts: { found: 1 } });
    expect(gains(-9, -1)._unsafeUnwrapErr()[0]).toMatchObject({ code: 'history_short', facts: { found: 0 } });
    expect(gains(9, 8)._unsafeUnwrapErr()[0].code).toBe('window_impossible');
    const odd = gainsIn(history, { from: day(1), to: '2026-02-30T00:00:00' });
    expect(odd._unsafeUnwrapErr()[0].code).toBe('window_impossible');
  });
});

describe('paceOf', () => {
  it('tells the pace between real posts, and which they were', () => {
    expect(paceOf(hacked({ 0: 0, 65: 500, 100: 1200 }), 'hacks', 30)._unsafeUnwrap()).toEqual({
      stat: 'hacks',
      windowDays: 30,
      perDay: 20,
      gain: 700,
      value: 1200,
      days: 35,
      from: day(65),
      to: day(100),
      baselineIs: 'before',
    });
  });

  it('takes the first post inside where the one before is too old', () => {
    const pace = paceOf(hacked({ 0: 0, 75: 500, 100: 1000 }), 'hacks', 30)._unsafeUnwrap();
    expect(pace).toMatchObject({ days: 25, perDay: 20, baselineIs: 'inside' });
  });

  it('ends at the present', () => {
    const history = hacked({ 0: 0, 30: 300, 60: 900 });
    expect(paceOf(history, 'hacks', 30, { now: day(70) })._unsafeUnwrap()).toMatchObject({ from: day(30) });
    expect(paceOf(history, 'hacks', 30, { now: day(91) })._unsafeUnwrapErr()).toBe('history_stale');
    expect(paceOf(history, 'hacks', 30, { now: 'soon' })._unsafeUnwrapErr()).toBe('now_impossible');
  });

  it.each<readonly [string, Posts, number, string]>([
    ['one post', { 0: 5 }, 7, 'history_short'],
    ['posts closer than half the window', { 0: 1, 10: 2 }, 30, 'posts_unsuitable'],
    ['posts further apart than twice the window', { 0: 1, 20: 2 }, 7, 'posts_unsuitable'],
    ['a window of nothing', { 0: 1, 20: 2 }, 0, 'window_impossible'],
    ['a window that is no number', { 0: 1, 20: 2 }, Number.NaN, 'window_impossible'],
  ])('has none for %s', (_name, posts, window, gap) => {
    expect(paceOf(hacked(posts), 'hacks', window)._unsafeUnwrapErr()).toBe(gap);
  });

  it('looks only at posts that have the stat, and knows only stats of the catalogue', () => {
    const posts = [0, 10, 20, 30].map((at) =>
      snapshot(day(at), at % 20 === 10 ? { hacks: at } : { linksCreated: at }),
    );
    const history = readHistory(posts)._unsafeUnwrap();
    expect(paceOf(history, 'hacks', 20)._unsafeUnwrap()).toMatchObject({
      from: day(10),
      to: day(30),
      perDay: 1,
    });
    expect(paceOf(history, 'droneHacks', 20)._unsafeUnwrapErr()).toBe('history_short');
    expect(paceOf(history, 'noSuch' as StatKey, 20)._unsafeUnwrapErr()).toBe('stat_unknown');
  });

  it('exists in a WEEK or MONTH only for what the period does not cut', () => {
    const posts = [0, 30].map((at) =>
      snapshot(day(at), { hacks: at, lifetimeAp: at }, { timeSpan: 'month', timeSpanText: 'MONTH' }),
    );
    const history = readHistory(posts)._unsafeUnwrap();
    expect(paceOf(history, 'hacks', 30)._unsafeUnwrapErr()).toBe('span_unsuitable');
    expect(paceOf(history, 'lifetimeAp', 30)._unsafeUnwrap().perDay).toBe(1);
  });

  it('never spans a redefinition', () => {
    const posts = ['2025-10-01', '2026-02-20'].map((on) => snapshot(`${on}T00:00:00`, { seerPoints: 9 }));
    const history = readHistory(posts)._unsafeUnwrap();
    expect(paceOf(history, 'seerPoints', 90)._unsafeUnwrapErr()).toBe('stat_redefined');
  });
});

describe('etaOf', () => {
  const steady = hacked({ 0: 0, 30: 300, 60: 600, 90: 900 });
  const eta = (history: History, at: number, now = day(90)) => etaOf(history, { stat: 'hacks', at }, { now });
  const gapOf = (history: History, at: number, now?: string): EtaGap =>
    eta(history, at, now)._unsafeUnwrapErr();

  it('names the date, its bounds and the window behind it', () => {
    expect(eta(steady, 1000)._unsafeUnwrap()).toMatchObject({
      date: day(100).slice(0, 10),
      earliest: day(100).slice(0, 10),
      latest: day(100).slice(0, 10),
      remaining: 100,
      pace: { windowDays: 90, perDay: 10 },
    });
  });

  it('spreads between the slowest and the fastest window', () => {
    const faster = hacked({ 0: 0, 30: 200, 60: 400, 90: 900 });
    expect(eta(faster, 1000)._unsafeUnwrap()).toMatchObject({
      date: day(100).slice(0, 10),
      earliest: day(96).slice(0, 10),
      latest: day(100).slice(0, 10),
    });
  });

  it('uses a shorter window where the history is young', () => {
    const young = hacked({ 0: 0, 7: 70, 20: 200 });
    expect(eta(young, 300, day(20))._unsafeUnwrap().pace.windowDays).toBe(30);
    const week = hacked({ 0: 0, 5: 50 });
    expect(eta(week, 60, day(5))._unsafeUnwrap().pace.windowDays).toBe(7);
  });

  it('is not put off by one idle week beside two longer windows', () => {
    const idle = hacked({ 0: 0, 60: 600, 83: 830, 90: 830 });
    expect(eta(idle, 900)._unsafeUnwrap().pace.windowDays).toBe(90);
  });

  it('is today where the pace says it should be there already', () => {
    expect(eta(steady, 910, day(97))._unsafeUnwrap().date).toBe(day(97).slice(0, 10));
  });

  it.each<readonly [EtaGap, History, number, string]>([
    ['history_short', hacked({ 0: 5 }), 10, day(1)],
    ['target_reached', steady, 900, day(90)],
    ['target_reached', steady, Number.NaN, day(90)],
    ['pace_zero', hacked({ 0: 5, 90: 5 }), 10, day(90)],
    ['spread_wide', hacked({ 0: 0, 60: 600, 90: 601 }), 1000, day(90)],
    ['horizon_far', steady, 900 + 5401, day(90)],
    ['history_stale', steady, 1000, day(300)],
    ['posts_unsuitable', hacked({ 0: 5, 1: 9 }), 10, day(1)],
    ['now_impossible', steady, 1000, '2026-02-30T00:00:00'],
  ])('gives no date: %s', (gap, history, at, now) => {
    expect(gapOf(history, at, now)).toBe(gap);
  });

  it('reaches to six times the days seen', () => {
    expect(eta(steady, 900 + 5400).isOk()).toBe(true);
  });

  it('of all badges: the nearest first, none after its season, none for what cannot rise', () => {
    const posts = [0, 30, 60, 90].map((at) =>
      snapshot(day(at), { hacks: 10 * at, cygnusTokens: at, maxTimePortalHeld: at, recursions: 1, ctrl: at }),
    );
    const now = '2026-12-20T12:00:00';
    const late = posts.map((post, place) => ({
      ...post,
      takenAt: new Date(Date.parse(`${now}Z`) - (3 - place) * 30 * 86_400_000).toISOString().slice(0, 19),
    }));
    const etas = badgeEtasOf(readHistory(late)._unsafeUnwrap(), { now });
    expect(etas.map(({ state }) => state.badge)).toEqual(['hacker', 'cygnus']);
    expect(etas[0]?.eta._unsafeUnwrap().pace.perDay).toBe(10);
    expect(etas[1]?.eta._unsafeUnwrapErr()).toBe('horizon_far');
    const fast = late.map((post) => ({
      ...post,
      stats: { cygnusTokens: 60 * (post.stats.cygnusTokens ?? 0) },
    }));
    const [cygnus] = badgeEtasOf(readHistory(fast)._unsafeUnwrap(), { now });
    expect(cygnus?.state.next?.at).toBe(6000);
    expect(cygnus?.eta._unsafeUnwrap().date).toBe('2026-12-30');
    const slower = late.map((post) => ({
      ...post,
      stats: { cygnusTokens: 50 * (post.stats.cygnusTokens ?? 0) },
    }));
    const [missed] = badgeEtasOf(readHistory(slower)._unsafeUnwrap(), { now });
    expect(missed?.eta._unsafeUnwrapErr()).toBe('season_over');
  });
});

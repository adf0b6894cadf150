import { type BadgeEta, badgeEtasOf, badgesOf, readHistory, type Snapshot } from '@prime-tally/stats-core';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { boardStatOf } from '../../src/usecases/boards.ts';
import { gainsBetween } from '../../src/usecases/gains.ts';
import { badgesView, nextView } from '../../src/views/me/badges.ts';
import { noChartView } from '../../src/views/me/chart.ts';
import { compareView } from '../../src/views/me/compare.ts';
import { detailsView } from '../../src/views/me/details.ts';
import { deletionQuestion, deletionView, historyView } from '../../src/views/me/history.ts';
import { progressView } from '../../src/views/me/progress.ts';
import { myStatsView } from '../../src/views/my-stats.ts';
import { pasteAnswer } from '../../src/views/paste-answer.ts';
import { shown } from '../support/shown.ts';
import { snapshotOf } from '../support/snapshots.ts';

const userId = '101';
const agent = 'TestAgent01';
const faction = 'enlightened';
const statOf = (key: string) => boardStatOf(CATALOGUE, key) ?? { key, name: key };
const before = snapshotOf({ takenAt: '2025-10-01T09:00:00' });
const after = snapshotOf({
  stats: { ...before.stats, lifetimeAp: 125_000_000, hacks: 1_500, distanceWalked: 2_210, dronesReturned: 3 },
});
const rising = Array.from({ length: 10 }, (_, week): Snapshot<string> => {
  const day = new Date(Date.UTC(2025, 7, 30 + week * 7)).toISOString().slice(0, 10);
  return snapshotOf({ takenAt: `${day}T10:00:00`, stats: { hacks: 9_000 + week * 90, linksCreated: 900 } });
});
const etas: readonly BadgeEta[] = badgeEtasOf(readHistory(rising, { catalogue: CATALOGUE })._unsafeUnwrap(), {
  now: '2025-11-03T18:02:33',
});

describe.each(allLocales())('$ownName', (locale) => {
  const progress = {
    kind: 'progress',
    agent,
    faction,
    days: 30,
    from: before.takenAt,
    to: after.takenAt,
  } as const;
  const cases = {
    'what was gained': progressView(locale, CATALOGUE, userId, {
      ...progress,
      baselineIs: 'inside',
      gains: gainsBetween(CATALOGUE, before, after),
      others: ['Second'],
    }),
    'nothing gained': progressView(locale, CATALOGUE, userId, {
      ...progress,
      baselineIs: 'before',
      gains: [],
      others: [],
    }),
    'too few posts': progressView(locale, CATALOGUE, userId, { kind: 'too_few', agent, faction, days: 7 }),
    badges: badgesView(locale, CATALOGUE, {
      kind: 'badges',
      agent,
      faction,
      takenAt: after.takenAt,
      badges: badgesOf({ hacks: 400_000, linksCreated: 600, portalsCaptured: 10, guardianDays: 100 }),
      others: [],
    }),
    'every number of a post': detailsView(locale, CATALOGUE, userId, {
      kind: 'details',
      post: {
        ...after,
        unknown: [{ header: 'Zork Points', text: '7' }],
        unresolved: [{ headers: ['Foo', 'Foo Bar'], values: ['1', '2'] }],
      },
      previous: before,
      gains: gainsBetween(CATALOGUE, before, after),
    }),
    'my stats': myStatsView(locale, CATALOGUE, {
      kind: 'agents',
      agents: [
        { agent, faction, latest: after, submissions: 2, gains: gainsBetween(CATALOGUE, before, after) },
      ],
    }),
    'a text that may have lost its end': pasteAnswer(
      { locale, catalogue: CATALOGUE, userId },
      { kind: 'read', exports: [{ kind: 'cut', snapshot: after }], issues: [] },
      '',
    ),
    'what /submit says in a group': locale.paste.submitReply,
    'what comes next': nextView(locale, CATALOGUE, { kind: 'next', agent, faction, etas, others: [] }),
    'an unknown badge': nextView(locale, CATALOGUE, { kind: 'badge_unknown', asked: '<b>x' }),
    'a badge without a number': nextView(locale, CATALOGUE, {
      kind: 'nothing_next',
      agent,
      badge: 'trekker',
    }),
    posts: historyView(
      locale,
      { catalogue: CATALOGUE, userId, isPrivate: true },
      { kind: 'posts', agent, faction, posts: [after, before], total: 12, page: 0, others: [] },
    ),
    'one stat over time': historyView(
      locale,
      { catalogue: CATALOGUE, userId, isPrivate: false },
      {
        kind: 'stat',
        agent,
        faction,
        stat: statOf('hacks'),
        points: [{ takenAt: after.takenAt, at: `${after.takenAt}Z`, value: 1_500 }],
      },
    ),
    'the question before a deletion': deletionQuestion(locale, userId, { agent, takenAt: after.takenAt }),
    deleted: deletionView(locale, { kind: 'deleted', agent, takenAt: after.takenAt }),
    'no chart': noChartView(locale, { kind: 'too_few', agent, stats: [statOf('hacks')] }),
    'no such stats': noChartView(locale, { kind: 'unclear', unclear: ['foo'] }),
    compared: compareView(locale, CATALOGUE, {
      kind: 'compared',
      first: after,
      second: snapshotOf({ agent: 'Other', faction: 'resistance' }),
      stats: [
        { stat: statOf('hacks'), first: 1_500, second: 1_234 },
        { stat: statOf('distanceWalked'), second: 2_100 },
      ],
    }),
    'not shown': compareView(locale, CATALOGUE, { kind: 'not_shown', agent: 'Other' }),
  };
  it.each(Object.entries(cases))('%s', (_, view) => {
    expect(shown(view)).toMatchSnapshot();
    expect(view.text.length).toBeLessThanOrEqual(4_096);
  });
});

import type { Hold } from '@prime-tally/stats-core/ports';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { boardStatOf } from '../../src/usecases/boards.ts';
import { newsOf } from '../../src/usecases/news.ts';
import type { ExportOutcome } from '../../src/usecases/submit-paste.ts';
import { claimQuestion, claimView, heldView, ownerQuestion } from '../../src/views/holds.ts';
import { myStatsView } from '../../src/views/my-stats.ts';
import { pasteAnswer, pasteLine } from '../../src/views/paste-answer.ts';
import { issue } from '../support/issue.ts';
import { shown } from '../support/shown.ts';
import { snapshotOf } from '../support/snapshots.ts';

const NOW = '2025-11-03T18:05:00.000Z';
const before = snapshotOf({
  takenAt: '2025-10-01T09:00:00',
  stats: { ...snapshotOf().stats, level: 15, lifetimeAp: 120_000_000, hacks: 1_000, distanceWalked: 1_990 },
});
const after = snapshotOf({ unresolved: [{ headers: ['Foo Tokens Bar'], values: ['1', '2'] }] });
const saved: ExportOutcome = {
  kind: 'saved',
  how: 'stored',
  isFirst: false,
  snapshot: after,
  previous: before,
  news: newsOf(CATALOGUE, before, after, NOW),
  warnings: [],
};
const hold: Hold = {
  id: '5',
  submission: sampleSubmission({}, { userId: '8' }),
  reason: 'claimed',
  deciderId: '7',
  expiresAt: '2025-11-10T18:05:00Z',
};
const held = { kind: 'held', snapshot: after, hold, checks: [] } as const;
const text = 'Time Span Agent Name';
const read = (...exports: readonly ExportOutcome[]) => ({ kind: 'read' as const, exports, issues: [] });

describe.each(allLocales())('$ownName', (locale) => {
  const hacks = boardStatOf(CATALOGUE, 'hacks') ?? { key: 'hacks', name: 'Hacks' };
  const frame = {
    locale,
    catalogue: CATALOGUE,
    userId: '7',
    ranks: [{ stat: hacks, before: 5, after: 3, total: 12 }],
  };
  const refused: readonly ExportOutcome[] = [
    { kind: 'span_refused', snapshot: snapshotOf({ timeSpan: 'month', timeSpanText: 'MONTH' }) },
    { kind: 'span_refused', snapshot: snapshotOf({ timeSpan: 'now', timeSpanText: 'NOW' }) },
    { kind: 'foreign', snapshot: after },
    { kind: 'faction_refused', snapshot: after },
    { kind: 'moment_conflicting', snapshot: after },
    { kind: 'store_unavailable', snapshot: after, reason: 'x' },
  ];
  const agent = { agent: after.agent, faction: after.faction, latest: after, submissions: 2, gains: [] };

  it.each([
    ['a paste in private', pasteAnswer(frame, read(saved), text)],
    ['a paste in a group', pasteLine(frame, read(saved), text)],
    ['one that has lost its end', pasteAnswer(frame, { ...read(), issues: [issue] }, text)],
    ['one that waits for its owner', heldView(locale, CATALOGUE, { ...held, isMine: false })],
    ["the owner's question", ownerQuestion(locale, { ...held, isMine: false }, 'Ben <b>')],
    ['a name that may be new', heldView(locale, CATALOGUE, { ...held, isMine: true, formerName: 'Older' })],
    ['/claim', claimView(locale, { kind: 'name_missing' })],
    ["the owner's question for a codename", claimQuestion(locale, { agent: 'Ada', userId: '8', who: 'Ben' })],
    ['/mystats', myStatsView(locale, CATALOGUE, { kind: 'agents', agents: [agent] })],
    ['/mystats of a stranger', myStatsView(locale, CATALOGUE, { kind: 'stranger' })],
    ['/start', locale.start.private('Ada')],
    ['/help', locale.help({ mode: 'private' })],
    ['/help in a group', locale.help({ mode: 'group' })],
  ])('%s', (_, view) => {
    expect(shown(view)).toMatchSnapshot();
  });

  it('what is not stored, and why', () => {
    expect(refused.map((one) => shown(pasteAnswer(frame, read(one), text)))).toMatchSnapshot();
  });
});

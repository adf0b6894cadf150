import type { Warning } from '@prime-tally/stats-core';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { newsOf } from '../../src/usecases/news.ts';
import type { ExportOutcome } from '../../src/usecases/submit-paste.ts';
import { pasteAnswer, pasteLine } from '../../src/views/paste-answer.ts';
import { issue } from '../support/issue.ts';
import { shown } from '../support/shown.ts';
import { snapshotOf } from '../support/snapshots.ts';

const before = snapshotOf({
  takenAt: '2025-10-01T09:00:00',
  stats: { ...snapshotOf().stats, level: 15, lifetimeAp: 120_000_000, hacks: 1_000, distanceWalked: 1_990 },
});
const after = snapshotOf();
type Saved = Extract<ExportOutcome, { kind: 'saved' }>;
const now = '2025-11-03T18:05:00.000Z';
const first: Saved = {
  kind: 'saved',
  how: 'stored',
  isFirst: false,
  snapshot: after,
  news: newsOf(CATALOGUE, undefined, after, now),
  warnings: [],
};
const saved = (more: Partial<Saved> = {}): Saved => ({
  ...first,
  previous: before,
  news: newsOf(CATALOGUE, before, after, now),
  ...more,
});
const frame = { locale: en, catalogue: CATALOGUE, userId: '7' };
const read = (...exports: ExportOutcome[]) => ({ kind: 'read' as const, exports, issues: [] });
const text = 'Time Span Agent Name';
const warning = (header: string): Warning => ({ ...issue, code: 'stat_unknown', headers: [header] });

const inPrivate = (...exports: ExportOutcome[]) => shown(pasteAnswer(frame, read(...exports), text));
const inGroup = (...exports: ExportOutcome[]) => shown(pasteLine(frame, read(...exports), text));

describe('the answer to a paste in private', () => {
  it('tells who, the AP, a new level and what is new', () => {
    expect(inPrivate(saved())).toMatchInlineSnapshot(`
      "✅ 💚 *TestAgent01* · L16
      AP 123,456,789 (+3,456,789)
      🎉 Level 15 → *16*

      New since 1 Oct 2025, 09:00:
      Hacks +234
      Distance Walked +110 km
      [↩️ Undo] [🔎 Details]"
    `);
  });

  it('has nothing to compare a first paste with', () => {
    expect(inPrivate(first)).toMatchInlineSnapshot(`
      "✅ 💚 *TestAgent01* · L16
      AP 123,456,789

      Nothing to compare with yet. Paste again later and I'll show what is new. Ranks: /leaderboard
      [↩️ Undo] [🔎 Details]"
    `);
  });

  it('says that nothing is new', () => {
    expect(
      inPrivate(saved({ how: 'unchanged', news: newsOf(CATALOGUE, after, after, now), previous: after })),
    ).toMatchInlineSnapshot(`
      "☑️ 💚 *TestAgent01* · L16 – I already had this one
      AP 123,456,789

      Nothing new since 3 Nov 2025, 18:02.
      [🔎 Details]"
    `);
  });

  it('says doubts in plain words, at most three, and what it could not place', () => {
    const snapshot = snapshotOf({ unresolved: [{ headers: ['Foo Tokens Bar'], values: ['1', '2'] }] });
    const warnings = ['a', 'b', 'c', 'd'].map((letter) => warning(`Header ${letter}`));
    expect(inPrivate(saved({ snapshot, warnings, how: 'replaced' }))).toMatchInlineSnapshot(`
      "✏️ 💚 *TestAgent01* · L16 – corrected
      AP 123,456,789 (+3,456,789)
      🎉 Level 15 → *16*

      New since 1 Oct 2025, 09:00:
      Hacks +234
      Distance Walked +110 km

      ⚠️ New here, kept under its own name: Header a.
      ⚠️ New here, kept under its own name: Header b.
      ⚠️ New here, kept under its own name: Header c.
      … and 1 more
      🧩 2 numbers I can't place for certain. Send the copied text as a .txt file and I can.
      [↩️ Undo] [🔎 Details]"
    `);
  });

  it.each([
    ['a month', { kind: 'span_refused', snapshot: snapshotOf({ timeSpan: 'month', timeSpanText: 'MONTH' }) }],
    ['now', { kind: 'span_refused', snapshot: snapshotOf({ timeSpan: 'now', timeSpanText: 'NOW' }) }],
    [
      'an unknown period',
      { kind: 'span_refused', snapshot: snapshotOf({ timeSpan: 'other', timeSpanText: 'IKUISUUS' }) },
    ],
    ['a text that may have lost its end', { kind: 'cut', snapshot: after }],
    ['a forward', { kind: 'foreign', snapshot: after }],
    ['the other faction', { kind: 'faction_refused', snapshot: after }],
    ['other numbers for the same moment', { kind: 'moment_conflicting', snapshot: after }],
    ['what the store refuses', { kind: 'store_refused', snapshot: after, reason: 'x' }],
    ['a database that is away', { kind: 'store_unavailable', snapshot: after, reason: 'x' }],
  ] as [string, ExportOutcome][])('names the next step: %s', (_, outcome) => {
    expect(inPrivate(outcome)).toMatchSnapshot();
    expect(inGroup(outcome).split('\n')).toHaveLength(1);
  });

  it('gives the reason, the hint and the place of what it cannot read', () => {
    const outcome = { kind: 'read' as const, exports: [], issues: [issue] };
    expect(shown(pasteAnswer(frame, outcome, text))).toContain(
      'Something is missing: 3 values for 5 columns.',
    );
    expect(shown(pasteAnswer(frame, outcome, text))).toContain('Copy the stats in the game again');
  });

  it('answers several exports in one message, each in short', () => {
    const month = {
      kind: 'span_refused' as const,
      snapshot: snapshotOf({ timeSpan: 'month', timeSpanText: 'MONTH' }),
    };
    expect(inPrivate(saved(), month)).toMatchInlineSnapshot(`
      "✅ 💚 *TestAgent01* · L16 · AP 123,456,789 (+3,456,789)
      Hacks +234 · Distance Walked +110 km
      ❌ This is *MONTH*, not ALL TIME. Nothing stored. Choose the ALL TIME tab, copy and paste again.
      [↩️ Undo TestAgent01 · 3 Nov 2025, 18:02]"
    `);
    const many = Array.from({ length: 60 }, () => saved());
    expect(inPrivate(...many).length).toBeLessThan(4_096);
  });
});

describe('the answer to a paste in a group', () => {
  it('is one line, and one for the best gains', () => {
    expect(inGroup(saved())).toMatchInlineSnapshot(`
      "✅ 💚 *TestAgent01* · L16 · AP 123,456,789 (+3,456,789)
      Hacks +234 · Distance Walked +110 km"
    `);
  });

  it('has no numbers in a strict chat', () => {
    const strict = pasteLine({ ...frame, isStrict: true }, read(saved()), text);
    expect(shown(strict)).toBe('✅ 💚 *TestAgent01* · L16');
  });

  it('asks for a file where the chat may have cut the text', () => {
    const cut = pasteLine({ ...frame, isCut: true }, { ...read(), issues: [issue] }, text);
    expect(shown(cut)).toBe(
      '❌ Something is missing: 3 values for 5 columns. ✂️ Telegram cut this text at 4,096 characters. Send the copied stats as a .txt file.',
    );
  });

  it('says in one line why a paste cannot be read', () => {
    expect(shown(pasteLine(frame, { kind: 'read', exports: [], issues: [issue] }, text))).toBe(
      '❌ Something is missing: 3 values for 5 columns. The text was cut or changed on the way. Copy the stats in the game again and paste the whole text.',
    );
  });
});

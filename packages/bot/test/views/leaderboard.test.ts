import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { unpackBoard } from '../../src/callback-data/board.ts';
import { en } from '../../src/locales/en.ts';
import { allLocales } from '../../src/locales/locale-of.ts';
import type { BoardLine } from '../../src/usecases/board/board-reader.ts';
import { windowOf } from '../../src/usecases/board/period.ts';
import { boardGroupsOf, boardStatOf, featuredStatsOf } from '../../src/usecases/boards.ts';
import type { LeaderboardOutcome } from '../../src/usecases/show-leaderboard.ts';
import { inlineView } from '../../src/views/inline.ts';
import { leaderboardView } from '../../src/views/leaderboard.ts';
import { factionsView, notThereView, rankView } from '../../src/views/rank.ts';
import { statChoiceView, statMenuView } from '../../src/views/stat-menu.ts';
import { shown } from '../support/shown.ts';

const hacks = boardStatOf(CATALOGUE, 'hacks');
if (hacks === undefined) throw new Error('The catalogue has no hacks');

const row = (
  rank: number,
  agent: string,
  value: number,
  faction: BoardLine['faction'] = 'resistance',
): BoardLine => ({
  rank,
  agent,
  value,
  faction,
  postedAt: '2025-11-03T18:02:33',
});
const allTime = { kind: 'all_time' as const };
type BoardOutcome = Extract<LeaderboardOutcome, { kind: 'board' }>;
const outcome = (more: Partial<BoardOutcome> = {}): BoardOutcome => ({
  kind: 'board',
  stat: hacks,
  scope: { kind: 'everywhere' as const },
  period: allTime,
  zone: 'Europe/Berlin',
  asOf: '2025-11-05T12:00:00Z',
  hasGains: true,
  mine: [],
  rows: [row(1, 'Alpha', 9000), row(2, 'Beta', 800, 'enlightened'), row(2, 'Gamma', 800), row(4, 'Delta', 1)],
  page: 0,
  pages: 1,
  total: 4,
  ...more,
});
const everywhere = { name: 'Everywhere', where: 'everywhere' as const };
const frame = {
  catalogue: CATALOGUE,
  featured: featuredStatsOf(CATALOGUE),
  where: 'everywhere' as const,
  places: [],
};

describe('the leaderboard', () => {
  it('gives medals to the first three ranks, shared by ties, faction marks and units', () => {
    expect(shown(leaderboardView(en, outcome(), frame))).toMatchInlineSnapshot(`
      "🏆 *Hacker* · Hacks
      All time · 4 agents

      🥇 💙 *Alpha* 9,000 hacks
      🥈 💚 *Beta* 800 hacks
      🥈 💙 *Gamma* 800 hacks
      4. 💙 *Delta* 1 hack

      Everywhere · as of 5 Nov 2025, 13:00 (Europe/Berlin)
      [AP] [Explorer] [Connector]
      [Mind Controller] [Recharger] [Builder]
      [· Hacker ·] [Trekker] [All stats…]
      [· All time ·] [Day] [Week]
      [Month] [7 d] [30 d]
      [· Both ·] [💚] [💙]"
    `);
  });

  it("offers a person's own groups in private, by names as long as a button shows", () => {
    const title = 'Ingress Resistance of the Upper Rhine 💙';
    const places = [
      everywhere,
      { name: 'Berlin', where: { chatId: '-100' } },
      { name: title, where: { chatId: '-200' } },
    ];
    const empty = { rows: [], total: 0 };
    const view = leaderboardView(en, outcome(empty), { ...frame, places });
    expect(view.text).toContain('tap your group below');
    expect(shown(view)).toMatch(/\[· Everywhere ·\] \[Berlin\]\n\[Ingress Resistance of t…\]$/);
    const scope = { kind: 'chat' as const, chatId: '-200' };
    const ofGroup = leaderboardView(en, outcome({ scope }), { ...frame, places, where: { chatId: '-200' } });
    expect(shown(ofGroup)).toMatch(/\[Everywhere\] \[Berlin\]\n\[· Ingress Resistance of t… ·\]$/);
    expect(leaderboardView(en, outcome(empty), frame).text).toContain('/top in your group');
  });

  it('offers this chat and everywhere in a group', () => {
    const scope = { kind: 'chat' as const, chatId: '-100' };
    const view = leaderboardView(en, outcome({ scope, faction: 'resistance' }), {
      ...frame,
      where: 'here',
      places: [{ name: 'This chat', where: 'here' }, everywhere],
    });
    expect(shown(view)).toMatchInlineSnapshot(`
      "🏆 *Hacker* · Hacks
      All time · 💙 Resistance · 4 agents

      🥇 💙 *Alpha* 9,000 hacks
      🥈 💚 *Beta* 800 hacks
      🥈 💙 *Gamma* 800 hacks
      4. 💙 *Delta* 1 hack

      This chat · as of 5 Nov 2025, 13:00 (Europe/Berlin)
      [AP] [Explorer] [Connector]
      [Mind Controller] [Recharger] [Builder]
      [· Hacker ·] [Trekker] [All stats…]
      [· All time ·] [Day] [Week]
      [Month] [7 d] [30 d]
      [Both] [💚] [· 💙 ·]
      [· This chat ·] [Everywhere]"
    `);
  });

  it('turns pages without losing the filter', () => {
    const view = leaderboardView(
      en,
      outcome({ page: 1, pages: 3, total: 50, faction: 'enlightened' }),
      frame,
    );
    const [turns = []] = view.keyboard ?? [];
    expect(turns.map((button) => button.text)).toEqual(['◀ 1', '3 ▶']);
    expect(turns.map((button) => unpackBoard('callback_data' in button ? button.callback_data : ''))).toEqual(
      [
        { stat: 'hacks', faction: 'enlightened', where: 'everywhere', period: allTime, page: 0 },
        { stat: 'hacks', faction: 'enlightened', where: 'everywhere', period: allTime, page: 2 },
      ],
    );
  });

  it.each([
    ['nobody anywhere', {}],
    ['nobody in this chat', { scope: { kind: 'chat' as const, chatId: '-100' } }],
    ['nobody of one faction', { faction: 'resistance' as const }],
  ])('says what to do when it is empty: %s', (_, more) => {
    const where = 'scope' in more ? ('here' as const) : ('everywhere' as const);
    const view = leaderboardView(en, outcome({ rows: [], total: 0, ...more }), { ...frame, where });
    expect(view.text.split('\n').slice(1)).toMatchSnapshot();
  });

  it('stays within a message of 4,096 characters at its fullest', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      row(index + 1, 'M'.repeat(16), 9_007_199_254_740_991),
    );
    expect(leaderboardView(en, outcome({ rows }), frame).text.length).toBeLessThan(2_000);
  });
});

describe.each(allLocales())('$ownName', (locale) => {
  const now = Date.parse('2025-11-05T12:00:00Z');
  const week = { kind: 'week' as const };
  const facts = outcome({ period: week, window: windowOf(week, 'Europe/Berlin', now) });
  const late: BoardLine = { ...row(31, 'Omega', 7), postedAt: '2025-10-20T08:00:00', baselineIs: 'inside' };
  const past = { kind: 'month' as const, day: '2025-09-01' };

  it('boards of gains: the running week with my row elsewhere, and a past month without anybody', () => {
    expect(
      shown(leaderboardView(locale, { ...facts, mine: [late], total: 40, pages: 2 }, frame)),
    ).toMatchSnapshot();
    const empty = outcome({ period: past, window: windowOf(past, 'Europe/Berlin', now), rows: [], total: 0 });
    expect(shown(leaderboardView(locale, empty, frame))).toMatchSnapshot();
  });

  it('what inline mode shares: no buttons, and no longer than a message', () => {
    const rank = { ...facts, kind: 'rank' as const, above: [], mine: late, below: [], rows: [] };
    expect([inlineView(locale, CATALOGUE, facts), inlineView(locale, CATALOGUE, rank)]).toMatchSnapshot();
  });

  it("one's rank, and both factions", () => {
    const [first, second, third] = facts.rows;
    if (!first || !second || !third) throw new Error('no rows');
    const rank = { ...facts, kind: 'rank' as const, above: [first], mine: second, below: [third] };
    expect(shown(rankView(locale, rank, { ...frame, maxRows: 50 }))).toMatchSnapshot();
    expect(
      shown(notThereView(locale, { ...facts, kind: 'not_there', agent: 'Omega' }, frame)),
    ).toMatchSnapshot();
    const totals = { enlightened: { agents: 3, value: 9_100 }, resistance: { agents: 1, value: 900 } };
    const { faction: _, ...both } = facts;
    expect(shown(factionsView(locale, { ...both, kind: 'factions', totals }, frame))).toMatchSnapshot();
    const nobody = { enlightened: { agents: 0, value: 0 }, resistance: { agents: 0, value: 0 } };
    expect(factionsView(locale, { ...both, kind: 'factions', totals: nobody }, frame).text).not.toContain(
      '💙💙',
    );
  });
});

describe('the stat menu', () => {
  const groups = boardGroupsOf(CATALOGUE);

  it('lists the sections of the profile', () => {
    expect(
      shown(statMenuView(en, groups, { page: 0, where: 'everywhere', period: allTime })),
    ).toMatchSnapshot();
  });

  it('pages the stats of a section', () => {
    const menu = { page: 1, where: 'here' as const, period: allTime, group: 'Events' };
    expect(shown(statMenuView(en, groups, menu))).toMatchSnapshot();
  });

  it('leads back to the sections where the section or page is no more', () => {
    const gone = statMenuView(en, groups, { page: 0, where: 'here', period: allTime, group: 'Gone' });
    expect(gone).toEqual(statMenuView(en, groups, { page: 0, where: 'here', period: allTime }));
    const beyond = statMenuView(en, groups, { page: 99, where: 'here', period: allTime, group: 'Mentoring' });
    expect(beyond).toEqual(
      statMenuView(en, groups, { page: 0, where: 'here', period: allTime, group: 'Mentoring' }),
    );
  });

  it('asks which stat was meant', () => {
    const several = { kind: 'several' as const, asked: 'ha', stats: [hacks] };
    expect(shown(statChoiceView(en, several, frame.featured, { where: 'here', period: allTime }))).toBe(
      '“`ha`” – which one?\n[Hacks]\n[All stats…]',
    );
  });
});

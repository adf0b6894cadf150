import type { BoardRow } from '@prime-tally/stats-core/ports';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { unpackBoard } from '../../src/callback-data/board.ts';
import { en } from '../../src/locales/en.ts';
import { boardGroupsOf, boardStatOf, featuredStatsOf } from '../../src/usecases/boards.ts';
import type { LeaderboardOutcome } from '../../src/usecases/show-leaderboard.ts';
import { leaderboardView } from '../../src/views/leaderboard.ts';
import { statChoiceView, statMenuView } from '../../src/views/stat-menu.ts';
import { shown } from '../support/shown.ts';

const hacks = boardStatOf(CATALOGUE, 'hacks');
if (hacks === undefined) throw new Error('The catalogue has no hacks');

const row = (rank: number, agent: string, value: number, faction: BoardRow['faction'] = 'resistance') => ({
  rank,
  agent,
  value,
  faction,
  takenAt: '2025-11-03T18:02:33',
});
type BoardOutcome = Extract<LeaderboardOutcome, { kind: 'board' }>;
const outcome = (more: Partial<BoardOutcome> = {}): BoardOutcome => ({
  kind: 'board',
  stat: hacks,
  scope: { kind: 'everywhere' as const },
  rows: [row(1, 'Alpha', 9000), row(2, 'Beta', 800, 'enlightened'), row(2, 'Gamma', 800), row(4, 'Delta', 1)],
  page: 0,
  pages: 1,
  total: 4,
  ...more,
});
const frame = { catalogue: CATALOGUE, featured: featuredStatsOf(CATALOGUE), isGroup: false };

describe('the leaderboard', () => {
  it('gives medals to the first three ranks, shared by ties, faction marks and units', () => {
    expect(shown(leaderboardView(en, outcome(), frame))).toMatchInlineSnapshot(`
      "🏆 *Hacker* · Hacks
      Everywhere · 4 agents

      🥇 💙 *Alpha* 9,000 hacks
      🥈 💚 *Beta* 800 hacks
      🥈 💙 *Gamma* 800 hacks
      4. 💙 *Delta* 1 hack
      [AP] [Explorer] [Connector]
      [Mind Controller] [Recharger] [Builder]
      [· Hacker ·] [Trekker] [All stats…]
      [· Both ·] [💚] [💙]"
    `);
  });

  it('offers this chat and everywhere in a group', () => {
    const scope = { kind: 'chat' as const, chatId: '-100' };
    const view = leaderboardView(en, outcome({ scope, faction: 'resistance' }), { ...frame, isGroup: true });
    expect(shown(view)).toMatchInlineSnapshot(`
      "🏆 *Hacker* · Hacks
      This chat · 💙 Resistance · 4 agents

      🥇 💙 *Alpha* 9,000 hacks
      🥈 💚 *Beta* 800 hacks
      🥈 💙 *Gamma* 800 hacks
      4. 💙 *Delta* 1 hack
      [AP] [Explorer] [Connector]
      [Mind Controller] [Recharger] [Builder]
      [· Hacker ·] [Trekker] [All stats…]
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
        { stat: 'hacks', faction: 'enlightened', where: 'everywhere', page: 0 },
        { stat: 'hacks', faction: 'enlightened', where: 'everywhere', page: 2 },
      ],
    );
  });

  it.each([
    ['nobody anywhere', {}],
    ['nobody in this chat', { scope: { kind: 'chat' as const, chatId: '-100' } }],
    ['nobody of one faction', { faction: 'resistance' as const }],
  ])('says what to do when it is empty: %s', (_, more) => {
    const view = leaderboardView(en, outcome({ rows: [], total: 0, ...more }), frame);
    expect(view.text.split('\n').slice(1)).toMatchSnapshot();
  });

  it('stays within a message of 4,096 characters at its fullest', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      row(index + 1, 'M'.repeat(16), 9_007_199_254_740_991),
    );
    expect(leaderboardView(en, outcome({ rows }), frame).text.length).toBeLessThan(2_000);
  });
});

describe('the stat menu', () => {
  const groups = boardGroupsOf(CATALOGUE);

  it('lists the sections of the profile', () => {
    expect(shown(statMenuView(en, groups, { page: 0, where: 'everywhere' }))).toMatchSnapshot();
  });

  it('pages the stats of a section', () => {
    const menu = { page: 1, where: 'here' as const, group: 'Events' };
    expect(shown(statMenuView(en, groups, menu))).toMatchSnapshot();
  });

  it('leads back to the sections where the section or page is no more', () => {
    const gone = statMenuView(en, groups, { page: 0, where: 'here', group: 'Gone' });
    expect(gone).toEqual(statMenuView(en, groups, { page: 0, where: 'here' }));
    const beyond = statMenuView(en, groups, { page: 99, where: 'here', group: 'Mentoring' });
    expect(beyond).toEqual(statMenuView(en, groups, { page: 0, where: 'here', group: 'Mentoring' }));
  });

  it('asks which stat was meant', () => {
    const several = { kind: 'several' as const, asked: 'ha', stats: [hacks] };
    expect(shown(statChoiceView(en, several, frame.featured, { where: 'here' }))).toBe(
      '“`ha`” – which one?\n[Hacks]\n[All stats…]',
    );
  });
});

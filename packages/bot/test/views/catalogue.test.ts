import type { PendingHeader } from '@prime-tally/stats-core/ports';
import { CATALOGUE, type Catalogue } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import {
  aliasView,
  catalogueView,
  headerView,
  linkedView,
  reloadedView,
} from '../../src/views/admin/catalogue.ts';
import { shown } from '../support/shown.ts';

// Of two stats and no badges, so that a new one changes no test.
const { hacks, level } = CATALOGUE.stats;
const catalogue: Catalogue<string> = { ...CATALOGUE, version: 'v1', stats: { hacks, level }, badges: {} };
const pending = (more: Partial<PendingHeader> = {}): PendingHeader => ({
  header: 'Nova `Tokens`',
  agents: 3,
  users: 1,
  firstSeenOn: '2026-11-03',
  state: 'pending',
  ...more,
});
const loaded = { kind: 'loaded', catalogue, text: '{}' } as const;
const wrong = {
  kind: 'wrong',
  issues: ['stats.x: Taken. Choose another.', ...Array(6).fill('More.')],
} as const;

describe.each(allLocales())('the catalogue in $ownName', (locale) => {
  it('is shown with its overlay and the columns that wait', () => {
    const many = Array.from({ length: 12 }, (_, index) => pending({ header: `Column ${index}` }));
    const views = [
      catalogueView(locale, catalogue, undefined, []),
      catalogueView(locale, catalogue, loaded, [pending()]),
      catalogueView(locale, catalogue, wrong, many),
      catalogueView(locale, catalogue, { kind: 'unreadable' }, []),
      reloadedView(locale, { reading: loaded, added: [], removed: [] }),
      reloadedView(locale, {
        reading: loaded,
        added: ['Nova Tokens', 'Op Points'],
        removed: ['Old'],
        learned: { linked: [{ header: 'Nova Tokens', key: 'nova' }], resolved: 2 },
      }),
    ];
    expect(views.map(shown).join('\n--\n')).toMatchSnapshot();
  });

  it('takes a word about a column', () => {
    const views = [
      ...(['pending', 'shown', 'accepted', 'ignored'] as const).map((state) =>
        headerView(locale, pending({ state })),
      ),
      aliasView(locale, { kind: 'stat_unknown', typed: 'xyz' }),
      aliasView(locale, { kind: 'header_absent', typed: 'xyz' }),
      aliasView(locale, {
        kind: 'to_choose',
        header: 'Nova Tokens',
        stats: [{ key: 'hacks', name: 'Hacks' }],
      }),
      linkedView(locale, 'Nova Tokens', { key: 'hacks', name: 'Hacks' }, undefined),
      linkedView(locale, 'Nova Tokens', { key: 'hacks', name: 'Hacks' }, { kind: 'written' }),
      linkedView(locale, 'Nova', { key: 'hacks', name: 'Hacks' }, { kind: 'not_written', why: 'EROFS' }),
    ];
    expect(views.map(shown).join('\n--\n')).toMatchSnapshot();
  });
});

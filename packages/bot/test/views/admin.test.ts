import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import type { Alert } from '../../src/usecases/admin/alerts-in.ts';
import { alertView } from '../../src/views/admin/alerts.ts';
import {
  grantView,
  mergeView,
  ownerView,
  powerlessView,
  resetView,
  waitingView,
} from '../../src/views/admin/names.ts';
import type { View } from '../../src/views/view.ts';
import { shown } from '../support/shown.ts';

const instant = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00Z`;
const names = { agent: 'AdaLove', into: 'AdaTwo' };

describe.each(allLocales())('administrators read in $ownName', (locale) => {
  const { link, release, merge, ban, reset, grant } = locale.admin;

  it('what became of their word', () => {
    const views: readonly View[] = [
      powerlessView(locale, { kind: 'unknown', agent: 'AdaLove' }),
      powerlessView(locale, { kind: 'not_here', agent: 'AdaLove' }),
      ownerView(locale, { kind: 'linked', agent: 'AdaLove' }, 'Ben *x*'),
      ownerView(locale, { kind: 'same', agent: 'AdaLove' }, 'Ben'),
      ownerView(locale, { kind: 'released', agent: 'AdaLove' }),
      ownerView(locale, { kind: 'same', agent: 'AdaLove' }),
      mergeView(locale, { kind: 'to_confirm', ...names, owners: ['1', '2'] }, '7'),
      mergeView(locale, { kind: 'merged', ...names, owners: ['1'] }, '7'),
      mergeView(locale, { kind: 'same', agent: 'AdaLove' }, '7'),
      resetView(locale, 1, 'a'.repeat(22), undefined),
      reset.done(25),
      reset.old,
      waitingView(locale, 'AdaLove', [], 'Europe/Berlin'),
      waitingView(
        locale,
        'AdaLove',
        [
          { userId: '102', name: 'Ben', askedAt: instant(1), openFrom: instant(4), isOpen: true },
          { userId: '103', name: 'Cleo', askedAt: instant(3), openFrom: instant(6), isOpen: false },
        ],
        'Europe/Berlin',
      ),
      grantView(locale, { kind: 'given', agent: 'AdaLove', userId: '102' }, 'Ben'),
      grantView(locale, { kind: 'kept', agent: 'AdaLove', userId: '102' }, 'Ben'),
      ban.done('Ben'),
      ban.undone('Ben'),
      ban.ofAdmin('Ben'),
      ...[link.howTo, release.howTo, merge.howTo, ban.howTo, grant.howTo],
      ...[locale.admin.inGroup, locale.admin.whoUnknown, locale.admin.cancelled],
    ];
    expect(views.map(shown).join('\n--\n')).toMatchSnapshot();
    expect(locale.admin.settled.length).toBeLessThanOrEqual(200);
  });

  it('and what happens that they should know, in private', () => {
    const alerts: readonly Alert[] = [
      { kind: 'faction_changed', agent: 'AdaLove', from: 'resistance', to: 'enlightened' },
      { kind: 'takeover_tried', agent: 'AdaLove', ownerId: '7' },
      { kind: 'claim_asked', agent: 'AdaLove', ownerId: '7' },
      { kind: 'other_faction', agent: 'AdaLove', faction: 'resistance' },
    ];
    const about = { who: 'Ben *x* (102)', group: 'Agents' };
    expect(alerts.map((alert) => shown(alertView(locale, alert, about))).join('\n--\n')).toMatchSnapshot();
  });

  it('and owners what was decided about their codenames', () => {
    const { got, lost, released, merged, claimKept } = locale.admin.told;
    const views = [
      got('AdaLove'),
      lost('AdaLove'),
      released('AdaLove'),
      merged('AdaLove', 'AdaTwo'),
      claimKept('AdaLove'),
    ];
    expect(views.map(shown).join('\n--\n')).toMatchSnapshot();
  });
});

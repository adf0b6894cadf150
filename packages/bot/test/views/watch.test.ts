import type { AuditEntry } from '@prime-tally/stats-core/ports';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { auditView, failedView, statusView } from '../../src/views/admin/watch.ts';
import { shown } from '../support/shown.ts';

const zone = 'Europe/Berlin';
const at = '2026-11-26T12:00:00.000Z';
const counts = { agents: 1_234, submissions: 56_789, chats: 12, users: 900, holds: 3, messages: 4 };

describe.each(allLocales())('in $ownName', (locale) => {
  it('the status says how the bot does, and what it is when the database is away', () => {
    const base = { version: '1.2.3', uptimeSeconds: 93_784, memoryBytes: 64_400_000 };
    const up = { isUp: true, schemaVersion: 12, counts } as const;
    const views = [
      statusView(locale, { ...base, lastUpdateAt: at, database: up }, zone),
      statusView(
        locale,
        { ...base, uptimeSeconds: 3_700, database: { isUp: false, code: 'store_unavailable' } },
        zone,
      ),
    ];
    expect(views.map(shown).join('\n--\n')).toMatchSnapshot();
  });

  it('refusals are counted by code and header', () => {
    const refusals = [
      { code: 'columns_missing', count: 1_200, lastAt: at },
      { code: 'number_malformed', header: 'Hacks', count: 1, lastAt: at },
    ];
    expect(
      [refusals, []].map((some) => shown(failedView(locale, some, zone))).join('\n--\n'),
    ).toMatchSnapshot();
  });

  it('every act has words, and one that is unknown is shown as it is', () => {
    const known = Object.keys(locale.watch.audit.acts);
    const entries: AuditEntry[] = [...known, 'try_thing'].map((what) => ({
      at,
      by: '9',
      what,
      subject: 'AdaLove',
      details: { userId: '7', to: 'AdaTwo', agents: 4, settings: ['language', 'newOne'], privacy: {} },
    }));
    entries.push({ at, what: 'release_agent', subject: 'AdaLove', details: { from: '8' } });
    entries.push({ at, what: 'transfer_agent', subject: 'AdaLove', details: { from: '8', to: '7' } });
    const names = new Map([
      ['9', 'Boss (9)'],
      ['7', 'Ben *x* (7)'],
    ]);
    const pages = [
      auditView(locale, { entries, next: '5' }, { chatId: '-100', isNewest: true, names, zone }),
      auditView(locale, { entries: entries.slice(0, 1) }, { isNewest: false, names, zone }),
      auditView(locale, { entries: [] }, { isNewest: true, names, zone }),
    ];
    expect(pages.map(shown).join('\n--\n')).toMatchSnapshot();
  });
});

import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { windowOf } from '../../src/usecases/board/period.ts';
import { boardStatOf } from '../../src/usecases/boards.ts';
import type { Highlight } from '../../src/usecases/recap/highlights.ts';
import type { Recap } from '../../src/usecases/recap/make-recap.ts';
import { readChatSettings } from '../../src/usecases/settings/chat-settings.ts';
import { announceMenu, announcementView, recapView } from '../../src/views/recap.ts';
import { settingsView } from '../../src/views/settings.ts';
import { lines } from '../../src/views/text.ts';
import { shown } from '../support/shown.ts';

const statOf = (key: string) => boardStatOf(CATALOGUE, key) ?? { key, name: key };
const crossing = { badge: 'hacker', stat: 'hacks', isFirstSight: false };
const highlights: readonly Highlight[] = [
  { kind: 'badge', crossing: { ...crossing, tiers: ['gold', 'platinum'] } },
  { kind: 'onyx', crossing: { ...crossing, tiers: [], multiple: 3 } },
  { kind: 'level', level: 14 },
  { kind: 'recursion' },
  { kind: 'milestone', stat: 'lifetimeAp', value: 50_000_000 },
];
const ada = { agent: 'AdaLove', faction: 'enlightened' as const };
const recap: Recap = {
  kind: 'recap',
  window: windowOf({ kind: 'week', day: '2026-11-16' }, 'Europe/Berlin', Date.parse('2026-11-23T09:00:00Z')),
  agents: 12,
  tops: [
    { stat: statOf('lifetimeAp'), rows: [{ ...ada, gain: 1_234_567 }] },
    {
      stat: statOf('hacks'),
      rows: [
        { agent: 'Ben', faction: 'resistance', gain: 900 },
        { ...ada, gain: 3 },
      ],
    },
  ],
  highlights: [{ ...ada, highlights }],
};

describe.each(allLocales())('$ownName', (locale) => {
  const { remind } = locale.recap;
  it.each([
    ['a week', recapView(locale, recap, { catalogue: CATALOGUE, zone: 'Europe/Berlin' })],
    ['an announcement', announcementView(locale, CATALOGUE, { ...ada, highlights })],
    ['the menu', announceMenu(locale, readChatSettings({ announce: ['badge', 'level'] }))],
    ['the settings', settingsView(locale, { privacy: 'soft', settings: readChatSettings({ recap: true }) })],
    [
      'a reminder',
      lines(
        remind.message(9),
        remind.last,
        remind.message(undefined),
        remind.usage,
        remind.weekly,
        remind.off,
      ),
    ],
  ])('%s', (_, view) => {
    expect(shown(view)).toMatchSnapshot();
  });

  it('a week of a large group stays within a message', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      agent: `Agent${'M'.repeat(8)}${index % 100}`,
      faction: 'resistance' as const,
      highlights: [...highlights, ...highlights],
    }));
    const top = recap.tops.flatMap((one) => Array.from({ length: 6 }, () => one));
    const { text } = recapView(
      locale,
      { ...recap, tops: top, highlights: many },
      { catalogue: CATALOGUE, zone: 'UTC' },
    );
    expect(text.length).toBeLessThan(4_096);
  });
});

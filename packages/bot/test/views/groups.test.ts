import { describe, expect, it } from 'vitest';
import { allLocales } from '../../src/locales/locale-of.ts';
import { readChatSettings } from '../../src/usecases/settings/chat-settings.ts';
import type { ChatFrame } from '../../src/usecases/settings/settings-book.ts';
import { greetingView, type JoinAnswer, joinText, joinView } from '../../src/views/groups.ts';
import { ownSettingsView } from '../../src/views/settings.ts';
import type { View } from '../../src/views/view.ts';
import { type ZoneFrame, zoneChoice, zoneMenu, zoneRegions, zonesOfRegion } from '../../src/views/zone.ts';
import { shown } from '../support/shown.ts';

const frame: ChatFrame = {
  privacy: 'soft',
  settings: readChatSettings({ language: 'de', zone: 'Europe/Kiev' }),
};
const unset: ChatFrame = { privacy: 'strict', settings: readChatSettings({}) };
const about = { bot: 'tally_bot', chatId: '-100777' };
const now = new Date('2026-10-25T00:30:00Z');
const own: ZoneFrame = { whose: 'own', from: 'command', now };
const group: ZoneFrame = { whose: 'group', from: 'settings', now };
const joined: JoinAnswer = { kind: 'joined', agents: ['AdaLove', 'Bob'], isNew: true };

describe.each(allLocales())('$ownName', (locale) => {
  const cases = {
    'a bot that may nothing': greetingView(locale, {
      ...about,
      kind: 'hello',
      reads: false,
      deletes: false,
      frame: unset,
    }),
    'a bot that reads': greetingView(locale, { ...about, kind: 'hello', reads: true, deletes: false, frame }),
    'a bot that was given all': greetingView(locale, {
      ...about,
      kind: 'better',
      reads: true,
      deletes: true,
      frame,
    }),
    joined: joinView(locale, joined, 'Agents of *Berlin*', '-100777'),
    'joined before': joinView(locale, { ...joined, isNew: false }, 'Berlin', '-100777'),
    'no agents': joinView(locale, { kind: 'no_agents' }, 'Berlin', '-100777'),
    banned: joinView(locale, { kind: 'banned' }, 'Berlin', '-100777'),
    'the other faction': joinView(
      locale,
      { kind: 'other_side', agent: 'AdaLove', faction: 'resistance' },
      'Berlin',
      '-100777',
    ),
    'no member': joinView(locale, { kind: 'not_member' }, 'Berlin', '-100777'),
    'not there any more': joinView(locale, { kind: 'gone' }, '', '-100777'),
    'no zone': zoneMenu(locale, own),
    'a zone': zoneMenu(locale, { ...own, zone: 'Europe/Kiev' }),
    "a group's zone": zoneMenu(locale, { ...group, zone: 'Europe/Berlin' }),
    'a group without zone': zoneMenu(locale, group),
    'the regions': zoneRegions(locale, own),
    'the last page of a region': zonesOfRegion(locale, group, 'Atlantic', 9),
    'an offset': zoneChoice(locale, own, locale.zone.offset('+2'), ['Europe/Berlin']),
    'an unknown place': zoneChoice(locale, own, locale.zone.unknown('Xyzzy'), ['Europe/Berlin']),
    'several places': zoneChoice(locale, own, locale.zone.several('New'), [
      'America/New_York',
      'Asia/Calcutta',
    ]),
    'no administrator': locale.zone.ownInPrivate,
    removed: locale.zone.removed.own,
    'removed in a group': locale.zone.removed.group,
    'settings in private': ownSettingsView(locale, undefined),
  };
  it.each(Object.entries(cases))('%s', (_, view) => {
    expect(shown(view)).toMatchSnapshot();
  });

  it('buttons hold at most 64 bytes and labels that fit a phone', () => {
    const views: readonly View[] = [...Object.values(cases), zonesOfRegion(locale, own, 'America', 0)];
    for (const view of views) {
      for (const button of view.keyboard?.flat() ?? []) {
        if ('callback_data' in button)
          expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
        expect(button.text.length).toBeLessThanOrEqual(56);
      }
    }
  });

  it('an answer to a press fits into an alert', () => {
    for (const kind of ['banned', 'not_member', 'gone', 'store_unavailable'] as const) {
      const text = joinText(locale, kind === 'store_unavailable' ? { kind, reason: '' } : { kind }, 'Berlin');
      expect(text.text.length).toBeLessThanOrEqual(200);
    }
    expect(joinText(locale, joined, 'Berlin').text.length).toBeLessThanOrEqual(200);
  });
});

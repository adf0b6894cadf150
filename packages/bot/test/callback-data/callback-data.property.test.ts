import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdminButton, packAdmin, unpackAdmin } from '../../src/callback-data/admin.ts';
import { packAnnounce, unpackAnnounce } from '../../src/callback-data/announce.ts';
import { packAudit, unpackAudit } from '../../src/callback-data/audit.ts';
import { fitsButton, packBoard, unpackBoard } from '../../src/callback-data/board.ts';
import { packBoardLink, unpackBoardLink } from '../../src/callback-data/board-link.ts';
import { type CatalogueButton, packCatalogue, unpackCatalogue } from '../../src/callback-data/catalogue.ts';
import { packClaim, unpackClaim } from '../../src/callback-data/claim.ts';
import { type GroupButton, packGroup, unpackGroup } from '../../src/callback-data/group.ts';
import { type HoldButton, packHold, unpackHold } from '../../src/callback-data/hold.ts';
import { fitsMe, type MeButton, packMe, unpackMe } from '../../src/callback-data/me.ts';
import { type PrivacyButton, packPrivacy, unpackPrivacy } from '../../src/callback-data/privacy.ts';
import { CHAT_SETTINGS, packSetting, unpackSetting } from '../../src/callback-data/setting.ts';
import {
  packShownStats,
  type ShownStatsButton,
  unpackShownStats,
} from '../../src/callback-data/shown-stats.ts';
import { packStatList, unpackStatList } from '../../src/callback-data/stat-list.ts';
import { packZone, unpackZone, type ZoneButton } from '../../src/callback-data/zone.ts';
import { LANGUAGES } from '../../src/locales/languages.ts';
import type { Period } from '../../src/usecases/board/period.ts';
import { HIGHLIGHT_KINDS } from '../../src/usecases/recap/highlights.ts';
import { ZONE_REGIONS, zonesIn } from '../../src/usecases/settings/zones.ts';

const someDay = fc
  .date({ min: new Date('2013-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constant({ kind: 'all_time' as const }),
  fc.record(
    { kind: fc.constantFrom('day' as const, 'week' as const, 'month' as const), day: someDay },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      kind: fc.constant('rolling' as const),
      days: fc.constantFrom(7 as const, 30 as const),
      until: fc.integer({ min: 380_000, max: 1_100_000 }).map((hours) => hours * 3_600_000),
    },
    { requiredKeys: ['kind', 'days'] },
  ),
);
const filter = {
  where: fc.oneof(
    fc.constantFrom('here' as const, 'everywhere' as const),
    fc.integer({ min: 1, max: 2 ** 52 }).map((id) => ({ chatId: `-${id}` })),
  ),
  period,
  faction: fc.constantFrom('enlightened' as const, 'resistance' as const),
};
const page = fc.nat({ max: 99 });
const board = fc.record(
  { ...filter, page, stat: fc.stringMatching(/^[\w+.-]{1,33}$/) },
  { requiredKeys: ['where', 'period', 'page', 'stat'] },
);
const statList = fc.record(
  { ...filter, page, group: fc.stringMatching(/^[A-Za-z ]{1,25}$/) },
  { requiredKeys: ['where', 'period', 'page'] },
);

const two = (most: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const takenAt = fc
  .tuple(fc.integer({ min: 2012, max: 2099 }), two(12), two(31), two(23), two(59), two(59))
  .map(([year, month, day, hour, minute, second]) => `${year}-${month}-${day}T${hour}:${minute}:${second}`);
const owned = {
  userId: fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String),
  agent: fc.stringMatching(/^[A-Za-z0-9]{1,15}$/),
};
const me: fc.Arbitrary<MeButton> = fc.oneof(
  fc.record({ ...owned, action: fc.constant('progress' as const), days: fc.nat(9999) }),
  fc.record({ ...owned, action: fc.constant('posts' as const), page: fc.nat(9999) }),
  fc.record({
    ...owned,
    action: fc.constantFrom('delete' as const, 'delete_surely' as const, 'details' as const),
    takenAt,
  }),
  fc.record({
    ...owned,
    action: fc.constant('chart' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    stats: fc.array(fc.stringMatching(/^[\w+.-]{1,36}$/), { minLength: 1, maxLength: 4 }),
  }),
);

const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);
const hold: fc.Arbitrary<HoldButton> = fc.oneof(
  fc.record({ id, word: fc.constantFrom('accept' as const, 'refuse' as const) }),
  fc.record({ id, word: fc.constant('rename' as const), formerName: owned.agent }),
);
const claim = fc.record({ ...owned, isGiven: fc.boolean() });
const privacy: fc.Arbitrary<PrivacyButton> = fc.record({
  userId: id,
  action: fc.constantFrom('hide' as const, 'show' as const, 'delete_all' as const, 'keep_all' as const),
});

const by = { by: id };
const admin: fc.Arbitrary<AdminButton> = fc.oneof(
  fc.record({ kind: fc.constant('cancel' as const), ...by }, { requiredKeys: ['kind'] }),
  fc.record(
    { kind: fc.constant('merge' as const), ...by, agent: owned.agent, into: owned.agent },
    { requiredKeys: ['kind', 'agent', 'into'] },
  ),
  fc.record(
    { kind: fc.constant('reset' as const), ...by, token: fc.stringMatching(/^[\w-]{22}$/) },
    { requiredKeys: ['kind', 'token'] },
  ),
  fc.record({ kind: fc.constant('grant' as const), ...owned, isGiven: fc.boolean() }),
);

const shownStats: fc.Arbitrary<ShownStatsButton> = fc.oneof(
  fc.constantFrom({ action: 'open' as const }, { action: 'back' as const }, { action: 'usual' as const }),
  fc.record({
    action: fc.constantFrom('add' as const, 'remove' as const),
    stat: fc.stringMatching(/^[\w+.-]{1,33}$/),
  }),
  fc.record(
    { action: fc.constant('list' as const), page, group: fc.stringMatching(/^[A-Za-z ]{1,25}$/) },
    { requiredKeys: ['action', 'page'] },
  ),
);

const group: fc.Arbitrary<GroupButton> = fc.oneof(
  fc.record({ kind: fc.constantFrom('language' as const, 'autoDelete' as const, 'join' as const) }),
  fc.record({
    kind: fc.constant('join_from_private' as const),
    chatId: id.map((digits) => `-${digits.slice(0, 18)}`),
  }),
);
const from = fc.constantFrom('command' as const, 'settings' as const, 'greeting' as const);
const zone: fc.Arbitrary<ZoneButton> = fc.oneof(
  fc.record({
    from,
    step: fc.constantFrom('menu' as const, 'regions' as const, 'none' as const, 'back' as const),
  }),
  fc.record({
    from,
    step: fc.constant('region' as const),
    region: fc.constantFrom(...ZONE_REGIONS),
    page: fc.nat(99),
  }),
  fc.record({
    from,
    step: fc.constant('set' as const),
    zone: fc.constantFrom(...ZONE_REGIONS.flatMap(zonesIn), 'UTC'),
  }),
);

describe('callback data', () => {
  it('what is packed is unpacked unchanged, in at most 64 bytes', () => {
    fc.assert(
      fc.property(board, (button) => {
        const data = packBoard(button);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(unpackBoard(data)).toEqual(button);
      }),
    );
    fc.assert(
      fc.property(me, (button) => {
        if (button.action !== 'chart') expect(fitsMe(button)).toBe(true);
        if (!fitsMe(button)) return;
        expect(Buffer.byteLength(packMe(button))).toBeLessThanOrEqual(64);
        expect(unpackMe(packMe(button))).toEqual(button);
      }),
    );
    fc.assert(
      fc.property(hold, claim, privacy, (one, other, third) => {
        for (const data of [packHold(one), packClaim(other), packPrivacy(third)])
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(unpackHold(packHold(one))).toEqual(one);
        expect(unpackClaim(packClaim(other))).toEqual(other);
        expect(unpackPrivacy(packPrivacy(third))).toEqual(third);
      }),
    );
    fc.assert(
      fc.property(shownStats, (button) => {
        expect(Buffer.byteLength(packShownStats(button))).toBeLessThanOrEqual(64);
        expect(unpackShownStats(packShownStats(button))).toEqual(button);
      }),
    );
    fc.assert(
      fc.property(statList, (button) => {
        const data = packStatList(button);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(unpackStatList(data)).toEqual(button);
      }),
    );
  });

  it('so are buttons of the catalogue', () => {
    const column = { id: fc.stringMatching(/^[0-9a-f]{12}$/) };
    const catalogue: fc.Arbitrary<CatalogueButton> = fc.oneof(
      fc.record({ kind: fc.constantFrom('list' as const, 'reload' as const) }),
      fc.record({
        kind: fc.constantFrom('header' as const, 'accept' as const, 'ignore' as const),
        ...column,
      }),
      fc.record({
        kind: fc.constant('link' as const),
        ...column,
        key: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,39}$/),
      }),
    );
    fc.assert(
      fc.property(catalogue, (button) => {
        expect(Buffer.byteLength(packCatalogue(button))).toBeLessThanOrEqual(64);
        expect(unpackCatalogue(packCatalogue(button))).toEqual(button);
      }),
    );
  });

  it('so are buttons of the audit trail', () => {
    const audit = fc.record(
      { chatId: fc.integer({ min: 1, max: 2 ** 52 }).map((one) => `-${one}`), before: id },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(audit, (button) => {
        expect(Buffer.byteLength(packAudit(button))).toBeLessThanOrEqual(64);
        expect(unpackAudit(packAudit(button))).toEqual(button);
      }),
    );
  });

  it('so are buttons of administrators', () => {
    fc.assert(
      fc.property(admin, (button) => {
        expect(Buffer.byteLength(packAdmin(button))).toBeLessThanOrEqual(64);
        expect(unpackAdmin(packAdmin(button))).toEqual(button);
      }),
    );
  });

  it('so are those of groups and time zones', () => {
    fc.assert(
      fc.property(group, zone, (one, other) => {
        for (const data of [packGroup(one), packZone(other)])
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(unpackGroup(packGroup(one))).toEqual(one);
        expect(unpackZone(packZone(other))).toEqual(other);
      }),
    );
  });

  it('each setting has a button of its own', () => {
    const buttons = [
      ...CHAT_SETTINGS.map((setting) => ({ kind: 'chat', setting }) as const),
      ...LANGUAGES.map((language) => ({ kind: 'language', language }) as const),
    ];
    expect(buttons.map((button) => unpackSetting(packSetting(button)))).toEqual(buttons);
    const announced = [
      { action: 'open' as const },
      { action: 'back' as const },
      ...HIGHLIGHT_KINDS.map((kind) => ({ action: 'switch', kind }) as const),
    ];
    expect(announced.map((button) => unpackAnnounce(packAnnounce(button)))).toEqual(announced);
  });

  it('a link to a board starts the bot with a word that Telegram takes, and means the same; a stat of other letters is its first', () => {
    const link = fc.record(
      {
        chatId: fc.integer({ min: 1, max: 2 ** 52 }).map((id) => `-${id}`),
        show: fc.constantFrom('board' as const, 'rank' as const, 'factions' as const),
        period,
        faction: filter.faction,
        stat: fc.oneof(fc.stringMatching(/^\w{1,33}$/), fc.string({ maxLength: 60 })),
      },
      { requiredKeys: ['chatId', 'show', 'period'] },
    );
    fc.assert(
      fc.property(link, ({ stat, ...others }) => {
        const word = packBoardLink({ ...others, ...(stat !== undefined && { stat }) });
        expect(word).toMatch(/^[\w-]{1,64}$/);
        const fits = stat !== undefined && /^[\w-]{1,33}$/.test(stat);
        expect(unpackBoardLink(word)).toEqual(
          fits && word.endsWith(`_${stat}`) ? { ...others, stat } : others,
        );
        // A group's id of today leaves room for every such stat.
        if (fits && others.chatId.length <= 14) expect(word.endsWith(`_${stat}`)).toBe(true);
      }),
    );
    expect(unpackBoardLink('board_1z')).toEqual({
      chatId: '-71',
      show: 'board',
      period: { kind: 'all_time' },
    });
    expect(unpackBoardLink('board_1z_x-a')).toBeUndefined();
    expect(unpackBoardLink('audit_1z')).toBeUndefined();
  });

  it('any other text is no button', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (data) => {
        const read =
          unpackBoard(data) ??
          unpackStatList(data) ??
          unpackMe(data) ??
          unpackHold(data) ??
          unpackPrivacy(data) ??
          unpackAnnounce(data) ??
          unpackShownStats(data) ??
          unpackClaim(data) ??
          unpackCatalogue(data) ??
          unpackAudit(data) ??
          unpackGroup(data) ??
          unpackZone(data) ??
          unpackAdmin(data);
        expect(read).toBeUndefined();
      }),
    );
  });

  it('a key fits a button exactly when its data survive the way there and back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (stat) => {
        const button = { where: 'here' as const, period: { kind: 'all_time' as const }, page: 0, stat };
        expect(fitsButton(stat)).toBe(unpackBoard(packBoard(button))?.stat === stat);
      }),
    );
  });
});

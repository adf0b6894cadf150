import type { Act, Store } from '../ports/index.ts';
import { expectEqual, expectIssue, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const ACT: Act = { by: '7', chatId: '-1', at: '2024-06-01T10:00:00Z' };
const TOKEN = 'a token of a caller';
const LATER = '2024-05-06T12:00:00';

/** The rules of `Groups`, but for who is shown where. */
export const GROUP_CASES: readonly StoreCase[] = [
  {
    name: 'a chat is known from its first post or setting on, with its first moment and its agents',
    async run(makeStore) {
      const store = await makeStore();
      expectEqual(await unwrap(store.chatCard('-1')), undefined, 'a chat of nobody');
      await saveAll(store, [
        sampleSubmission({}, { chatId: '-1', receivedAt: '2024-05-04T12:00:00.1239Z' }),
        sampleSubmission({ agent: 'Other' }, { chatId: '-1', receivedAt: '2024-05-01T00:00:00Z' }),
      ]);
      const card = { chatId: '-1', privacy: 'soft', settings: {}, firstSeenAt: '2024-05-04T12:00:00.124Z' };
      expectEqual(await unwrap(store.chatCard('-1')), { ...card, agents: 2 }, 'the card');
      const change = {
        privacy: 'public',
        settings: { language: 'de', topics: [1, { a: null }], zone: '' },
      } as const;
      const other = { chatId: '12', ...change, firstSeenAt: ACT.at, agents: 0 };
      expectEqual(await unwrap(store.saveChat('12', change, ACT)), other, 'a chat by its settings');
      await unwrap(store.joinChat('sample', '-20', '2024-06-01T10:00:00Z'));
      const ids = async (page: Parameters<Store['chats']>[0]): Promise<readonly string[]> =>
        (await unwrap(store.chats(page))).map(({ chatId }) => chatId);
      expectEqual(await ids({ limit: 9 }), ['-20', '-1', '12'], 'all chats');
      expectEqual(await ids({ limit: 1, after: '-20' }), ['-1'], 'the second');
      expectEqual(await unwrap(store.chats({ limit: 9, after: '-1' })), [other], 'the rest');
      const { chats, users } = await unwrap(store.counts());
      expectEqual([chats, users], [3, 1], 'counts');
    },
  },
  {
    name: 'a change replaces what is given, and its audit entry names what changed; the same again writes none',
    async run(makeStore) {
      const store = await makeStore();
      const names = async (): Promise<unknown> =>
        (await unwrap(store.auditTrail({ limit: 9 }))).entries.map(({ what, subject, details }) => [
          what,
          subject,
          details,
        ]);
      await unwrap(store.saveChat('-1', { settings: { language: 'de', recap: { day: 1, hour: 9 } } }, ACT));
      await unwrap(store.saveChat('-1', { privacy: 'strict' }, ACT));
      await unwrap(store.saveChat('-1', { settings: { recap: { hour: 9, day: 1 }, zone: 'UTC' } }, ACT));
      const again = await unwrap(
        store.saveChat(
          '-1',
          { privacy: 'strict', settings: { zone: 'UTC', recap: { day: 1, hour: 9 } } },
          ACT,
        ),
      );
      expectEqual(again.settings, { recap: { day: 1, hour: 9 }, zone: 'UTC' }, 'settings');
      expectEqual(again.privacy, 'strict', 'privacy');
      await unwrap(store.saveChat('-1', {}, ACT));
      const expected = [
        ['change_chat', '-1', { settings: ['language', 'zone'] }],
        ['change_chat', '-1', { privacy: { from: 'soft', to: 'strict' } }],
        ['change_chat', '-1', { settings: ['language', 'recap'] }],
      ];
      expectEqual(await names(), expected, 'the trail');
    },
  },
  {
    name: 'an agent joins by a post or by asking, leaves with all agents of its owner, and a later post joins again',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({ agent: 'Ada' }, { chatId: '-1' }),
        sampleSubmission({ agent: 'bob' }),
        sampleSubmission({ agent: 'Cy' }, { chatId: '-1', userId: '2' }),
        sampleSubmission({ agent: 'Imp' }, { chatId: '-1', source: sampleSource('i', { kind: 'import' }) }),
      ]);
      const members = async (): Promise<unknown> =>
        (await unwrap(store.membersOf('-1', { limit: 9 }))).agents;
      expectEqual(await unwrap(store.joinChat('BOB', '-1', ACT.at)), { joined: true }, 'joining');
      expectEqual(await unwrap(store.joinChat('bob', '-1', ACT.at)), { joined: false }, 'joining twice');
      expectEqual(await unwrap(store.joinChat('bob', '-3', ACT.at)), { joined: true }, 'another chat');
      expectEqual(await members(), ['Ada', 'bob', 'Cy', 'Imp'], 'members');
      expectEqual(await unwrap(store.chatsOf('BOB')), ['-3', '-1'], "an agent's chats");
      const first = await unwrap(store.membersOf('-1', { limit: 2 }));
      expectEqual(first, { agents: ['Ada', 'bob'], next: 'bob' }, 'a page');
      const rest = await unwrap(store.membersOf('-1', { limit: 2, after: 'BOB' }));
      expectEqual(rest, { agents: ['Cy', 'Imp'] }, 'the next page');
      expectEqual(await unwrap(store.leaveChat('1', '-1')), { agents: 2 }, 'leaving');
      expectEqual(await unwrap(store.leaveChat('1', '-1')), { agents: 0 }, 'leaving twice');
      expectEqual(await members(), ['Cy', 'Imp'], 'who is left');
      const board = { stat: 'level', scope: { kind: 'chat', chatId: '-1' }, limit: 9, offset: 0 } as const;
      expectEqual(
        (await unwrap(store.leaderboard(board))).rows.map(({ agent }) => agent),
        ['Cy', 'Imp'],
        'the board',
      );
      await saveAll(store, [sampleSubmission({ agent: 'Ada', takenAt: LATER }, { chatId: '-1' })]);
      expectEqual(await members(), ['Ada', 'Cy', 'Imp'], 'after a later post');
      expectEqual(await unwrap(store.chatsOf('Nobody')), [], "a stranger's chats");
      await expectIssue(store.joinChat('Nobody', '-1', ACT.at), 'agent_unknown', 'a stranger');
    },
  },
  {
    name: 'who joined by asking stays when the posts there are withdrawn; who only posted does not',
    async run(makeStore) {
      const store = await makeStore();
      for (const agent of ['Asked', 'Posted']) {
        await saveAll(store, [
          sampleSubmission({ agent }),
          sampleSubmission({ agent, takenAt: LATER }, { chatId: '-1' }),
        ]);
      }
      expectEqual(await unwrap(store.joinChat('Asked', '-1', ACT.at)), { joined: false }, 'there already');
      for (const agent of ['Asked', 'Posted'])
        await unwrap(store.withdrawSubmission(agent, LATER, 'all_time'));
      expectEqual(await unwrap(store.membersOf('-1', { limit: 9 })), { agents: ['Asked'] }, 'members');
    },
  },
  {
    name: 'a reset needs the token that was asked for last, before its time is over, once',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission({ agent: 'Ada' }, { chatId: '-1' }),
        sampleSubmission({ agent: 'Bob' }, { chatId: '-1' }),
        sampleSubmission({ agent: 'Cy' }, { chatId: '-2' }),
      ]);
      const at = (minute: string): Act => ({ ...ACT, at: `2024-06-01T10:${minute}:00Z` });
      const refused = (token: string, act: Act, chatId = '-1'): Promise<void> =>
        expectIssue(
          store.resetChat(chatId, token, act),
          'token_invalid',
          `${token} at ${act.at} in ${chatId}`,
        );
      await refused(TOKEN, at('00'));
      await unwrap(store.askReset('-1', 'an earlier token', at('30').at, at('00')));
      await unwrap(store.askReset('-1', TOKEN, at('10').at, at('01')));
      await unwrap(store.askReset('-1', TOKEN, at('10').at, at('02')));
      await refused('an earlier token', at('03'));
      await refused(`${TOKEN}!`, at('03'));
      await refused(TOKEN, at('03'), '-2');
      await refused(TOKEN, at('10'));
      expectEqual(await unwrap(store.resetChat('-1', TOKEN, at('09'))), { agents: 2 }, 'the reset');
      expectEqual(await unwrap(store.resetChat('-1', TOKEN, at('09'))), { agents: 2 }, 'the same call again');
      await refused(TOKEN, at('08'));
      expectEqual(await unwrap(store.membersOf('-1', { limit: 9 })), { agents: [] }, 'members');
      expectEqual(await unwrap(store.membersOf('-2', { limit: 9 })), { agents: ['Cy'] }, 'another chat');
      expectEqual((await unwrap(store.historyOf('Ada', { limit: 9 }))).snapshots.length, 1, 'history');
      const { entries } = await unwrap(store.auditTrail({ limit: 9 }));
      const done = entries.map(({ what, subject, details }) => [what, subject, details]);
      const asked = ['ask_reset', '-1', undefined];
      expectEqual(done, [['reset_chat', '-1', { agents: 2 }], asked, asked], 'the trail');
      await saveAll(store, [sampleSubmission({ agent: 'Bob', takenAt: LATER }, { chatId: '-1' })]);
      expectEqual(await unwrap(store.membersOf('-1', { limit: 9 })), { agents: ['Bob'] }, 'after a post');
    },
  },
  {
    name: 'a ban holds in its chat until it is lifted',
    async run(makeStore) {
      const store = await makeStore();
      const banned = async (): Promise<unknown> => [
        await unwrap(store.isBanned('-1', '5')),
        await unwrap(store.isBanned('-2', '5')),
        await unwrap(store.isBanned('-1', '6')),
      ];
      for (const isBanned of [true, true]) await unwrap(store.setBanned('-1', '5', isBanned, ACT));
      expectEqual(await banned(), [true, false, false], 'banned');
      for (const isBanned of [false, false]) await unwrap(store.setBanned('-1', '5', isBanned, ACT));
      expectEqual(await banned(), [false, false, false], 'let in again');
      const { entries } = await unwrap(store.auditTrail({ limit: 9 }));
      const done = entries.map(({ what, details }) => [what, details]);
      expectEqual(
        done,
        [
          ['unban_user', { userId: '5' }],
          ['ban_user', { userId: '5' }],
        ],
        'the trail',
      );
    },
  },
  {
    name: "a supergroup has everything of its group: boards, settings, bans, token, trail, and a post's withdrawal",
    async run(makeStore) {
      const store = await makeStore();
      const source = sampleSource('-1:5');
      await saveAll(store, [
        sampleSubmission({ agent: 'Ada', takenAt: LATER }, { chatId: '-1', source }),
        sampleSubmission({ agent: 'Ada' }),
        sampleSubmission({ agent: 'Bob' }, { chatId: '-1', userId: '2' }),
        sampleSubmission({ agent: 'Cy' }, { chatId: '-100' }),
        sampleSubmission({ agent: 'Bob', takenAt: LATER }, { chatId: '-100', userId: '2' }),
      ]);
      await unwrap(store.saveChat('-1', { privacy: 'soft', settings: { language: 'ja' } }, ACT));
      await unwrap(store.setBanned('-1', '5', true, ACT));
      await unwrap(store.askReset('-1', TOKEN, '2024-06-02T00:00:00Z', ACT));
      for (const _ of [1, 2]) await unwrap(store.migrateChat('-1', '-100'));
      expectEqual(await unwrap(store.chatCard('-1')), undefined, 'the group');
      const card = { chatId: '-100', privacy: 'soft', settings: { language: 'ja' }, agents: 3 };
      const found = await unwrap(store.chatCard('-100'));
      expectEqual(found, { ...card, firstSeenAt: '2024-05-04T12:00:00Z' }, 'the supergroup');
      expectEqual(await unwrap(store.isBanned('-100', '5')), true, 'the ban');
      const trail = await unwrap(store.auditTrail({ chatId: '-100', limit: 9 }));
      expectEqual(trail.entries.length, 3, 'its trail');
      expectEqual((await unwrap(store.auditTrail({ chatId: '-1', limit: 9 }))).entries, [], 'the old trail');
      await unwrap(store.withdrawSource(source, { from: 0 }));
      expectEqual(await unwrap(store.membersOf('-100', { limit: 9 })), { agents: ['Bob', 'Cy'] }, 'members');
      const reset = await unwrap(store.resetChat('-100', TOKEN, { ...ACT, chatId: '-100' }));
      expectEqual(reset, { agents: 2 }, 'the token');
    },
  },
  {
    name: "of two chats that become one the narrower privacy counts, and the supergroup's own settings",
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.saveChat('-1', { privacy: 'soft', settings: { language: 'ja', zone: 'UTC' } }, ACT));
      await unwrap(store.saveChat('-100', { privacy: 'public', settings: { language: 'de' } }, ACT));
      await unwrap(store.saveChat('-200', { privacy: 'strict' }, ACT));
      await unwrap(store.migrateChat('-1', '-100'));
      const merged = await unwrap(store.chatCard('-100'));
      expectEqual([merged?.privacy, merged?.settings], ['soft', { language: 'de' }], 'the first two');
      await unwrap(store.migrateChat('-100', '-200'));
      const last = await unwrap(store.chatCard('-200'));
      expectEqual([last?.privacy, last?.settings], ['strict', { language: 'de' }], 'the third');
      await unwrap(store.migrateChat('-404', '-200'));
      await unwrap(store.migrateChat('-200', '-200'));
      expectEqual(await unwrap(store.chatCard('-200')), last, 'nothing more');
      await unwrap(store.saveChat('-3', { privacy: 'public' }, ACT));
      await unwrap(store.migrateChat('-3', '-300'));
      expectEqual((await unwrap(store.chatCard('-300')))?.privacy, 'public', 'one that nobody knew');
    },
  },
  {
    name: 'a forgotten chat has neither board nor settings nor bans; histories and the trail stay, a post makes it anew',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission({}, { chatId: '-1' })]);
      await unwrap(store.saveChat('-1', { settings: { language: 'ja' } }, ACT));
      await unwrap(store.setBanned('-1', '5', true, ACT));
      await unwrap(store.askReset('-1', TOKEN, '2024-06-02T00:00:00Z', ACT));
      for (const _ of [1, 2]) await unwrap(store.forgetChat('-1'));
      expectEqual(await unwrap(store.chatCard('-1')), undefined, 'the card');
      expectEqual(await unwrap(store.chatsOf('Sample')), [], "the agent's chats");
      expectEqual(await unwrap(store.isBanned('-1', '5')), false, 'the ban');
      await expectIssue(store.resetChat('-1', TOKEN, ACT), 'token_invalid', 'the token');
      expectEqual((await unwrap(store.historyOf('Sample', { limit: 9 }))).snapshots.length, 1, 'the history');
      expectEqual(
        (await unwrap(store.auditTrail({ chatId: '-1', limit: 9 }))).entries.length,
        3,
        'the trail',
      );
      await saveAll(store, [sampleSubmission({ takenAt: LATER }, { chatId: '-1' })]);
      const card = { chatId: '-1', privacy: 'soft', settings: {}, agents: 1, firstSeenAt: `${LATER}Z` };
      expectEqual(await unwrap(store.chatCard('-1')), card, 'the card after a post');
    },
  },
  {
    name: 'events go where their chat goes, and end with it',
    async run(makeStore) {
      const store = await makeStore();
      const draft = {
        chatId: '-1',
        name: 'First Saturday',
        from: '2024-06-01T10:00:00Z',
        to: '2024-06-01T12:00:00Z',
        zone: 'UTC',
        formula: 'hacks',
        graceMinutes: 15,
        settings: {},
      };
      const names = async (chatId: string): Promise<unknown> =>
        (await unwrap(store.eventsOf(chatId, { limit: 9 }))).map(({ name }) => name);
      await unwrap(store.createEvent(draft, ACT));
      await unwrap(store.createEvent({ ...draft, name: 'Twin' }, ACT));
      await unwrap(store.createEvent({ ...draft, name: 'Twin', chatId: '-100' }, ACT));
      await unwrap(store.migrateChat('-1', '-100'));
      expectEqual(
        [await names('-1'), await names('-100')],
        [[], ['Twin', 'First Saturday']],
        'after the move',
      );
      await unwrap(store.forgetChat('-100'));
      expectEqual(await names('-100'), [], 'after the end');
    },
  },
  {
    name: 'the audit trail gives every entry as it was written, newest first, of one chat or of all, page by page',
    async run(makeStore) {
      const store = await makeStore();
      const entries = Array.from({ length: 12 }, (_, place) => ({
        at: `2024-06-01T10:00:${40 - place}.5Z`,
        what: 'try_thing',
        subject: `No. ${place} 'quoted' 🦎`,
        ...(place % 2 === 0 && { chatId: '-1' }),
        ...(place % 3 === 0 && { by: '9', details: { place, list: ['a', null] } }),
      }));
      for (const entry of entries) await unwrap(store.audit(entry));
      const newest = entries.map((entry) => ({ ...entry, at: entry.at.replace('.5Z', '.500Z') })).reverse();
      for (const [chatId, wanted] of [
        [undefined, newest],
        ['-1', newest.filter(({ chatId }) => chatId === '-1')],
      ] as const) {
        const found: unknown[] = [];
        for (let before: string | undefined, pages = 0; pages < 9; pages += 1) {
          const page = await unwrap(
            store.auditTrail({
              limit: 2,
              ...(chatId !== undefined && { chatId }),
              ...(before !== undefined && { before }),
            }),
          );
          found.push(...page.entries);
          before = page.next;
          if (before === undefined) break;
        }
        expectEqual(found, wanted, `the trail of ${chatId ?? 'all'}`);
      }
      expectEqual(
        await unwrap(store.auditTrail({ chatId: '-5', limit: 9 })),
        { entries: [] },
        'another chat',
      );
    },
  },
  {
    name: 'a request about groups that makes no sense is refused, and changes nothing',
    async run(makeStore) {
      const store = await makeStore();
      const nested = JSON.parse(`{"a":${'['.repeat(16)}${']'.repeat(16)}}`) as unknown;
      const many = Object.fromEntries(Array.from({ length: 33 }, (_, place) => [`s${place}`, 1]));
      for (const [what, answer] of [
        ['a chat', store.chatCard('here')],
        ['no rows', store.chats({ limit: 0 })],
        ['a page', store.chats({ limit: 1, after: '1e3' })],
        ['a privacy', store.saveChat('-1', { privacy: 'secret' as never }, ACT)],
        ['a list', store.saveChat('-1', { settings: [] }, ACT)],
        ['null', store.saveChat('-1', { settings: null }, ACT)],
        ['a function', store.saveChat('-1', { settings: () => 1 }, ACT)],
        ['a big number', store.saveChat('-1', { settings: { big: 1n } }, ACT)],
        ['NUL', store.saveChat('-1', { settings: { a: ['\0'] } }, ACT)],
        ['half a character', store.saveChat('-1', { settings: { '\ud800': 1 } }, ACT)],
        ['depth', store.saveChat('-1', { settings: nested }, ACT)],
        ['many', store.saveChat('-1', { settings: many }, ACT)],
        ['a long name', store.saveChat('-1', { settings: { ['n'.repeat(41)]: 1 } }, ACT)],
        ['a long text', store.saveChat('-1', { settings: { a: 'x'.repeat(16_384) } }, ACT)],
        ['an actor', store.saveChat('-1', {}, { ...ACT, by: 'me' })],
        ['a moment', store.saveChat('-1', {}, { at: 'now' })],
        ['a name', store.joinChat('no name', '-1', ACT.at)],
        ['a time', store.joinChat('Sample', '-1', 'now')],
        ['a user', store.leaveChat('me', '-1')],
        ["a name's chats", store.chatsOf("'")],
        ['members', store.membersOf('-1', { limit: 201 })],
        ['a member', store.membersOf('-1', { limit: 1, after: ' ' })],
        ['from', store.migrateChat('', '-1')],
        ['to', store.migrateChat('-1', '')],
        ['forgetting', store.forgetChat('9223372036854775808')],
        ['a short token', store.askReset('-1', 'x'.repeat(15), ACT.at, ACT)],
        ['an expiry', store.askReset('-1', TOKEN, 'soon', ACT)],
        ['a long token', store.resetChat('-1', 'x'.repeat(201), ACT)],
        ['a ban', store.setBanned('-1', '5.0', true, ACT)],
        ['banned', store.isBanned('-1', '')],
        ['an entry', store.audit({ at: ACT.at, what: 'Shout', subject: '' })],
        ['details', store.audit({ at: ACT.at, what: 'x', subject: '', details: 'y'.repeat(2_000) })],
        ['a trail', store.auditTrail({ limit: 1, before: '0' })],
        ["a chat's trail", store.auditTrail({ limit: 1, chatId: 'x' })],
      ] as const) {
        await expectIssue(answer, 'request_invalid', what);
      }
      expectEqual(await unwrap(store.chats({ limit: 9 })), [], 'chats');
      expectEqual(await unwrap(store.auditTrail({ limit: 9 })), { entries: [] }, 'the trail');
      const deepest = JSON.parse(`{"a":${'['.repeat(15)}${']'.repeat(15)}}`) as unknown;
      const odd = {
        ...(JSON.parse('{"__proto__":1}') as object),
        '': "'; drop table chat; --",
        '\\u0000': '\\u0000',
        a: -0,
        b: 1e300,
      };
      const wide = { x: 'ä'.repeat(16_000) };
      for (const settings of [deepest, odd, wide]) {
        const card = await unwrap(store.saveChat('-1', { settings }, ACT));
        expectEqual(card.settings, JSON.parse(JSON.stringify(settings)), 'odd settings');
        expectEqual((await unwrap(store.chatCard('-1')))?.settings, card.settings, 'as stored');
      }
    },
  },
];

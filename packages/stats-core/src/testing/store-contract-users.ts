import { expectEqual, expectIssue, unwrap } from './expect.ts';
import type { StoreCase } from './store-case.ts';

/** The rules of `UserBook`. */
export const USER_CASES: readonly StoreCase[] = [
  {
    name: 'a user has the settings that were saved last; without any it is a stranger',
    async run(makeStore) {
      const store = await makeStore();
      expectEqual(await unwrap(store.userSettings('1')), {}, 'a stranger');
      const settings = { language: 'es', remind: 'weekly', seen: { tips: [1, 2] }, muted: false };
      for (const _ of [1, 2]) await unwrap(store.saveUserSettings('1', settings));
      await unwrap(store.saveUserSettings('-2', { zone: 'Asia/Tokyo', absent: undefined }));
      expectEqual(await unwrap(store.userSettings('1')), settings, 'settings');
      expectEqual(await unwrap(store.userSettings('-2')), { zone: 'Asia/Tokyo' }, 'what JSON has of them');
      expectEqual((await unwrap(store.counts())).users, 2, 'users');
      for (const _ of [1, 2]) await unwrap(store.saveUserSettings('1', {}));
      expectEqual(await unwrap(store.userSettings('1')), {}, 'a stranger again');
      expectEqual((await unwrap(store.counts())).users, 1, 'users left');
    },
  },
  {
    name: "a person's export begins with the settings; a deletion takes these and the person's bans along",
    async run(makeStore) {
      const store = await makeStore();
      const settings = { language: 'es', remind: 'weekly' };
      for (const userId of ['1', '2']) {
        await unwrap(store.saveUserSettings(userId, settings));
        await unwrap(store.setBanned('-1', userId, true, { at: '2024-06-01T10:00:00Z' }));
      }
      const records: unknown[] = [];
      for await (const record of store.exportPerson('1')) records.push(record.unwrapOr(undefined));
      expectEqual(records[0], { type: 'user', userId: '1', settings }, 'the first record');
      await unwrap(store.deletePerson('1'));
      expectEqual(await unwrap(store.userSettings('1')), {}, 'settings');
      expectEqual(await unwrap(store.isBanned('-1', '1')), false, 'the ban');
      expectEqual(await unwrap(store.userSettings('2')), settings, "another's settings");
      expectEqual(await unwrap(store.isBanned('-1', '2')), true, "another's ban");
    },
  },
  {
    name: 'users are found by the text of a setting, in the order of their ids, page by page',
    async run(makeStore) {
      const store = await makeStore();
      for (const [userId, settings] of [
        ['30', { remind: 'weekly' }],
        ['4', { remind: 'weekly', language: 'de' }],
        ['5', { remind: 'monthly' }],
        ['6', { remind: ['weekly'] }],
        ['7', { remind: { weekly: 'weekly' } }],
        ['8', { other: 'weekly' }],
        ['9', { remind: 7 }],
        ['12345678901234567', { remind: 'weekly', '': "it's" }],
      ] as const) {
        await unwrap(store.saveUserSettings(userId, settings));
      }
      const found = (value: string, limit: number, after?: string, key = 'remind'): Promise<unknown> =>
        unwrap(store.usersWith({ key, value }, { limit, ...(after !== undefined && { after }) }));
      expectEqual(await found('weekly', 9), ['4', '30', '12345678901234567'], 'weekly');
      expectEqual(await found('weekly', 1, '4'), ['30'], 'the second');
      expectEqual(await found('weekly', 9, '30'), ['12345678901234567'], 'the rest');
      expectEqual(await found('7', 9), [], 'a number is no text');
      expectEqual(await found("it's", 9, undefined, ''), ['12345678901234567'], 'a name that is empty');
      expectEqual(await found('x', 9, undefined, 'toString'), [], 'a name that nobody has');
    },
  },
  {
    name: 'a request about users that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      for (const [what, answer] of [
        ['a user', store.userSettings('me')],
        ['whom to save', store.saveUserSettings('', {})],
        ['a text', store.saveUserSettings('1', 'text')],
        ['nothing', store.saveUserSettings('1', undefined)],
        ['length', store.saveUserSettings('1', { a: 'x'.repeat(16_384) })],
        ['NUL', store.saveUserSettings('1', { a: '\0' })],
        ['a long name', store.usersWith({ key: 'x'.repeat(41), value: '' }, { limit: 1 })],
        ['a long value', store.usersWith({ key: 'x', value: 'x'.repeat(201) }, { limit: 1 })],
        ['NUL in a value', store.usersWith({ key: 'x', value: '\0' }, { limit: 1 })],
        ['no rows', store.usersWith({ key: 'x', value: '' }, { limit: 0 })],
        ['a page', store.usersWith({ key: 'x', value: '' }, { limit: 1, after: 'x' })],
      ] as const) {
        await expectIssue(answer, 'request_invalid', what);
      }
      expectEqual((await unwrap(store.counts())).users, 0, 'users');
    },
  },
];

import { expectEqual, expectIssue, unwrap } from './expect.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00Z';
const ONE = '2024-05-04T13:00:00Z';
const TWO = '2024-05-04T14:00:00Z';

/** The rules of `UpdateLog`. */
export const UPDATE_CASES: readonly StoreCase[] = [
  {
    name: 'an update is done by its number and by its content, for its instance alone',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.noteUpdates('bot', [{ id: 7, content: '-5:1' }, { id: 8 }], NOON));
      const isDone = (id: number, content?: string, instance = 'bot') =>
        unwrap(store.isUpdateDone(instance, content === undefined ? { id } : { id, content }));
      expectEqual(await isDone(7), true, 'its number');
      expectEqual(await isDone(8, '-5:2'), true, 'its number, noted without content');
      expectEqual(await isDone(7, '-5:2'), false, 'its number with another content');
      expectEqual(await isDone(9, '-5:1'), true, 'its content under another number');
      expectEqual(await isDone(9, '-5:2'), false, 'neither');
      expectEqual(await isDone(9), false, 'another number without content');
      expectEqual(await isDone(7, '-5:1', 'other'), false, 'another instance');
    },
  },
  {
    name: 'noting is idempotent; the last content of a number counts',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.noteUpdates('bot', [{ id: 7, content: 'a' }, { id: 9 }], NOON));
      const more = [{ id: 7, content: 'b' }, { id: 8 }, { id: 8, content: 'c' }];
      for (const at of [NOON, ONE]) await unwrap(store.noteUpdates('bot', more, at));
      await unwrap(store.noteUpdates('bot', [], ONE));
      const contents = await Promise.all(
        ['a', 'b', 'c'].map((content) => unwrap(store.isUpdateDone('bot', { id: 1, content }))),
      );
      expectEqual(contents, [false, true, true], 'the contents');
      expectEqual(await unwrap(store.lastUpdate('bot')), 9, 'the largest number');
      expectEqual(await unwrap(store.lastUpdate('other')), undefined, 'of nobody');
    },
  },
  {
    name: 'what was noted before a moment can be forgotten',
    async run(makeStore) {
      const store = await makeStore();
      await unwrap(store.noteUpdates('bot', [{ id: 1, content: 'a' }], NOON));
      await unwrap(store.noteUpdates('other', [{ id: 2 }], ONE));
      await unwrap(store.noteUpdates('bot', [{ id: 3 }], TWO));
      expectEqual(await unwrap(store.pruneUpdates(NOON)), { removed: 0 }, 'from before the first');
      expectEqual(await unwrap(store.pruneUpdates(TWO)), { removed: 2 }, 'from before the last');
      expectEqual(await unwrap(store.isUpdateDone('bot', { id: 1, content: 'a' })), false, 'forgotten');
      expectEqual(await unwrap(store.isUpdateDone('bot', { id: 3 })), true, 'remembered');
    },
  },
  {
    name: 'an update that cannot be noted is refused',
    async run(makeStore) {
      const store = await makeStore();
      const bad = [
        { id: -1 },
        { id: 1.5 },
        { id: 2 ** 53 },
        { id: 1, content: '' },
        { id: 1, content: 'a\0' },
      ];
      for (const update of bad) {
        const words = JSON.stringify(update);
        await expectIssue(store.isUpdateDone('bot', update), 'request_invalid', words);
        await expectIssue(store.noteUpdates('bot', [{ id: 5 }, update], NOON), 'request_invalid', words);
      }
      const many = Array.from({ length: 1_001 }, (_, id) => ({ id }));
      await expectIssue(store.noteUpdates('bot', many, NOON), 'request_invalid', 'too many');
      await expectIssue(store.noteUpdates('', [], NOON), 'request_invalid', 'no instance');
      await expectIssue(store.noteUpdates('bot', [], '2024'), 'request_invalid', 'a moment');
      await expectIssue(store.lastUpdate('x'.repeat(101)), 'request_invalid', 'a long instance');
      await expectIssue(store.pruneUpdates('soon'), 'request_invalid', 'a moment to prune before');
      expectEqual(await unwrap(store.lastUpdate('bot')), undefined, 'what was noted');
    },
  },
];

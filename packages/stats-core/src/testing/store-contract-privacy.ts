import type { Act, ChatPrivacy, Store } from '../ports/index.ts';
import { expectEqual, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const ACT: Act = { at: '2024-06-01T10:00:00Z' };
const WINDOW = { from: '2024-05-01T00:00:00Z', to: '2024-06-01T00:00:00Z' };

/** Who is shown where. */
export const PRIVACY_CASES: readonly StoreCase[] = [
  {
    name: 'boards everywhere show the agents of a public chat and of none; a chat shows its own, whatever its privacy',
    async run(makeStore) {
      const store = await makeStore();
      await post(store, 'Open', '-1');
      await post(store, 'Soft', '-2');
      await post(store, 'Strict', '-3');
      await post(store, 'Both', '-1', '-3');
      await post(store, 'Two', '-2', '-3');
      await post(store, 'Alone');
      expectEqual(await shown(store), 'Alone', 'before anything is set');
      await setPrivacy(store, '-1', 'public');
      await setPrivacy(store, '-2', 'soft');
      await setPrivacy(store, '-3', 'strict');
      expectEqual(await shown(store), 'Alone Both Open', 'everywhere');
      expectEqual(await shown(store, '-1'), 'Both Open', 'the public chat');
      expectEqual(await shown(store, '-2'), 'Soft Two', 'the soft chat');
      expectEqual(await shown(store, '-3'), 'Both Strict Two', 'the strict chat');
      await setPrivacy(store, '-2', 'public');
      expectEqual(await shown(store), 'Alone Both Open Soft Two', 'after the soft chat was opened');
      await unwrap(store.joinChat('Strict', '-1', ACT.at));
      await unwrap(store.joinChat('Alone', '-3', ACT.at));
      expectEqual(await shown(store), 'Both Open Soft Strict Two', 'after two have joined');
    },
  },
  {
    name: 'nobody becomes visible by leaving, by a reset, by a move, or because the bot was removed',
    async run(makeStore) {
      for (const [end, chatId] of [
        [(store: Store) => store.leaveChat('1', '-2'), '-2'],
        [(store: Store) => store.forgetChat('-2'), '-2'],
        [(store: Store) => store.migrateChat('-2', '-200'), '-200'],
        [
          async (store: Store) => {
            await unwrap(store.askReset('-2', 'x'.repeat(16), '2024-06-02T00:00:00Z', ACT));
            return store.resetChat('-2', 'x'.repeat(16), ACT);
          },
          '-2',
        ],
      ] as const) {
        const store = await makeStore();
        await setPrivacy(store, '-1', 'public');
        await post(store, 'Soft', '-2');
        await post(store, 'Open', '-1', '-2');
        await post(store, 'Went', '-1');
        expectEqual((await end(store)).isOk(), true, String(end));
        expectEqual(await shown(store), 'Open Went', `everywhere after ${String(end)}`);
        await unwrap(store.leaveChat('1', '-1'));
        const rest = chatId === '-200' ? 'Went' : 'Open Went';
        expectEqual(await shown(store), rest, `after all have left the public chat too, ${String(end)}`);
        await post(store, 'Soft', '-1');
        expectEqual(await shown(store), `${rest} Soft`.split(' ').sort().join(' '), 'after a post in public');
      }
    },
  },
  {
    name: 'a withdrawn post is as if it had never been: its chat hides nobody any longer',
    async run(makeStore) {
      const store = await makeStore();
      await setPrivacy(store, '-2', 'strict');
      await post(store, 'Sample');
      const source = sampleSource('-2:1');
      const slip = sampleSubmission(
        { takenAt: '2024-05-25T12:00:00', stats: { hacks: 5 } },
        { chatId: '-2', source },
      );
      await saveAll(store, [slip]);
      expectEqual(await shown(store), '', 'with the post');
      await unwrap(store.leaveChat('1', '-2'));
      expectEqual(await shown(store), '', 'having left');
      await unwrap(store.withdrawSource(source, { from: 0 }));
      expectEqual(await shown(store), 'Sample', 'without the post');
    },
  },
  {
    name: 'an agent that joins a chat while it ceases to be public is not shown everywhere',
    async run(makeStore) {
      for (let round = 0; round < 8; round += 1) {
        const store = await makeStore();
        await setPrivacy(store, '-1', 'public');
        await post(store, 'Ada', '-1');
        await post(store, 'Bob');
        await Promise.all([
          setPrivacy(store, '-1', 'soft'),
          post(store, 'Cy', '-1'),
          unwrap(store.joinChat('Bob', '-1', ACT.at)),
          post(store, 'Dee', '-1'),
        ]);
        expectEqual(await shown(store), '', 'everywhere');
        expectEqual(await shown(store, '-1'), 'Ada Bob Cy Dee', 'the chat');
      }
    },
  },
];

/** Two posts in each of these chats, or in private; all of user 1. */
async function post(store: Store, agent: string, ...chatIds: readonly string[]): Promise<void> {
  const places = chatIds.length === 0 ? [undefined] : chatIds;
  for (const [place, chatId] of places.entries()) {
    for (const day of [10, 20]) {
      await saveAll(store, [
        sampleSubmission(
          { agent, takenAt: `2024-05-${day}T12:00:0${place}`, stats: { hacks: day + place } },
          { source: sampleSource(`${agent}:${chatId}:${day}`), ...(chatId !== undefined && { chatId }) },
        ),
      ]);
    }
  }
}

async function setPrivacy(store: Store, chatId: string, privacy: ChatPrivacy): Promise<void> {
  await unwrap(store.saveChat(chatId, { privacy }, ACT));
}

/** Whom every kind of board shows; throws where they differ. */
async function shown(store: Store, chatId?: string): Promise<string> {
  const scope =
    chatId === undefined ? ({ kind: 'everywhere' } as const) : ({ kind: 'chat', chatId } as const);
  const page = { stat: 'hacks', scope, limit: 200, offset: 0 };
  const board = await unwrap(store.leaderboard(page));
  const gains = await unwrap(store.gainboard({ ...page, ...WINDOW }));
  const pairs = await unwrap(store.progressIn(scope, WINDOW, { limit: 200 }));
  const [one, ...others] = [board.rows, gains.rows, pairs].map((rows) =>
    rows
      .map(({ agent }) => agent)
      .sort()
      .join(' '),
  );
  for (const other of others) expectEqual(other, one, 'whom another board shows');
  expectEqual([board.total, gains.total], [board.rows.length, gains.rows.length], 'totals');
  return one ?? '';
}

import type { Refusal, SourceCard, Store } from '../ports/index.ts';
import { expectEqual, expectIssue, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NOON = '2024-05-04T12:00:00Z';
const ACT = { by: '7', at: '2024-05-04T11:00:00Z' };
const BOT = { kind: 'telegram', instance: 'bot' } as const;

function refusal(more: Partial<Refusal> = {}): Refusal {
  return { ...BOT, code: 'number_malformed', at: NOON, ...more };
}

async function noteAll(store: Store, refusals: readonly Refusal[]): Promise<void> {
  for (const one of refusals) await unwrap(store.noteRefusal(one));
}

async function cardOf(store: Store, instance: string): Promise<SourceCard | undefined> {
  return (await unwrap(store.sources())).find((source) => source.instance === instance);
}

async function countsOf(store: Store, chatId?: string): Promise<readonly (readonly unknown[])[]> {
  const query = { since: NOON, limit: 200, ...(chatId !== undefined && { chatId }) };
  const found = await unwrap(store.refusals(query));
  return found.map(({ code, header, count }) => [code, header ?? null, count]);
}

/** The rules of `Sources`. */
export const SOURCE_CASES: readonly StoreCase[] = [
  {
    name: 'a source is registered by its first submission, and knows what it holds',
    async run(makeStore) {
      const store = await makeStore();
      expectEqual(await unwrap(store.sources()), [], 'before');
      const imported = sampleSource('old', { kind: 'import', instance: 'old.csv' });
      await saveAll(store, [
        sampleSubmission({}, { source: sampleSource('a:1') }),
        sampleSubmission({ takenAt: '2024-05-05T12:00:00' }, { source: sampleSource('a:2') }),
        sampleSubmission({}, { source: sampleSource('a:3') }),
        sampleSubmission({ takenAt: '2024-05-05T12:00:00' }, { source: imported }),
      ]);
      const bot = { ...BOT, isEnabled: true, firstSeenAt: NOON, lastSeenAt: '2024-05-05T12:00:00Z' };
      expectEqual(
        await unwrap(store.sources()),
        [
          {
            kind: 'import',
            instance: 'old.csv',
            isEnabled: true,
            firstSeenAt: '2024-05-05T12:00:00Z',
            lastSeenAt: '2024-05-05T12:00:00Z',
            submissions: 1,
            refused: 0,
          },
          { ...bot, submissions: 2, refused: 0 },
        ],
        'the sources',
      );
      await unwrap(store.withdrawSubmission('Sample', '2024-05-05T12:00:00', 'all_time'));
      expectEqual(
        await cardOf(store, 'bot'),
        { ...bot, lastSeenAt: NOON, submissions: 1, refused: 0 },
        'after',
      );
    },
  },
  {
    name: 'nothing is taken from a disabled source until it is enabled again',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      expectEqual((await unwrap(store.setSourceEnabled(BOT, false, ACT))).isEnabled, false, 'disabled');
      expectEqual((await unwrap(store.setSourceEnabled(BOT, false, ACT))).isEnabled, false, 'again');
      const next = sampleSubmission({ takenAt: '2024-05-05T12:00:00' });
      await expectIssue(store.save(next), 'source_disabled', 'a save');
      await expectIssue(store.save(sampleSubmission()), 'source_disabled', 'the same text');
      const other = sampleSource('x', { instance: 'other' });
      await saveAll(store, [{ ...next, source: other }]);
      expectEqual((await unwrap(store.setSourceEnabled(BOT, true, ACT))).isEnabled, true, 'enabled');
      expectEqual((await unwrap(store.save(next))).outcome, 'unchanged', 'the save then');
      const card = await unwrap(store.setSourceEnabled({ kind: 'api', instance: 'new' }, false, ACT));
      expectEqual([card.firstSeenAt, card.submissions], [ACT.at, 0], 'one that is new');
    },
  },
  {
    name: 'refusals are counted by code and header, of a chat or of all, most frequent first',
    async run(makeStore) {
      const store = await makeStore();
      const later = '2024-05-05T09:30:00Z';
      await noteAll(store, [
        refusal({ header: 'Hacks' }),
        refusal({ header: 'Hacks', chatId: '-5', at: later }),
        refusal({ header: 'Hacks', chatId: '-5' }),
        refusal({ code: 'text_long', chatId: '-5' }),
        refusal({ code: 'text_long', at: '2024-05-03T23:59:59Z' }),
        refusal({ header: 'x'.repeat(81) }),
        refusal({ header: 'a\0b' }),
      ]);
      expectEqual(
        await countsOf(store),
        [
          ['number_malformed', 'Hacks', 3],
          ['number_malformed', null, 2],
          ['text_long', null, 1],
        ],
        'of all',
      );
      expectEqual(
        await countsOf(store, '-5'),
        [
          ['number_malformed', 'Hacks', 2],
          ['text_long', null, 1],
        ],
        'of a chat',
      );
      const [first] = await unwrap(store.refusals({ since: NOON, limit: 1 }));
      expectEqual(first?.lastAt, later, 'the last time');
      const card = await cardOf(store, 'bot');
      expectEqual(
        [card?.refused, card?.lastError],
        [7, { code: 'number_malformed', at: later }],
        'the source',
      );
    },
  },
  {
    name: 'invented headers are counted apart up to 20 a day, the others together',
    async run(makeStore) {
      const store = await makeStore();
      await noteAll(
        store,
        Array.from({ length: 30 }, (_, at) => refusal({ header: `Made up ${String(at).padStart(2, '0')}` })),
      );
      await noteAll(store, [
        refusal({ header: 'Made up 07' }),
        refusal({ chatId: '-5', header: 'Made up 29' }),
      ]);
      const counts = await countsOf(store);
      expectEqual(
        counts.slice(0, 2),
        [
          ['number_malformed', null, 10],
          ['number_malformed', 'Made up 07', 2],
        ],
        'the top',
      );
      expectEqual(counts.length, 22, 'counts');
      await noteAll(store, [refusal({ header: 'Made up 29', at: '2024-05-05T12:00:00Z' })]);
      expectEqual((await countsOf(store)).length, 22, 'the next day');
    },
  },
  {
    name: 'refusals follow their chat, and are forgotten with it',
    async run(makeStore) {
      const store = await makeStore();
      await noteAll(store, [refusal({ chatId: '-5' }), refusal({ chatId: '-6' }), refusal({ chatId: '-7' })]);
      await unwrap(store.migrateChat('-5', '-6'));
      expectEqual(await countsOf(store, '-5'), [], 'of the old chat');
      expectEqual(await countsOf(store, '-6'), [['number_malformed', null, 2]], 'of the new one');
      await unwrap(store.forgetChat('-6'));
      expectEqual(await countsOf(store), [['number_malformed', null, 1]], 'of all');
    },
  },
  {
    name: 'old refusals can be taken away; the last error of a source stays',
    async run(makeStore) {
      const store = await makeStore();
      const late = '2024-05-06T12:00:00Z';
      await noteAll(store, [refusal(), refusal(), refusal({ code: 'text_long', at: late })]);
      expectEqual(await unwrap(store.pruneTexts(late)), { refusals: 2, texts: 0 }, 'before then');
      expectEqual(await unwrap(store.pruneTexts(late)), { refusals: 0, texts: 0 }, 'again');
      await unwrap(store.pruneTexts('2030-01-01T00:00:00Z'));
      const card = await cardOf(store, 'bot');
      expectEqual([card?.refused, card?.lastError], [0, { code: 'text_long', at: late }], 'the source');
    },
  },
  {
    name: 'what no source or refusal is, is refused',
    async run(makeStore) {
      const store = await makeStore();
      for (const bad of [{ instance: '' }, { chatId: 'x' }, { code: 'Two Words' }, { at: 'now' }]) {
        await expectIssue(store.noteRefusal(refusal(bad)), 'request_invalid', JSON.stringify(bad));
      }
      const nameless = { kind: 'api', instance: 'x'.repeat(101) } as const;
      await expectIssue(store.setSourceEnabled(nameless, true, ACT), 'request_invalid', 'an instance');
      await expectIssue(store.setSourceEnabled(BOT, true, { at: 'now' }), 'request_invalid', 'an act');
      await expectIssue(store.refusals({ since: NOON, limit: 0 }), 'request_invalid', 'a limit');
      await expectIssue(store.pruneTexts('now'), 'request_invalid', 'a moment');
      expectEqual(await unwrap(store.sources()), [], 'the sources');
    },
  },
];

import { derivedGainOf } from '../meaning/derived-of.ts';
import { gainsIn } from '../meaning/gains-in.ts';
import { readHistory } from '../meaning/history.ts';
import type { GainQuery } from '../ports/index.ts';
import { expectEqual, expectIssue, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const MONDAY = '2024-05-06T00:00:00';
const WEEK: GainQuery = {
  stat: 'hacks',
  scope: { kind: 'everywhere' },
  from: `${MONDAY}Z`,
  to: '2024-05-13T00:00:00Z',
  limit: 10,
  offset: 0,
};

/** The rules of `Board.gainboard`. */
export const GAIN_CASES: readonly StoreCase[] = [
  {
    name: 'the gains of any window are those of gainsIn, for stats and ratios, ends on a snapshot included',
    async run(makeStore) {
      const store = await makeStore();
      const posts = [
        ['2024-05-05T23:59:59', { hacks: 100, controlFieldsCreated: 10, linksCreated: 10 }],
        [MONDAY, { hacks: 150, controlFieldsCreated: 500, linksCreated: 400 }],
        ['2024-05-06T00:00:01', { hacks: 150, controlFieldsCreated: 900, linksCreated: 410 }],
        ['2024-05-08T12:00:00', { controlFieldsCreated: 900, linksCreated: 900 }],
        ['2024-05-13T00:00:00', { hacks: 140, controlFieldsCreated: 2_000, linksCreated: 1_900 }],
      ] as const;
      const submissions = posts.map(([takenAt, stats]) => sampleSubmission({ takenAt, stats }));
      await saveAll(store, submissions);
      const history = readHistory(submissions.map(({ snapshot }) => snapshot));
      if (history.isErr()) throw new Error('The case needs a history');
      const ends = ['2024-05-01T00:00:00', ...posts.map(([takenAt]) => takenAt), '2024-06-01T00:00:00'];
      for (const from of ends) {
        for (const to of ends.filter((end) => end >= from)) {
          const gains = gainsIn(history.value, { from, to }).unwrapOr(undefined);
          const [old, young] = [gains?.baseline.stats, gains?.closing.stats];
          for (const stat of ['hacks', 'fieldsPerLink']) {
            const plain =
              old?.hacks === undefined || young?.hacks === undefined ? undefined : young.hacks - old.hacks;
            const value =
              stat === 'hacks' ? plain : old && young && derivedGainOf(old, young, 'fieldsPerLink');
            const row = gains && {
              rank: 1,
              agent: 'Sample',
              faction: 'enlightened',
              value,
              baselineIs: gains.baselineIs,
              baselineAt: gains.baseline.takenAt,
              closingAt: gains.closing.takenAt,
            };
            const page = await unwrap(store.gainboard({ ...WEEK, stat, from: `${from}Z`, to: `${to}Z` }));
            expectEqual(page.rows, value === undefined ? [] : [row], `${stat} from ${from} to ${to}`);
          }
        }
      }
    },
  },
  {
    name: 'gains are ranked with ties, by faction, chat and page; a newcomer starts at its first post',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-1', '-2');
      const from = (agent: string, hacks: number, chatId: string): Parameters<typeof saveAll>[1] =>
        [1_000, 1_000 + hacks].map((value, place) =>
          sampleSubmission(
            {
              agent,
              takenAt: `2024-05-0${5 + 2 * place}T12:00:00`,
              faction: agent === 'Bob' ? 'resistance' : 'enlightened',
              stats: { hacks: value },
            },
            { chatId },
          ),
        );
      const newcomer = ['2024-05-08T12:00:00', '2024-05-09T12:00:00'].map((takenAt, place) =>
        sampleSubmission({ agent: 'New', takenAt, stats: { hacks: 50_000 + 7 * place } }),
      );
      await saveAll(store, [
        ...from('dee', 3, '-1'),
        ...from('Bob', 7, '-1'),
        ...from('ada', 9, '-2'),
        ...from('Idle', 0, '-2'),
        ...newcomer,
        sampleSubmission({ agent: 'Once', takenAt: '2024-05-08T12:00:00', stats: { hacks: 9 } }),
        sampleSubmission({ agent: 'Gone', takenAt: '2024-05-01T12:00:00', stats: { hacks: 9 } }),
      ]);
      const board = async (query: Partial<GainQuery>): Promise<string> => {
        const { rows, total } = await unwrap(store.gainboard({ ...WEEK, ...query }));
        const shown = rows.map(
          ({ rank, agent, value, baselineIs }) => `${rank}${agent}+${value} ${baselineIs}`,
        );
        return `${shown.join(', ')} of ${total}`;
      };
      const ada = '1ada+9 before';
      const whole = `${ada}, 2Bob+7 before, 2New+7 inside, 4dee+3 before, 5Idle+0 before of 5`;
      expectEqual(await board({}), whole, 'everybody');
      expectEqual(await board({ limit: 1, offset: 2 }), '2New+7 inside of 5', 'the third row');
      expectEqual(await board({ offset: 60 }), ' of 5', 'a page past the end');
      expectEqual(await board({ faction: 'resistance' }), '1Bob+7 before of 1', 'one faction');
      const inChat = '1Bob+7 before, 2dee+3 before of 2';
      expectEqual(await board({ scope: { kind: 'chat', chatId: '-1' } }), inChat, 'one chat');
      await unwrap(store.withdrawSubmission('ada', '2024-05-07T12:00:00', 'all_time'));
      expectEqual(await board({ limit: 1 }), '1Bob+7 before of 4', 'after a withdrawal');
    },
  },
  {
    name: 'a window is of instants: a post counts where its zone puts it',
    async run(makeStore) {
      const store = await makeStore();
      for (const [agent, zone] of [
        ['Tokyo', 'Asia/Tokyo'],
        ['Lima', 'America/Lima'],
      ] as const) {
        await saveAll(store, [
          sampleSubmission({ agent, takenAt: '2024-05-04T12:00:00', stats: { hacks: 1 } }, { zone }),
          sampleSubmission({ agent, takenAt: '2024-05-06T03:00:00', stats: { hacks: 11 } }, { zone }),
          sampleSubmission({ agent, takenAt: '2024-05-07T12:00:00', stats: { hacks: 111 } }, { zone }),
        ]);
      }
      const { rows } = await unwrap(store.gainboard(WEEK));
      const found = rows.map(({ agent, value, baselineAt }) => [agent, value, baselineAt]);
      const lima = ['Lima', 110, '2024-05-04T12:00:00'];
      expectEqual(found, [lima, ['Tokyo', 100, '2024-05-06T03:00:00']], 'the board');
    },
  },
  {
    name: 'a moment that a clock shows twice is the earlier one, one that it skips lies after the skip',
    async run(makeStore) {
      for (const [takenAt, zone, second, secondBefore] of [
        ['2024-10-27T02:30:00', 'Europe/Berlin', '2024-10-27T00:30:00Z', '2024-10-27T00:29:59Z'],
        ['2024-03-31T02:30:00', 'Europe/Berlin', '2024-03-31T01:30:00Z', '2024-03-31T01:29:59Z'],
        ['2024-11-03T01:30:00', 'America/New_York', '2024-11-03T05:30:00Z', '2024-11-03T05:29:59Z'],
        ['2024-10-06T02:15:00', 'Australia/Lord_Howe', '2024-10-05T15:45:00Z', '2024-10-05T15:44:59Z'],
        ['2024-07-01T12:00:00', 'Europe/Berlin', '2024-07-01T10:00:00Z', '2024-07-01T09:59:59Z'],
        ['2024-03-31T12:00:00', 'Europe/Berlin', '2024-03-31T10:00:00Z', '2024-03-31T09:59:59Z'],
      ] as const) {
        const store = await makeStore();
        await saveAll(store, [
          sampleSubmission({ takenAt, stats: { hacks: 1 } }, { zone }),
          sampleSubmission({ takenAt: '2024-12-01T12:00:00', stats: { hacks: 2 } }, { zone }),
        ]);
        for (const [from, baselineIs] of [
          [second, 'before'],
          [secondBefore, 'inside'],
        ] as const) {
          const page = await unwrap(store.gainboard({ ...WEEK, from, to: '2025-01-01T00:00:00Z' }));
          expectEqual(page.rows[0]?.baselineIs, baselineIs, `${takenAt} in ${zone} from ${from}`);
        }
      }
    },
  },
  {
    name: 'a stat that the game redefined in between has no gain; a query without sense, or for a record, is refused',
    async run(makeStore) {
      const store = await makeStore();
      const REDEFINED = 'seerPoints';
      await saveAll(
        store,
        ['2025-09-01', '2025-10-01', '2026-03-01', '2026-04-01'].map((day, place) =>
          sampleSubmission({ takenAt: `${day}T12:00:00`, stats: { [REDEFINED]: 10 * place } }),
        ),
      );
      const gain = async (from: string, to: string): Promise<unknown> =>
        (await unwrap(store.gainboard({ ...WEEK, stat: REDEFINED, from, to }))).rows[0]?.value;
      const [first, middle, last] = ['2025-08-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z'];
      expectEqual(await gain(first, middle), 10, 'before');
      expectEqual(await gain(first, last), undefined, 'across');
      expectEqual(await gain('2026-03-02T00:00:00Z', last), 10, 'after');
      for (const bad of [
        { stat: 'longestLinkEverCreated' },
        { stat: 'nonsense' },
        { limit: 0 },
        { from: WEEK.to, to: WEEK.from },
        { from: MONDAY },
        { to: '2024-05-13T00:00:00.5Z' },
      ]) {
        await expectIssue(store.gainboard({ ...WEEK, ...bad }), 'request_invalid', JSON.stringify(bad));
      }
    },
  },
];

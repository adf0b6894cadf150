import { expectEqual, expectIssue, expectStored, saveAll, unwrap } from './expect.ts';
import { sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const LATER = '2024-05-06T12:00:00';

/** The rules about what is kept to the letter and what is refused. */
export const TEXT_CASES: readonly StoreCase[] = [
  {
    name: 'what is read is what was saved, to the last column',
    async run(makeStore) {
      const store = await makeStore();
      const submission = sampleSubmission({
        stats: { level: 16, lifetimeAp: Number.MAX_SAFE_INTEGER, hacks: 0, xmCollected: 4_066_226_536 },
        unknown: [
          { header: 'Zeta Tokens', text: '12' },
          { header: 'Alpha Word', text: 'twelve' },
          { header: 'Beta Tokens', text: '007' },
        ],
        repeated: [{ header: 'Kinetic Capsules Completed', text: '5' }],
        unresolved: [{ headers: ['Foo', 'Bar Points'], values: ['1', '2', '3'] }],
      });
      await saveAll(store, [submission]);
      const [summary] = await unwrap(store.agentsOf('1'));
      expectEqual(
        summary?.latest,
        {
          ...submission.snapshot,
          unknown: [
            { header: 'Alpha Word', text: 'twelve' },
            { header: 'Beta Tokens', text: '007' },
            { header: 'Zeta Tokens', text: '12' },
          ],
        },
        'the newest snapshot',
      );
    },
  },
  {
    name: 'hostile text is stored to the letter or refused, never interpreted',
    async run(makeStore) {
      const store = await makeStore();
      const texts = [
        "'); drop table agent; --",
        '"$1\\',
        '🦎 ünï ﷽ \u202e',
        '{"a":1}',
        '\u0001\u001b[2J',
        '%s',
      ];
      for (const [minute, text] of texts.entries()) {
        const takenAt = `2024-05-04T12:0${minute}:00`;
        const snapshot = {
          takenAt,
          timeSpanText: text,
          unknown: [
            { header: text, text: '1' },
            { header: `${text}!`, text },
          ],
          unresolved: [{ headers: [text], values: [text] }],
        };
        const source = sampleSource(text, { instance: text });
        await saveAll(store, [sampleSubmission(snapshot, { source, catalogueVersion: text })]);
        const [summary] = await unwrap(store.agentsOf('1'));
        expectEqual(summary?.latest, sampleSubmission(snapshot).snapshot, `stored ${text}`);
      }
      await expectStored(store, { agents: 1, submissions: texts.length }, 'counts');
    },
  },
  {
    name: 'fifty-nine made-up headers of one post are all kept',
    async run(makeStore) {
      const store = await makeStore();
      const unknown = Array.from({ length: 59 }, (_, index) => ({
        header: `Made up ${index + 10}`,
        text: String(index),
      }));
      await saveAll(store, [sampleSubmission({ unknown }), sampleSubmission({ unknown, takenAt: LATER })]);
      const [summary] = await unwrap(store.agentsOf('1'));
      expectEqual(
        [summary?.submissions, summary?.latest.unknown],
        [2, unknown],
        'submissions and unknown columns',
      );
    },
  },
  {
    name: 'what cannot be stored is refused as invalid, and nothing of it is stored',
    async run(makeStore) {
      const store = await makeStore();
      const long = 'x'.repeat(1_000_000);
      for (const [what, bad] of Object.entries({
        'a long codename': sampleSubmission({ agent: long }),
        'a codename with a quote': sampleSubmission({ agent: "a'b" }),
        'an empty codename': sampleSubmission({ agent: '' }),
        'a day that does not exist': sampleSubmission({ takenAt: '2023-02-30T00:00:00' }),
        'a negative number': sampleSubmission({ stats: { hacks: -1 } }),
        'a fraction': sampleSubmission({ stats: { hacks: 0.5 } }),
        'a number past 2^53': sampleSubmission({ stats: { hacks: 2 ** 53 } }),
        'a stat of no catalogue': sampleSubmission({ stats: { nonsense: 1 } }),
        'a text column as a stat': sampleSubmission({ stats: { agentName: 1 } }),
        'a key of the prototype': sampleSubmission({ stats: Object.fromEntries([['constructor', 1]]) }),
        'NUL in a header': sampleSubmission({ unknown: [{ header: 'a\0', text: '1' }] }),
        'half a character': sampleSubmission({ unresolved: [{ headers: ['\ud83e'], values: [] }] }),
        'a long header': sampleSubmission({ unknown: [{ header: long, text: '1' }] }),
        'a long span': sampleSubmission({ timeSpanText: long }),
        'no user id': sampleSubmission({}, { userId: '1; drop' }),
        'a user id past 64 bits': sampleSubmission({}, { userId: '9223372036854775808' }),
        'no chat id': sampleSubmission({}, { chatId: '1e3' }),
        'no zone': sampleSubmission({}, { zone: "Mars/'Base" }),
        'an offset as a zone': sampleSubmission({}, { zone: '+05:30' }),
        'no instant': sampleSubmission({}, { receivedAt: 'now' }),
        'no hash': sampleSubmission({}, { textSha256: 'abc' }),
        'a long source': sampleSubmission({}, { source: sampleSource(long) }),
        'a negative revision': sampleSubmission({}, { source: sampleSource('a', { revision: -1 }) }),
      })) {
        await expectIssue(store.save(bad), 'request_invalid', what);
      }
      await expectIssue(store.agentsOf("1' or true"), 'request_invalid', 'a user id');
      await expectStored(store, { agents: 0, submissions: 0 }, 'counts');
    },
  },
];

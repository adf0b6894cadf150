import { createHash } from 'node:crypto';
import type { StoreIssueCode, Submission } from '@prime-tally/stats-core/ports';
import { createMemoryStore } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { err } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { type Paste, type PasteOutcome, submitPaste } from '../../src/usecases/submit-paste.ts';
import { exportText } from '../support/export-text.ts';

const knowledge = knowledgeOf(CATALOGUE);
const pasteOf = (text: string, more: Partial<Paste> = {}): Paste => ({
  text,
  userId: '7',
  isForeign: false,
  source: { kind: 'telegram', instance: '42', externalId: '7:1', revision: 0 },
  receivedAt: '2025-11-03T18:05:00.000Z',
  ...more,
});
const kindsOf = (outcome: PasteOutcome) =>
  outcome.kind === 'read' ? outcome.exports.map((one) => one.kind) : outcome.kind;

/** A store that also tells what it was asked to save. */
function recordingStore() {
  const store = createMemoryStore();
  const saved: Submission[] = [];
  return {
    saved,
    store: {
      save: (submission: Submission) => {
        saved.push(submission);
        return store.save(submission);
      },
    },
  };
}

describe('submitting a paste', () => {
  it('saves what was read with its source, its hash and the group, and never the text', async () => {
    const { store, saved } = recordingStore();
    const text = exportText({ agent: 'AdaLove' });
    await submitPaste({ store, knowledge }, pasteOf(text, { chatId: '-100' }));
    expect(saved).toMatchObject([
      {
        snapshot: { agent: 'AdaLove', timeSpan: 'all_time' },
        source: { kind: 'telegram', instance: '42', externalId: '7:1', ordinal: 0, revision: 0 },
        textSha256: createHash('sha256').update(text).digest('hex'),
        userId: '7',
        chatId: '-100',
        receivedAt: '2025-11-03T18:05:00.000Z',
        catalogueVersion: CATALOGUE.version,
      },
    ]);
    expect(JSON.stringify(saved)).not.toContain('Time Span');
  });

  it('numbers the exports of a message as they stand in it, also behind one that cannot be read', async () => {
    const { store, saved } = recordingStore();
    const bad = exportText({ agent: 'Bad' }).replace('50000000', 'x');
    const text = [exportText({ agent: 'One' }), bad, exportText({ agent: 'Three' })].join('\n');
    const outcome = await submitPaste({ store, knowledge }, pasteOf(text));
    expect(saved.map(({ snapshot, source }) => [snapshot.agent, source.ordinal])).toEqual([
      ['One', 0],
      ['Three', 2],
    ]);
    expect(outcome).toMatchObject({ kind: 'read', issues: [{ exportIndex: 1, code: 'number_malformed' }] });
  });

  it.each(['WEEK', 'MONTH', 'NOW', 'FOREVER'])('stores nothing of %s', async (span) => {
    const { store, saved } = recordingStore();
    const outcome = await submitPaste({ store, knowledge }, pasteOf(exportText({ agent: 'AdaLove', span })));
    expect(kindsOf(outcome)).toEqual(['span_refused']);
    expect(saved).toEqual([]);
  });

  it('stores nothing that was forwarded from somebody else', async () => {
    const { store, saved } = recordingStore();
    const text = exportText({ agent: 'AdaLove' });
    expect(kindsOf(await submitPaste({ store, knowledge }, pasteOf(text, { isForeign: true })))).toEqual([
      'foreign',
    ]);
    expect(saved).toEqual([]);
  });

  it.each(['', ' \n', 'hello', 'Time Span is a nice word'])('tells %j from stats', async (text) => {
    const { store } = recordingStore();
    expect(kindsOf(await submitPaste({ store, knowledge }, pasteOf(text)))).toBe('not_stats');
  });

  it.each([
    ['agent_claimed', 'agent_claimed'],
    ['snapshot_conflicting', 'moment_conflicting'],
    ['request_invalid', 'store_refused'],
    ['store_unavailable', 'store_unavailable'],
  ] as [StoreIssueCode, string][])('passes on that the store answered %s', async (code, kind) => {
    const store = { save: async () => err({ code, message: 'because' }) };
    const outcome = await submitPaste({ store, knowledge }, pasteOf(exportText({ agent: 'AdaLove' })));
    expect(kindsOf(outcome)).toEqual([kind]);
  });

  it('tells what is new against the last one, and nothing against none', async () => {
    const store = createMemoryStore();
    const first = exportText({
      agent: 'AdaLove',
      date: '2025-11-01',
      stats: { Hacks: 1_999, 'XM Collected': 5 },
    });
    const second = exportText({
      agent: 'AdaLove',
      stats: { Hacks: 2_000, 'XM Collected': 10, 'Drone Hacks': 3 },
    });
    const [none] = exportsOf(await submitPaste({ store, knowledge }, pasteOf(first)));
    expect(none).toMatchObject({ how: 'stored', news: { gains: [], badges: [] } });
    const source = { ...pasteOf('').source, externalId: '7:2' };
    const [news] = exportsOf(await submitPaste({ store, knowledge }, pasteOf(second, { source })));
    expect(news).toMatchObject({
      how: 'stored',
      previous: { takenAt: '2025-11-01T18:02:33' },
      news: {
        gains: [
          { key: 'xmCollected', difference: 5 },
          { key: 'hacks', difference: 1 },
          { key: 'droneHacks', type: 'appeared' },
        ],
        badges: [{ badge: expect.any(String), stat: 'hacks', tiers: ['bronze'] }],
      },
    });
  });
});

function exportsOf(outcome: PasteOutcome) {
  if (outcome.kind !== 'read') throw new Error('nothing was read');
  return outcome.exports;
}

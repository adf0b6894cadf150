import { createHash } from 'node:crypto';
import type { SaveOptions, StoreIssueCode, Submission } from '@prime-tally/stats-core/ports';
import { createMemoryStore } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { err } from 'neverthrow';
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { decideHold } from '../../src/usecases/paste/decide-hold.ts';
import type { Paste } from '../../src/usecases/paste/paste.ts';
import { type PasteOutcome, submitPaste } from '../../src/usecases/submit-paste.ts';
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
      ...store,
      save: (submission: Submission, options?: SaveOptions) => {
        saved.push(submission);
        return store.save(submission, options);
      },
    },
  };
}

describe('submitting a paste', () => {
  it('saves what was read with its source, its hash and the group, and the text only where that is wanted', async () => {
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
    await submitPaste({ store, knowledge, keepsTexts: true }, pasteOf(text, { chatId: '-100' }));
    expect(saved[1]?.text).toBe(text);
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

  it('stores the last export of a text that the chat may have cut only where nothing can be missing', async () => {
    const text = [exportText({ agent: 'One' }), exportText({ agent: 'Two' })].join('\n');
    const submitted = async (limit: Paste['limit']) =>
      kindsOf(await submitPaste({ store: createMemoryStore(), knowledge }, pasteOf(text, { limit })));
    expect(await submitted('reached')).toEqual(['saved', 'cut']);
    expect(await submitted('near')).toEqual(['saved', 'saved']);
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
    ['agent_claimed', 'store_refused'],
    ['snapshot_conflicting', 'moment_conflicting'],
    ['request_invalid', 'store_refused'],
    ['store_unavailable', 'store_unavailable'],
  ] as [StoreIssueCode, string][])('passes on that the store answered %s', async (code, kind) => {
    const store = { ...createMemoryStore(), save: async () => err({ code, message: 'because' }) };
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

describe('an export that somebody has to agree to', () => {
  const later = { date: '2025-11-20' };
  let messages = 0;
  const full = {
    'XM Collected': 5,
    Hacks: 2_000,
    'Links Created': 80,
    'Control Fields Created': 60,
    'Portals Captured': 9,
  };
  const posted = async (
    store: ReturnType<typeof createMemoryStore>,
    text: string,
    more: Partial<Paste> = {},
  ) => {
    messages += 1;
    const message = { ...pasteOf('').source, externalId: `7:${messages}` };
    const [one] = exportsOf(
      await submitPaste(
        { store, knowledge },
        pasteOf(text, { source: message, receivedAt: '2025-11-21T00:00:00.000Z', ...more }),
      ),
    );
    if (one === undefined) throw new Error('no export');
    return one;
  };

  it("waits for the owner's word where it is somebody else's, posted or forwarded", async () => {
    const store = createMemoryStore();
    await posted(store, exportText({ agent: 'AdaLove', stats: full }));
    const theft = exportText({ agent: 'adalove', ...later, stats: { ...full, Hacks: 9_999 } });
    expect(await posted(store, theft, { userId: '8' })).toMatchObject({
      kind: 'held',
      isMine: false,
      hold: { reason: 'claimed', deciderId: '7' },
    });
    const forwarded = exportText({ agent: 'AdaLove', ...later, stats: full });
    expect(await posted(store, forwarded, { userId: '9', isForeign: true })).toMatchObject({
      kind: 'held',
      hold: { reason: 'forwarded', deciderId: '7' },
    });
  });

  it('asks its poster about a fallen counter, and about a period that calls itself ALL TIME', async () => {
    const store = createMemoryStore();
    await posted(store, exportText({ agent: 'AdaLove', stats: full }));
    const fallen = exportText({ agent: 'AdaLove', ...later, stats: { ...full, Hacks: 1_000 } });
    expect(await posted(store, fallen)).toMatchObject({
      kind: 'held',
      isMine: true,
      hold: { reason: 'stat_fallen', deciderId: '7' },
      checks: [{ code: 'stat_fallen' }],
    });
    const tiny = Object.fromEntries(Object.keys(full).map((name) => [name, 1]));
    expect(await posted(store, exportText({ agent: 'AdaLove', ...later, stats: tiny }))).toMatchObject({
      kind: 'held',
      hold: { reason: 'span_disguised' },
    });
  });

  it('asks whether an unknown codename that goes on from a known one is a new name', async () => {
    const store = createMemoryStore();
    await posted(store, exportText({ agent: 'AdaLove', stats: full }));
    const renamed = exportText({ agent: 'AdaNova', ...later, stats: { ...full, Hacks: 2_100 } });
    expect(await posted(store, renamed)).toMatchObject({
      kind: 'held',
      isMine: true,
      formerName: 'AdaLove',
      hold: { reason: 'name_changed' },
    });
    const other = exportText({ agent: 'Second', ...later, stats: { ...full, Hacks: 10 } });
    expect(await posted(store, other)).toMatchObject({ kind: 'saved' });
  });

  it('is refused where a chat takes the other faction only', async () => {
    const store = createMemoryStore();
    const outcome = await posted(store, exportText({ agent: 'AdaLove' }), { onlyFaction: 'resistance' });
    expect(outcome.kind).toBe('faction_refused');
  });

  it('is decided by its decider alone: kept, dropped, or kept under a new name', async () => {
    const store = createMemoryStore();
    const now = () => new Date('2025-11-21T00:00:00Z');
    const deps = { store, knowledge, now };
    await posted(store, exportText({ agent: 'AdaLove', stats: full }));
    const renamed = await posted(store, exportText({ agent: 'AdaNova', ...later, stats: full }));
    if (renamed.kind !== 'held') throw new Error('not held');
    const { id } = renamed.hold;
    expect(await decideHold(deps, '8', { id, word: 'accept' })).toEqual({ kind: 'nothing_held' });
    const decided = await decideHold(deps, '7', { id, word: 'rename', formerName: 'AdaLove' });
    expect(decided).toMatchObject({
      kind: 'accepted',
      saved: { previous: { takenAt: '2025-11-03T18:02:33' } },
    });
    const agents = (await store.agentsOf('7'))._unsafeUnwrap();
    expect(agents.map(({ agent, submissions }) => [agent, submissions])).toEqual([['AdaNova', 2]]);
    expect(await decideHold(deps, '7', { id, word: 'refuse' })).toEqual({ kind: 'nothing_held' });
  });
});

function exportsOf(outcome: PasteOutcome) {
  if (outcome.kind !== 'read') throw new Error('nothing was read');
  return outcome.exports;
}

import type { Act, HoldDraft, Store } from '../ports/index.ts';
import type { Snapshot } from '../snapshot.ts';
import { boardOf, expectEqual, expectIssue, openChats, saveAll, unwrap } from './expect.ts';
import { sampleSha256, sampleSource, sampleSubmission } from './sample-submission.ts';
import type { StoreCase } from './store-case.ts';

const NEXT_DAY = '2024-05-05T12:00:00';
const LATER = '2024-05-06T12:00:00';
const ACT: Act = { at: '2024-06-01T08:00:00Z' };

/** The rules of `Holds`. */
export const HOLD_CASES: readonly StoreCase[] = [
  {
    name: 'what is held waits whole, off boards and histories, until its decider accepts it',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-5');
      await saveAll(store, [sampleSubmission({ stats: { hacks: 1 } })]);
      const draft = draftOf('9', {
        stats: { hacks: 8, level: 0 },
        unknown: [{ header: 'New "Tokens"', text: '03' }],
        repeated: [{ header: 'Hacks', text: '7' }],
        unresolved: [{ headers: ['Far', 'Away'], values: ['1'] }],
      });
      const { text, ...kept } = draft.submission;
      const hold = await unwrap(store.hold(draft));
      expectEqual(hold, { ...draft, submission: kept, id: hold.id }, `the hold, without ${text}`);
      expectEqual(await unwrap(store.holdById(hold.id)), hold, 'the hold by its id');
      expectEqual(await unwrap(store.holdsFor('1', { limit: 5 })), [hold], "the owner's");
      expectEqual(await unwrap(store.holdsFor('9', { limit: 5 })), [], "the poster's");
      expectEqual(await unwrap(store.holdsIn('-5')), 1, "the chat's");
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 1]], 'the board before');
      const saved = await unwrap(store.acceptHold(hold.id));
      expectEqual([saved.outcome, saved.agent], ['stored', 'Sample'], 'what accepting did');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Sample', 8]], 'the board after');
      const { snapshots } = await unwrap(store.historyOf('Sample', { limit: 5 }));
      expectEqual(snapshots.at(-1), draft.submission.snapshot, 'the history');
      expectEqual((await unwrap(store.agentCard('Sample')))?.ownerId, '1', 'the owner');
      expectEqual(await unwrap(store.holdById(hold.id)), undefined, 'the hold is decided');
      expectEqual(await unwrap(store.holdsIn('-5')), 0, 'none waits');
    },
  },
  {
    name: 'accepting twice is accepting once; what was withdrawn since does not come back',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const draft = draftOf('9');
      const { id } = await unwrap(store.hold(draft));
      const results = await Promise.all([1, 2, 3, 4].map(() => unwrap(store.acceptHold(id))));
      const outcomes = results.map(({ outcome }) => outcome).sort();
      expectEqual(outcomes, ['stored', 'unchanged', 'unchanged', 'unchanged'], 'outcomes');
      expectEqual((await unwrap(store.counts())).submissions, 2, 'submissions');
      await unwrap(store.withdrawSource(draft.submission.source, { from: 0 }));
      await expectIssue(store.acceptHold(id), 'hold_unknown', 'after a withdrawal');
      expectEqual((await unwrap(store.counts())).submissions, 1, 'submissions after the withdrawal');
      expectEqual(await unwrap(store.refuseHold(id)), { dropped: false }, 'a refusal after all');
    },
  },
  {
    name: 'what a save refuses is refused, and the hold stays',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [
        sampleSubmission(),
        sampleSubmission({ takenAt: NEXT_DAY, stats: { hacks: 1 } }),
      ]);
      const { id } = await unwrap(store.hold(draftOf('9', { stats: { hacks: 2 } })));
      await expectIssue(store.acceptHold(id), 'snapshot_conflicting', 'other numbers');
      await unwrap(store.transfer('Sample', '7', ACT));
      await expectIssue(
        store.acceptHold(id, { onConflict: 'keep' }),
        'agent_claimed',
        'who owns it no longer',
      );
      expectEqual((await unwrap(store.holdById(id)))?.id, id, 'the hold');
      await unwrap(store.transfer('Sample', '1', ACT));
      const kept = await unwrap(store.acceptHold(id, { onConflict: 'keep' }));
      expectEqual([kept.outcome, kept.variant], ['stored', 1], 'kept as a variant');
      for (const unknown of ['999', '0', '-1'])
        await expectIssue(store.acceptHold(unknown), 'hold_unknown', unknown);
    },
  },
  {
    name: 'a source has one hold, with its newest text; an older revision changes nothing',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const source = sampleSource('h:1');
      const draft = (revision: number, hacks: number): HoldDraft => ({
        ...draftOf('9', { stats: { hacks } }, { ...source, revision }),
        reason: revision > 1 ? 'forwarded' : 'claimed',
      });
      const first = await unwrap(store.hold(draft(1, 1)));
      const second = await unwrap(store.hold(draft(2, 2)));
      const late = await unwrap(store.hold(draft(0, 3)));
      expectEqual([second.id, late.id], [first.id, first.id], 'ids');
      expectEqual([late.reason, late.submission.snapshot.stats.hacks], ['forwarded', 2], 'the hold');
      const other = await unwrap(store.hold(draftOf('9', {}, { ...source, ordinal: 1 })));
      expectEqual(other.id === first.id, false, 'another export of the same text');
      const ids = (await unwrap(store.holdsFor('1', { limit: 5 }))).map(({ id }) => id);
      expectEqual(ids, [first.id, other.id], 'what waits, oldest first');
      expectEqual((await unwrap(store.holdsFor('1', { limit: 1 })))[0]?.id, first.id, 'the first page');
      const next = await unwrap(store.holdsFor('1', { limit: 1, after: first.id }));
      expectEqual(next[0]?.id, other.id, 'the second page');
    },
  },
  {
    name: 'of many who hold one text at once one hold comes',
    async run(makeStore) {
      const store = await makeStore();
      const holds = await Promise.all([1, 2, 3, 4].map(() => unwrap(store.hold(draftOf('9')))));
      expectEqual([...new Set(holds.map(({ id }) => id))].length, 1, 'holds');
    },
  },
  {
    name: 'a refused hold is gone, and so is an expired one, which is told once, the first to expire first',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const holdUntil = async (expiresAt: string, name: string): Promise<string> =>
        (await unwrap(store.hold({ ...draftOf('9', {}, sampleSource(name)), expiresAt }))).id;
      const refused = await holdUntil('2024-05-10T00:00:00Z', 'h:1');
      const late = await holdUntil('2024-05-12T00:00:00Z', 'h:2');
      const early = await holdUntil('2024-05-11T00:00:00.5Z', 'h:3');
      const open = await holdUntil('2024-05-13T00:00:00Z', 'h:4');
      expectEqual(await unwrap(store.refuseHold(refused)), { dropped: true }, 'a refusal');
      expectEqual(await unwrap(store.refuseHold(refused)), { dropped: false }, 'again');
      const expiredBy = async (now: string, limit: number): Promise<readonly string[]> =>
        (await unwrap(store.dropExpiredHolds(now, limit))).map(({ id }) => id);
      expectEqual(await expiredBy('2024-05-11T00:00:00.499Z', 9), [], 'before the first');
      expectEqual(await expiredBy('2024-05-12T00:00:00Z', 1), [early], 'the first of two');
      expectEqual(await expiredBy('2024-05-12T00:00:00Z', 9), [late], 'the second');
      expectEqual(await expiredBy('2024-05-12T00:00:00Z', 9), [], 'none twice');
      const left = (await unwrap(store.holdsFor('1', { limit: 5 }))).map(({ id }) => id);
      expectEqual(left, [open], 'what still waits');
      await expectIssue(store.acceptHold(early), 'hold_unknown', 'an expired one');
    },
  },
  {
    name: 'an accepted hold that expires is told nobody',
    async run(makeStore) {
      const store = await makeStore();
      await saveAll(store, [sampleSubmission()]);
      const { id } = await unwrap(store.hold(draftOf('9')));
      await unwrap(store.acceptHold(id));
      expectEqual(await unwrap(store.dropExpiredHolds('2030-01-01T00:00:00Z', 9)), [], 'what expired');
      await expectIssue(store.acceptHold(id), 'hold_unknown', 'accepting it afterwards');
    },
  },
  {
    name: 'what is held for an agent follows its rename and its merge',
    async run(makeStore) {
      const store = await makeStore();
      await openChats(store, '-5');
      await saveAll(store, [sampleSubmission(), sampleSubmission({ agent: 'Other' })]);
      const { id } = await unwrap(store.hold(draftOf('9', { agent: 'sAMPLE', stats: { hacks: 4 } })));
      await unwrap(store.rename('Sample', 'Newer', ACT));
      expectEqual((await heldFor(store, id))?.agent, 'Newer', 'after the rename');
      await unwrap(store.merge('Newer', 'Other', ACT));
      expectEqual((await heldFor(store, id))?.agent, 'Other', 'after the merge');
      expectEqual((await unwrap(store.acceptHold(id))).agent, 'Other', 'what accepting did');
      expectEqual(await boardOf(store, 'hacks'), [[1, 'Other', 4]], 'the board');
    },
  },
  {
    name: 'a hold of a codename that nobody owns makes its poster the owner',
    async run(makeStore) {
      const store = await makeStore();
      const { id } = await unwrap(store.hold({ ...draftOf('9'), deciderId: '9', reason: 'stat_fallen' }));
      expectEqual((await unwrap(store.acceptHold(id))).isClaimed, true, 'the claim');
      expectEqual((await unwrap(store.agentCard('Sample')))?.ownerId, '9', 'the owner');
    },
  },
  {
    name: 'a hold that makes no sense is refused',
    async run(makeStore) {
      const store = await makeStore();
      const draft = draftOf('9');
      const bad = { ...draft.submission, textSha256: 'x' };
      await expectIssue(store.hold({ ...draft, submission: bad }), 'request_invalid', 'a submission');
      await expectIssue(store.hold({ ...draft, deciderId: 'me' }), 'request_invalid', 'a decider');
      await expectIssue(store.hold({ ...draft, expiresAt: 'soon' }), 'request_invalid', 'an end');
      await expectIssue(store.holdById('x'), 'request_invalid', 'an id');
      await expectIssue(store.holdsFor('1', { limit: 0 }), 'request_invalid', 'a page');
      await expectIssue(store.holdsFor('1', { limit: 1, after: '' }), 'request_invalid', 'a place');
      await expectIssue(store.refuseHold("1'"), 'request_invalid', 'an id to refuse');
      await expectIssue(store.dropExpiredHolds('now', 1), 'request_invalid', 'a moment');
      await expectIssue(store.holdsIn('chat'), 'request_invalid', 'a chat');
    },
  },
];

/** A submission of somebody else for agent Sample, owned by user 1. */
function draftOf(
  userId: string,
  snapshot: Partial<Snapshot<string>> = {},
  source = sampleSource('h:1'),
): HoldDraft {
  const submission = sampleSubmission(
    { takenAt: NEXT_DAY, ...snapshot },
    {
      userId,
      source,
      chatId: '-5',
      zone: 'Asia/Tokyo',
      warnings: ['order_unusual'],
      receivedAt: `${LATER}.25Z`,
      text: 'as it was posted',
      textSha256: sampleSha256(JSON.stringify([userId, snapshot, source])),
    },
  );
  return { submission, reason: 'claimed', deciderId: '1', expiresAt: '2024-05-13T12:00:00Z' };
}

async function heldFor(store: Store, id: string): Promise<Snapshot<string> | undefined> {
  return (await unwrap(store.holdById(id)))?.submission.snapshot;
}

import { createMemoryStore, sampleSubmission } from '@prime-tally/stats-core/testing';
import { expect, it } from 'vitest';
import { grantClaim } from '../../src/usecases/admin/grant-claim.ts';
import { powerOver, powerOverUnanswered } from '../../src/usecases/admin/power.ts';

const [here, there] = ['-100', '-200'];
const at = '2024-05-04T12:00:00Z';
const admin = { by: '9', chatId: here, isOwner: false };

/** An agent of user 7 that belongs to these chats. */
async function storeWith(chats: readonly string[]) {
  const store = createMemoryStore();
  const submission = sampleSubmission({}, { userId: '7' });
  (await store.save(submission))._unsafeUnwrap();
  const { agent } = submission.snapshot;
  for (const chat of chats) (await store.joinChat(agent, chat, at))._unsafeUnwrap();
  return { store, agent };
}

it.each([
  { chats: [here], alone: 'granted', unanswered: 'granted' },
  { chats: [here, there], alone: 'not_here', unanswered: 'granted' },
  { chats: [there], alone: 'not_here', unanswered: 'not_here' },
  { chats: [], alone: 'not_here', unanswered: 'not_here' },
])('an agent of $chats: an admin of -100 is $alone, and $unanswered where nobody answers', async (row) => {
  const { store, agent } = await storeWith(row.chats);
  const kindOf = async (of: typeof powerOver, caller: Parameters<typeof powerOver>[1]) =>
    (await of(store, caller, agent)).kind;
  expect(await kindOf(powerOver, admin)).toBe(row.alone);
  expect(await kindOf(powerOverUnanswered, admin)).toBe(row.unanswered);
  // Who owns the instance needs no chat; who is neither has no power at all.
  expect(await kindOf(powerOver, { by: '1', isOwner: true })).toBe('granted');
  expect(await kindOf(powerOver, { by: '9', isOwner: false })).toBe('not_here');
});

it('a request opens after 72 hours to the second, and no admin may answer their own', async () => {
  const { store, agent } = await storeWith([here]);
  for (const userId of ['8', '9'])
    (await store.requestClaim(agent, userId, { by: userId, at }))._unsafeUnwrap();
  const grant = (userId: string, moment: string) =>
    grantClaim(store, admin, { agent, userId, isGiven: true }, new Date(moment));
  expect(await grant('8', '2024-05-07T11:59:59Z')).toEqual({ kind: 'nothing_asked' });
  expect(await grant('9', '2024-05-07T12:00:00Z')).toEqual({ kind: 'nothing_asked' });
  expect(await grant('6', '2024-05-07T12:00:00Z')).toEqual({ kind: 'nothing_asked' });
  expect(await grant('8', '2024-05-07T12:00:00Z')).toMatchObject({ kind: 'given', formerOwner: '7' });
  expect(await grant('8', '2024-05-07T12:00:00Z')).toEqual({ kind: 'nothing_asked' });
});

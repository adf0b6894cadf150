import type { EventDraft } from '@prime-tally/stats-core/ports';
import { createMemoryStore, sampleSubmission } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { beforeEach, describe, expect, it } from 'vitest';
import { confirmDraft } from '../../../src/usecases/events/confirm-draft.ts';
import { notePosts } from '../../../src/usecases/events/note-posts.ts';

const DRAFT: EventDraft = {
  chatId: '-5',
  name: 'IFS',
  from: '2026-12-05T13:00:00Z',
  to: '2026-12-05T15:00:00Z',
  zone: 'Europe/Berlin',
  formula: 'hacks',
  graceMinutes: 15,
  settings: {},
};
const ACT = { by: '100', chatId: '-5', at: '2026-12-01T12:00:00Z' };
const USER = '7';

let store: ReturnType<typeof createMemoryStore>;
let id: string;
beforeEach(async () => {
  store = createMemoryStore();
  id = (await store.createEvent(DRAFT, ACT))._unsafeUnwrap().id;
});

const momentOf = (time: string) => `2026-12-05T${time}:00`;
/** Somebody posts, in that chat or in private; the roles that are noted. */
const post = async (time: string, hacks: number, chatId?: string) => {
  const takenAt = momentOf(time);
  const place = chatId === undefined ? {} : { chatId };
  const submission = sampleSubmission(
    { agent: 'Ada', takenAt, stats: { hacks } },
    { userId: USER, ...place },
  );
  (await store.save(submission))._unsafeUnwrap();
  const noted = await notePosts(
    { store, catalogue: CATALOGUE },
    { agent: 'Ada', takenAt, userId: USER, receivedAt: '2026-12-05T13:00:00Z', ...place },
  );
  return noted._unsafeUnwrap().map(({ role, timing, score }) => [role, timing, score]);
};
const entry = async () => {
  const [one] = (await store.eventEntries(id))._unsafeUnwrap();
  return [one?.start?.takenAt.slice(11, 16), one?.end?.takenAt.slice(11, 16)];
};

describe('noting posts for events', () => {
  it('a post in the group takes part, one in private only where its agent does', async () => {
    expect(await post('13:50', 1)).toEqual([]);
    expect(await entry()).toEqual([undefined, undefined]);
    expect(await post('14:00', 2, '-5')).toEqual([['start', 'on_time', undefined]]);
    expect(await post('15:20', 5)).toEqual([['end', 'early', 3]]);
    expect(await post('16:00', 9)).toEqual([['end', 'on_time', 7]]);
    expect(await entry()).toEqual(['14:00', '16:00']);
  });

  it('what came before the post is looked at as well, whatever the order', async () => {
    await post('16:00', 9);
    await post('13:58', 1);
    expect(await post('16:50', 10, '-5')).toEqual([['kept', 'on_time', 8]]);
    expect(await entry()).toEqual(['13:58', '16:00']);
  });

  it('a post of the day outside the hours is told so, one of another day is nothing to the event', async () => {
    expect(await post('09:00', 1, '-5')).toEqual([['outside', 'missing', undefined]]);
    const takenAt = '2026-12-04T14:00:00';
    await store.save(sampleSubmission({ agent: 'Ada', takenAt }, { userId: USER, chatId: '-5' }));
    const asked = { agent: 'Ada', takenAt, chatId: '-5', receivedAt: '2026-12-05T13:00:00Z' };
    const noted = await notePosts({ store, catalogue: CATALOGUE }, asked);
    expect(noted._unsafeUnwrap()).toEqual([]);
    expect((await store.eventEntries(id))._unsafeUnwrap()).toEqual([]);
  });

  it('whom the group has excluded posts nothing into its event from elsewhere', async () => {
    await post('14:00', 2, '-5');
    await store.setBanned('-5', USER, true, ACT);
    expect(await post('16:00', 9)).toEqual([]);
    expect(await entry()).toEqual(['14:00', undefined]);
  });

  it('a closed event notes nothing any more', async () => {
    await store.setEventState(id, 'closed', ACT);
    expect(await post('14:00', 2, '-5')).toEqual([]);
  });

  it('posts are looked at anew where the event is moved', async () => {
    await post('14:00', 1, '-5');
    await post('16:00', 9, '-5');
    await post('15:00', 4, '-5');
    const moved = { ...DRAFT, from: '2026-12-05T14:00:00Z', settings: { cleanDays: 7 } };
    const outcome = await confirmDraft(store, { eventId: id }, moved, ACT);
    expect(outcome).toMatchObject({ kind: 'changed', event: { settings: { cleanDays: 7 } } });
    expect(await entry()).toEqual(['15:00', '16:00']);
  });

  it('a second event of that name and start is refused, the same one again is the same', async () => {
    expect(await confirmDraft(store, {}, DRAFT, ACT)).toMatchObject({ kind: 'created', event: { id } });
    expect(await confirmDraft(store, {}, { ...DRAFT, formula: 'level' }, ACT)).toEqual({
      kind: 'twin',
      name: 'IFS',
    });
    await store.setEventState(id, 'closed', ACT);
    expect(await confirmDraft(store, { eventId: id }, DRAFT, ACT)).toEqual({ kind: 'gone' });
    expect(await confirmDraft(store, { eventId: '999' }, DRAFT, ACT)).toEqual({ kind: 'gone' });
  });
});

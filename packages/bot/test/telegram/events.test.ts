import type { EventDraft } from '@prime-tally/stats-core/ports';
import { createMemoryStore, sampleSubmission } from '@prime-tally/stats-core/testing';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { Api, GrammyError } from 'grammy';
import { beforeEach, describe, expect, it } from 'vitest';
import { boardMessage, cleanupMessage, eventMessage } from '../../src/telegram/events/event-message.ts';
import { eventWorks } from '../../src/telegram/events/event-works.ts';
import { moveEvents } from '../../src/telegram/events/move-events.ts';
import { knowledgeOf } from '../../src/usecases/knowledge.ts';
import { createSettingsBook } from '../../src/usecases/settings/settings-book.ts';
import { recordingLog } from '../support/recording-log.ts';

const DRAFT: EventDraft = {
  chatId: '-5',
  name: 'IFS',
  from: '2026-12-05T13:00:00Z',
  to: '2026-12-05T15:00:00Z',
  zone: 'Europe/Berlin',
  formula: 'hacks',
  graceMinutes: 15,
  settings: { topicId: 7, language: 'de', cleanDays: 3, boardId: 40 },
};
const ACT = { by: '100', chatId: '-5', at: '2026-12-01T12:00:00Z' };

let store: ReturnType<typeof createMemoryStore>;
let calls: unknown[];
let failure: string | undefined;
let clock = '';
const now = () => new Date(clock);

/** An Api whose calls are kept; Telegram refuses them where a failure is set. */
function recordingApi(): Api {
  const api = new Api('1:a');
  api.config.use(async (_, method, payload) => {
    calls.push([method, payload]);
    if (failure !== undefined)
      throw new GrammyError(
        failure,
        { ok: false, error_code: 400, description: failure },
        method,
        payload as Record<string, unknown>,
      );
    return { ok: true, result: true } as never;
  });
  return api;
}
const deps = () => ({
  store,
  settings: createSettingsBook(store, () => 0),
  knowledge: () => knowledgeOf(CATALOGUE),
  log: recordingLog().log,
  now,
  api: recordingApi(),
  wakeOutbox: () => {},
});
const work = (message: { readonly kind: string; readonly payload: unknown }) => {
  const done = eventWorks(deps()).works?.[message.kind]?.(message.payload);
  if (done === undefined) throw new Error('There is no such work');
  return done;
};
const told = async (at: string) => {
  const messages = (await store.claimMessages(at, 100, 3_600))._unsafeUnwrap();
  return messages.map(({ event, destination, payload }) => ({ event, destination, payload }));
};
const create = async (more: Partial<EventDraft> = {}) =>
  (await store.createEvent({ ...DRAFT, ...more }, ACT))._unsafeUnwrap();
const played = async () => {
  const { id } = await create();
  for (const [takenAt, hacks] of [
    ['2026-12-05T14:00:00', 1],
    ['2026-12-05T16:00:00', 31],
  ] as const) {
    await store.save(sampleSubmission({ agent: 'Nordlicht', takenAt, stats: { hacks } }));
    await store.setEventPost(id, 'Nordlicht', hacks === 1 ? 'start' : 'end', takenAt);
  }
  return id;
};

beforeEach(() => {
  store = createMemoryStore();
  calls = [];
  failure = undefined;
});

describe('the timer of events', () => {
  it('tells the group and topic in the organiser’s language: start, end, result, each once', async () => {
    const id = await played();
    for (clock of ['2026-12-05T12:59:59Z', '2026-12-05T13:00:00Z', '2026-12-05T13:00:20Z'])
      await moveEvents(deps());
    expect((await store.eventById(id))._unsafeUnwrap()?.state).toBe('open');
    for (clock of ['2026-12-05T15:00:00Z', '2026-12-05T15:59:59Z']) await moveEvents(deps());
    expect((await store.eventById(id))._unsafeUnwrap()?.state).toBe('open');
    // Stored, but the process ended before it was noted.
    await store.save(
      sampleSubmission({ agent: 'Nordlicht', takenAt: '2026-12-05T16:01:00', stats: { hacks: 41 } }),
    );
    await store.withdrawSubmission('Nordlicht', '2026-12-05T16:00:00', 'all_time');
    for (clock of ['2026-12-05T16:00:00Z', '2026-12-05T16:00:20Z']) await moveEvents(deps());
    expect((await store.eventById(id))._unsafeUnwrap()?.state).toBe('closed');
    const texts: unknown[] = [];
    // One destination has one claimed message at a time.
    for (let one = 0; one < 4; one++) {
      for (const { event, destination, payload } of await told('2026-12-05T16:00:30Z')) {
        texts.push(payload);
        await store.markTold(event, destination, '2026-12-05T16:00:30Z');
      }
    }
    expect(texts).toMatchObject([
      { chatId: '-5', topicId: 7, ofEvent: id, text: expect.stringContaining('IFS hat begonnen') },
      { text: expect.stringContaining('die Zeit ist um') },
      { text: expect.stringMatching(/das Ergebnis.*Nordlicht \+40/s) },
    ]);
  });

  it('opens and closes in one go what a long stop has missed, without crying start', async () => {
    const { id } = await create();
    clock = '2026-12-06T00:00:00Z';
    await moveEvents(deps());
    expect((await store.eventById(id))._unsafeUnwrap()?.state).toBe('closed');
    const [only, board, ...others] = await told('2026-12-07T00:00:00Z');
    expect([only?.event, board?.destination, others]).toEqual([`event_result:${id}`, 'board/-5', []]);
  });

  it('keeps the result of a strict group for its members', async () => {
    await store.saveChat('-5', { privacy: 'strict', settings: {} }, ACT);
    await played();
    clock = '2026-12-06T00:00:00Z';
    await moveEvents(deps());
    const [{ payload } = {}] = await told('2026-12-07T00:00:00Z');
    expect(JSON.stringify(payload)).toContain('das Ergebnis');
    expect(JSON.stringify(payload)).not.toContain('Nordlicht');
  });
});

describe('what the outbox does for events', () => {
  const leftover = (eventId: string) =>
    cleanupMessage({ eventId, chatId: '-5', messageId: 9, sentAt: '2026-12-05T13:00:00.000Z' });
  const closed = async (cleanDays: number) => {
    const { id } = await create({ settings: { cleanDays } });
    await store.setEventState(id, 'closed', ACT);
    return id;
  };

  it('remembers a message that was sent for an event, and no other', () => {
    const { onSent } = eventWorks(deps());
    clock = '2026-12-05T13:00:00Z';
    const telling = { chatId: '-5', text: '', entities: [] };
    expect(onSent?.(telling, 9)).toEqual([]);
    expect(onSent?.({ ...telling, ofEvent: '1' }, 9)).toEqual([leftover('1')]);
  });

  it('takes a message away so many days after the event, or after it was sent', async () => {
    const id = await closed(3);
    clock = '2026-12-06T15:00:00Z';
    expect(await work(leftover(id))).toEqual({ again: '2026-12-08T15:00:00Z' });
    const late = cleanupMessage({ eventId: id, chatId: '-5', messageId: 9, sentAt: '2026-12-07T15:00:00Z' });
    expect(await work(late)).toEqual({ again: '2026-12-10T15:00:00Z' });
    expect(calls).toEqual([]);
    clock = '2026-12-08T15:00:00Z';
    expect(await work(leftover(id))).toEqual({});
    expect(calls).toEqual([['deleteMessage', { chat_id: '-5', message_id: 9 }]]);
  });

  it('leaves it where the organiser wants that, and waits while the event can still be changed', async () => {
    clock = '2026-12-09T00:00:00Z';
    expect(await work(leftover(await closed(0)))).toEqual({});
    const { id } = await create({ name: 'Other' });
    expect(await work(leftover(id))).toEqual({ again: '2026-12-09T00:01:00Z' });
    expect(await work(leftover('999'))).toEqual({});
    expect(calls).toEqual([]);
  });

  it('draws a board anew at most once a minute, and takes “not modified” for done', async () => {
    const id = await played();
    const asked = [':01', ':59'].map((second) =>
      boardMessage({ id, chatId: '-5' }, new Date(`2026-12-05T13:30${second}Z`)),
    );
    clock = '2026-12-05T13:30:59Z';
    expect((await store.enqueue(asked, clock))._unsafeUnwrap()).toEqual({ added: 1 });
    expect(await told('2026-12-05T13:30:59Z')).toEqual([]);
    const [message] = asked;
    if (message === undefined) throw new Error('nothing was asked');
    expect(message.notBefore).toBe('2026-12-05T13:31:00Z');
    await work(message);
    expect(calls).toMatchObject([
      ['editMessageText', { message_id: 40, text: expect.stringContaining('Nordlicht +30') }],
    ]);
    failure = 'Bad Request: message is not modified';
    expect(await work(message)).toEqual({});
    failure = 'Bad Request: message to edit not found';
    await expect(work(message)).rejects.toThrow('not found');
  });

  it('names each message of an event after its cause, so that none is told twice', async () => {
    const event = await create();
    const message = eventMessage(event, 'announced', { text: 'x', entities: [] });
    expect(message).toMatchObject({ event: `event_announced:${event.id}`, destination: '-5/7' });
  });
});

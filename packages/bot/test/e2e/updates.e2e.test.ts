import type { Store } from '@prime-tally/stats-core/ports';
import { createMemoryStore } from '@prime-tally/stats-core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { exportText, throughChat } from '../support/export-text.ts';
import { GROUP_ID, openStage, type Stage, type StageOptions } from '../support/stage.ts';

const ada = { id: 101, name: 'Ada' };
const ben = { id: 102, name: 'Ben' };
const paste = throughChat(exportText({ agent: 'AdaLove' }));
const from = { id: ada.id, is_bot: false, first_name: ada.name };
const privately = { id: ada.id, type: 'private', first_name: ada.name };

const messageOf = (text: string) => ({
  message_id: 50,
  date: 1_700_000_000,
  chat: privately,
  from,
  text,
  entities: [{ type: 'bot_command', offset: 0, length: text.length }],
});

let stage: Stage;
const open = async (store: Store, options?: StageOptions): Promise<void> => {
  stage = await openStage(store, options);
};
afterEach(() => stage.stop());

/** What the bot has sent to a chat. */
const sentTo = (chat: number): readonly string[] =>
  stage.playground.messages(chat).flatMap(({ from: sender, text }) => (sender?.is_bot ? text : []));

describe('an update that is sent again', () => {
  const message = messageOf('/help');
  const update = async (update_id: number, more = {}) => {
    const outcome = await stage.playground.update({ update_id, message, ...more });
    await expect.poll(() => stage.playground.pendingUpdates()).toBe(0);
    return outcome;
  };

  it('is not handled again: by its number, by its message under another number, after a restart', async () => {
    const store = createMemoryStore();
    await open(store);
    const answers = [
      (await update(5_000)).messages,
      (await update(5_000)).messages,
      (await update(5_001)).messages,
    ];
    expect(answers.map(({ length }) => length)).toEqual([1, 0, 0]);
    await stage.stop();

    await open(store);
    expect((await update(5_000)).messages).toEqual([]);
    expect((await update(5_002)).messages).toEqual([]);
    expect((await update(5_003, { message: { ...message, message_id: 51 } })).messages).toHaveLength(1);
  });

  it('is another one where whoever sends them has begun to count anew', async () => {
    const store = createMemoryStore();
    await open(store);
    expect((await update(5_000)).messages).toHaveLength(1);
    await stage.stop();
    await open(store);
    expect((await update(5_000, { message: messageOf('/start') })).messages).toHaveLength(1);
  });

  it('is handled again where the handling failed', async () => {
    const memory = createMemoryStore();
    let isBroken = true;
    await open({
      ...memory,
      agentsOf: (id) => (isBroken ? Promise.reject(new Error('a defect')) : memory.agentsOf(id)),
    });
    const asked = { message: messageOf('/mystats') };
    expect((await update(5_000, asked)).errors).toEqual(['a defect']);
    isBroken = false;
    expect((await update(5_000, asked)).messages).toHaveLength(1);
  });
});

it('updates of one chat are handled in their order, those of others meanwhile; none is confirmed before its end', async () => {
  const memory = createMemoryStore();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await open({
    ...memory,
    save: async (submission, saving) => {
      if (submission.userId === String(ada.id)) await held;
      return memory.save(submission, saving);
    },
  });
  const slow = [stage.inPrivate(ada, paste), stage.inPrivate(ada, '/mystats')];
  for (let time = 0; time < 3; time += 1) expect(await stage.inPrivate(ben, '/help')).toHaveLength(1);
  expect(sentTo(ada.id)).toEqual([]);
  expect(stage.playground.pendingUpdates()).toBeGreaterThanOrEqual(2);
  release();
  await Promise.all(slow);
  expect(sentTo(ada.id).map((text) => text.slice(0, 2).trim())).toEqual(['✅', '💚']);
  await stage.stopBot();
  await expect.poll(() => stage.playground.pendingUpdates()).toBe(0);
});

describe('too much at once', () => {
  it('is met with one notice, in the language of whoever asks; others are answered, talk costs nothing', async () => {
    await open(createMemoryStore(), { rateLimits: { perUser: 3, perChat: 0 } });
    for (let time = 0; time < 10; time += 1) await stage.inGroup(ada, 'hello everybody');
    const german = { ...ada, language_code: 'de' };
    for (let time = 0; time < 6; time += 1) await stage.inPrivate(german, '/help');
    expect(sentTo(ada.id).map((text) => text.slice(0, 8))).toEqual([
      ...Array(3).fill('Schick m'),
      'Das war ',
    ]);
    expect(sentTo(GROUP_ID)).toEqual([]);
    expect(await stage.inPrivate(ben, '/help')).toHaveLength(1);
  });

  it('counts for a group as a whole; exports cost it little; a pressed button always gets its answer', async () => {
    await open(createMemoryStore(), { rateLimits: { perUser: 0, perChat: 2 } });
    for (let id = 201; id < 205; id += 1)
      await stage.inGroup({ id, name: 'Agent' }, throughChat(exportText({ agent: `Agent${id}` })));
    expect(sentTo(GROUP_ID)).toHaveLength(4);
    const [board] = await stage.inGroup(ada, '/top level');
    expect(board?.text).toContain('Agent201');
    await stage.inGroup(ada, '/help');
    await stage.inGroup(ben, '/help');
    expect(sentTo(GROUP_ID).slice(5)).toEqual([
      'That was a lot at once. Please wait a minute and send it again.',
    ]);
    const buttons = board?.reply_markup?.inline_keyboard.flat() ?? [];
    const [data] = buttons.flatMap((one) => ('callback_data' in one ? one.callback_data : []));
    if (board === undefined || data === undefined) throw new Error('The board has no button');
    const pressed = await stage.playground.press({
      user: ada,
      chat: GROUP_ID,
      message_id: board.message_id,
      data,
    });
    expect(pressed.answers).toHaveLength(1);
  });
});

describe('an answer that Telegram does not take', () => {
  it('waits in the outbox as long as a long flood limit says', async () => {
    let shiftMs = 0;
    await open(createMemoryStore(), { now: () => new Date(Date.now() + shiftMs) });
    stage.playground.faults.order({ method: 'sendMessage', error_code: 429, retry_after: 3_600, times: 2 });
    expect(await stage.inPrivate(ada, '/help')).toEqual([]);
    expect(await stage.inPrivate(ada, paste)).toEqual([]);
    shiftMs = 3_601_000;
    await expect
      .poll(() => sentTo(ada.id).map((text) => text.slice(0, 4)), { timeout: 10_000 })
      .toEqual(['Send', '✅ 💚']);
    expect(stage.logged.map(([level]) => level)).toEqual(['info', 'info']);
  });

  it('follows a group that has become a supergroup', async () => {
    await open(createMemoryStore());
    const to = -100_888;
    await stage.drive('chat', { id: to, title: 'Agents', bot: { status: 'member' } });
    await stage.inGroup(ada, 'hello');
    stage.playground.faults.order({
      method: 'sendMessage',
      error_code: 400,
      migrate_to_chat_id: to,
      chat_id: GROUP_ID,
    });
    await stage.inGroup(ada, paste);
    expect(sentTo(to).map((text) => text.slice(0, 1))).toEqual(['✅']);
  });

  it('is given up quietly where the chat is gone', async () => {
    await open(createMemoryStore());
    stage.playground.faults.order({
      method: 'sendMessage',
      error_code: 400,
      description: 'Bad Request: chat not found',
    });
    expect(await stage.inPrivate(ada, '/help')).toEqual([]);
    expect(stage.logged.map(([level]) => level)).toEqual(['info']);
  });

  it('reaches a group whose question is deleted', async () => {
    await open(createMemoryStore());
    await stage.inGroup(ada, 'hello');
    const asked = {
      message_id: 9_999,
      date: 1_700_000_000,
      chat: { id: GROUP_ID, type: 'supergroup', title: 'Agents' },
    };
    const { messages } = await stage.playground.update({ message: { ...asked, from, text: paste } });
    expect(messages.map(({ text }) => text.slice(0, 1))).toEqual(['✅']);
  });
});

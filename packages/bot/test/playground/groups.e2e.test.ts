import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStage, NIMBUS, QUILLON, type Stage } from './stage.ts';

const GROUP = { id: -1009000000001, type: 'group', title: 'Harbour' } as const;
let stage: Stage;
let offset: number;

beforeEach(async () => {
  offset = 0;
  stage = await createStage(() => {}, { sendTimeoutMs: 1 });
});
afterEach(() => stage.close());

/** An update by its kind. */
type Told = Readonly<Record<string, Record<string, unknown>>>;

/** The updates since the last call. */
async function news(): Promise<Told[]> {
  const { body } = await stage.call('getUpdates', { offset });
  const updates = body.result as Told[];
  offset = Number(updates.at(-1)?.update_id ?? offset - 1) + 1;
  return updates;
}

const say = (text: string, more: object = {}) =>
  stage.playground.send({ user: NIMBUS, chat: GROUP, text, ...more });

describe('group privacy', () => {
  test('a bot that is administrator sees everything, as in groups made by writing', async () => {
    await say('Time Span …');
    expect(await news()).toMatchObject([{ message: { text: 'Time Span …', chat: { type: 'supergroup' } } }]);
  });

  test('an ordinary bot sees commands, mentions, replies to it and service messages, and nothing else', async () => {
    stage.playground.chats.setUp({ ...GROUP, type: 'supergroup', bot: { status: 'member' } });
    const { body } = await stage.call('sendMessage', { chat_id: GROUP.id, text: 'mine' });
    const mine = (body.result as { message_id: number }).message_id;
    expect(await say('chatter')).toMatchObject({ updateIds: [], finished: true, messages: [] });
    await say('/top');
    await say('/top@Tally_Test_Bot');
    await say('/top@other_bot');
    await say('not first: /top');
    await say('hi @tally_test_bot');
    await say('hi @tally_test_bot_2');
    await say('me too', { reply_to: mine });
    await stage.playground.chats.member({ chat: GROUP.id, user: QUILLON, status: 'member' });
    const seen = await news();
    expect(seen.map(({ message }) => message?.text ?? Object.keys(message ?? {}).at(-1))).toEqual([
      '/top',
      '/top@Tally_Test_Bot',
      'hi @tally_test_bot',
      'me too',
      'new_chat_members',
    ]);
    expect(seen[0]?.message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 4 }]);
  });

  test('a bot that left sees nothing', async () => {
    stage.playground.chats.setUp({ ...GROUP, type: 'supergroup', bot: { status: 'left' } });
    await say('/top');
    expect(await news()).toEqual([]);
  });
});

describe('who speaks', () => {
  test('an anonymous administrator speaks as the group, a channel as itself', async () => {
    await say('as the group', { as: 'anonymous_admin' });
    await say('as a channel', { as: { channel: { id: -1008, title: 'News' } } });
    expect(await news()).toMatchObject([
      {
        message: {
          from: { id: 1087968824, is_bot: true },
          sender_chat: { id: GROUP.id, type: 'supergroup' },
        },
      },
      { message: { from: { id: 136817688 }, sender_chat: { id: -1008, type: 'channel', title: 'News' } } },
    ]);
  });

  test('forwards name their origin', async () => {
    await say('known', { forward_from: QUILLON });
    await say('hidden', { forward_from: { name: 'Somebody' } });
    await say('post', { forward_from: { chat: { id: -1008, title: 'News' } } });
    expect((await news()).map(({ message }) => message?.forward_origin)).toMatchObject([
      { type: 'user', sender_user: { id: QUILLON.id, first_name: 'Quillon' } },
      { type: 'hidden_user', sender_user_name: 'Somebody' },
      { type: 'channel', chat: { id: -1008 } },
    ]);
  });

  test('an edit is told as one, and only of own messages', async () => {
    await say('first');
    const [{ message_id = 0 } = {}] = stage.playground.messages(GROUP.id);
    await say('second', { edit_of: message_id });
    expect((await news())[1]).toMatchObject({ edited_message: { message_id, text: 'second' } });
    await expect(
      stage.playground.send({ user: QUILLON, chat: GROUP, text: 'x', edit_of: message_id }),
    ).rejects.toThrow("somebody else's");
  });
});

describe('topics', () => {
  test('messages stay in their topic, and answer its first message unless they answer another', async () => {
    await say('in topic', { thread_id: 17 });
    const [{ message = {} } = {}] = await news();
    expect(message).toMatchObject({
      message_thread_id: 17,
      is_topic_message: true,
      reply_to_message: { message_id: 17, forum_topic_created: {} },
      chat: { is_forum: true },
    });
    const reply_parameters = { message_id: message.message_id };
    const { body } = await stage.call('sendMessage', { chat_id: GROUP.id, text: 'reply', reply_parameters });
    expect(body.result).toMatchObject({ message_thread_id: 17, reply_to_message: { text: 'in topic' } });
  });

  test('a closed one takes messages of administrators only', async () => {
    const topics = [{ id: 17, name: 'Boards', closed: true }];
    stage.playground.chats.setUp({ ...GROUP, type: 'supergroup', bot: { status: 'member' }, topics });
    const body = { chat_id: GROUP.id, text: 'x', message_thread_id: 17 };
    expect((await stage.call('sendMessage', body)).body.description).toBe('Bad Request: TOPIC_CLOSED');
  });
});

describe('standing', () => {
  test('the bot is told of its own changes with old and new rights', async () => {
    stage.playground.chats.setUp({ ...GROUP, type: 'supergroup', bot: { status: 'member' } });
    const rights = { can_delete_messages: false };
    await stage.playground.chats.member({
      chat: GROUP.id,
      user: 'bot',
      status: 'administrator',
      rights,
      by: NIMBUS,
    });
    expect(await news()).toMatchObject([
      {
        my_chat_member: {
          from: { id: NIMBUS.id },
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'administrator', can_delete_messages: false, can_pin_messages: true },
        },
      },
    ]);
  });

  test('a raw update is delivered as it is and believed', async () => {
    const response = await fetch(`${stage.url}/playground/update`, {
      method: 'POST',
      body: JSON.stringify({
        my_chat_member: {
          chat: { id: GROUP.id, type: 'supergroup', title: 'Harbour' },
          from: { id: 7, first_name: 'Nimbus' },
          new_chat_member: { status: 'kicked', user: { id: 42, is_bot: true, first_name: 'Tally' } },
        },
      }),
    });
    expect(response.status).toBe(504);
    expect(await news()).toMatchObject([{ my_chat_member: { new_chat_member: { status: 'kicked' } } }]);
    expect((await stage.call('sendMessage', { chat_id: GROUP.id, text: 'x' })).status).toBe(403);
    await expect(stage.playground.update({ message: {}, poll: {} })).rejects.toThrow('give one object of');
  });

  test('a group that becomes a supergroup has the bot come into the new one', async () => {
    stage.playground.chats.setUp({ id: -17, type: 'group', title: 'Harbour', bot: { status: 'member' } });
    await stage.playground.chats.migrate({ chat: -17 });
    const to = -1_000_000_000_017;
    expect(await news()).toMatchObject([
      { message: { chat: { id: -17 }, migrate_to_chat_id: to } },
      { message: { chat: { id: to }, migrate_from_chat_id: -17 } },
      {
        my_chat_member: {
          chat: { id: to },
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member', user: { id: 42 } },
        },
      },
    ]);
  });

  test('a forged press of a stored message carries any data', async () => {
    await say('x');
    const { body } = await stage.call('sendMessage', { chat_id: GROUP.id, text: 'board' });
    const { message_id } = body.result as { message_id: number };
    const message = { chat: { id: GROUP.id }, message_id };
    await stage.playground.update({ callback_query: { from: { id: 9 }, message, data: 'forged' } });
    expect((await news()).at(-1)).toMatchObject({
      callback_query: { data: 'forged', message: { text: 'board', from: { id: 42 } } },
    });
  });
});

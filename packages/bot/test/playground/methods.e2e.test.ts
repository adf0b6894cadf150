import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStage, NIMBUS, QUILLON, type Stage, TOKEN } from './stage.ts';

const PRIVATE = { id: 7, type: 'private' } as const;
let nowMs: number;
let stage: Stage;

beforeEach(async () => {
  nowMs = 1_800_000_000_000;
  stage = await createStage(() => {}, { sendTimeoutMs: 1, now: () => nowMs });
  await stage.playground.send({ user: NIMBUS, chat: PRIVATE, text: 'hello' });
});
afterEach(() => stage.close());

async function descriptionOf(method: string, body: object): Promise<unknown> {
  return (await stage.call(method, body)).body.description;
}

async function resultOf<T = Record<string, unknown>>(method: string, body: object): Promise<T> {
  const { body: answer } = await stage.call(method, body);
  expect(answer).toMatchObject({ ok: true });
  return answer.result as T;
}

async function sent(body: object = {}): Promise<number> {
  const { message_id } = await resultOf<{ message_id: number }>('sendMessage', {
    chat_id: 7,
    text: 'mine',
    ...body,
  });
  return message_id;
}

function withButton(button: object): object {
  return { chat_id: 7, text: 'x', reply_markup: { inline_keyboard: [[button]] } };
}

describe('the door', () => {
  test('knows the token, the methods in any case, GET and form bodies', async () => {
    const wrong = await fetch(`${stage.url}/bot42:wrong/getMe`);
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect((await stage.call('makeCoffee')).body).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found',
    });
    expect((await stage.call('GETME')).body.result).toMatchObject({
      id: 42,
      is_bot: true,
      can_read_all_group_messages: false,
    });
    const got = await fetch(`${stage.url}/bot${TOKEN}/sendMessage?chat_id=7&text=via%20query`);
    expect(await got.json()).toMatchObject({ result: { text: 'via query' } });
    const form = await fetch(`${stage.url}/bot${TOKEN}/sendMessage`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: '7', text: 'via form', reply_parameters: '{"message_id":1}' }),
    });
    expect(await form.json()).toMatchObject({
      result: { text: 'via form', reply_to_message: { text: 'hello' } },
    });
  });
});

describe('sendMessage', () => {
  test.each([
    ['chat_id is empty', { text: 'x' }],
    ['message text is empty', { chat_id: 7 }],
    ['message text is empty', { chat_id: 7, text: ' \n\t ' }],
    ['message is too long', { chat_id: 7, text: 'x'.repeat(4097) }],
    ['chat not found', { chat_id: 999, text: 'x' }],
    ['message thread not found', { chat_id: 7, text: 'x', message_thread_id: 5 }],
    ['message to be replied not found', { chat_id: 7, text: 'x', reply_parameters: { message_id: 99 } }],
    ['the playground reads no parse_mode; send entities', { chat_id: 7, text: 'x', parse_mode: 'HTML' }],
    [
      'entity begins after the end of the text at UTF-16 offset 3',
      { chat_id: 7, text: 'abc', entities: [{ type: 'bold', offset: 3, length: 1 }] },
    ],
    [
      'entity begins in a middle of a UTF-16 symbol at offset 1',
      { chat_id: 7, text: '💚b', entities: [{ type: 'bold', offset: 1, length: 2 }] },
    ],
    ['BUTTON_DATA_INVALID', withButton({ text: 'a', callback_data: 'ü'.repeat(33) })],
    ['text buttons are unallowed in the inline keyboard', withButton({ text: 'a' })],
  ])('refuses: %s', async (reason, body) => {
    expect(await descriptionOf('sendMessage', body)).toBe(`Bad Request: ${reason}`);
  });

  test('trims the text and moves the entities with it', async () => {
    const entities = [{ type: 'bold', offset: 1, length: 6 }];
    expect(await resultOf('sendMessage', { chat_id: 7, text: ' \tab cd  ', entities })).toMatchObject({
      text: 'ab cd',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
    });
  });

  test('drops formatting beyond the hundredth entity', async () => {
    const entities = Array.from({ length: 120 }, (_, index) => ({
      type: 'bold',
      offset: index * 2,
      length: 1,
    }));
    const { entities: kept } = await resultOf<{ entities: object[] }>('sendMessage', {
      chat_id: 7,
      text: 'a '.repeat(120),
      entities,
    });
    expect(kept).toHaveLength(100);
  });

  test('may send without its reply when it says so', async () => {
    const reply_parameters = { message_id: 99, allow_sending_without_reply: true };
    expect(await resultOf('sendMessage', { chat_id: 7, text: 'x', reply_parameters })).not.toHaveProperty(
      'reply_to_message',
    );
  });
});

describe('editing', () => {
  test('changes own messages only, and only to something else', async () => {
    const message_id = await sent({
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] },
    });
    const edit = (body: object) => descriptionOf('editMessageText', { chat_id: 7, message_id, ...body });
    expect(await edit({ text: 'other' })).toBeUndefined();
    expect(await edit({ text: ' other ' })).toMatch(
      /^Bad Request: message is not modified: specified new message/,
    );
    expect(await edit({ text: 'x', message_id: 1 })).toBe("Bad Request: message can't be edited");
    expect(await edit({ text: 'x', message_id: 99 })).toBe('Bad Request: message to edit not found');
    expect(stage.playground.messages(7).at(-1)).not.toHaveProperty('reply_markup');
    expect(await descriptionOf('editMessageCaption', { chat_id: 7, message_id, caption: 'x' })).toBe(
      'Bad Request: there is no caption in the message to edit',
    );
  });

  test('of the keyboard alone leaves the text unedited', async () => {
    const message_id = await sent();
    const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] };
    await resultOf('editMessageReplyMarkup', { chat_id: 7, message_id, reply_markup });
    expect(stage.playground.messages(7).at(-1)).toMatchObject({ text: 'mine', reply_markup });
    expect(stage.playground.messages(7).at(-1)).not.toHaveProperty('edited');
  });
});

describe('deleting', () => {
  test('takes both sides of a private chat, for 48 hours', async () => {
    const message_id = await sent();
    await resultOf('deleteMessage', { chat_id: 7, message_id: 1 });
    expect(await descriptionOf('deleteMessage', { chat_id: 7, message_id: 1 })).toBe(
      'Bad Request: message to delete not found',
    );
    nowMs += 49 * 3600 * 1000;
    expect(await descriptionOf('deleteMessage', { chat_id: 7, message_id })).toBe(
      "Bad Request: message can't be deleted",
    );
  });

  test("needs the right for others' messages in groups", async () => {
    const chat = { id: -5, type: 'group' } as const;
    stage.playground.chats.setUp({
      ...chat,
      bot: { status: 'administrator', rights: { can_delete_messages: false } },
    });
    await stage.playground.send({ user: NIMBUS, chat, text: 'paste' });
    const [paste] = stage.playground.messages(-5);
    const body = { chat_id: -5, message_id: paste?.message_id };
    expect(await descriptionOf('deleteMessage', body)).toBe("Bad Request: message can't be deleted");
    await resultOf('deleteMessages', { chat_id: -5, message_ids: [paste?.message_id] });
    expect(stage.playground.messages(-5)[0]).not.toHaveProperty('deleted');
    stage.playground.chats.setUp({ ...chat, bot: { status: 'administrator' } });
    await resultOf('deleteMessages', { chat_id: -5, message_ids: [paste?.message_id] });
    expect(stage.playground.messages(-5)[0]).toMatchObject({ deleted: true });
  });
});

describe('whom the bot can reach', () => {
  test('nobody who never wrote to it or blocks it', async () => {
    await stage.playground.send({ user: QUILLON, chat: { id: -5, type: 'group' }, text: 'x' });
    expect(await descriptionOf('sendMessage', { chat_id: QUILLON.id, text: 'x' })).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
    await stage.playground.chats.member({ chat: 7, user: 'bot', status: 'kicked' });
    expect(await descriptionOf('sendMessage', { chat_id: 7, text: 'x' })).toBe(
      'Forbidden: bot was blocked by the user',
    );
    await expect(stage.playground.send({ user: NIMBUS, chat: PRIVATE, text: 'x' })).rejects.toThrow(
      'has blocked',
    );
    await stage.playground.chats.member({ chat: 7, user: 'bot', status: 'member' });
    await sent();
  });

  test('no group that it left, was thrown out of, that is gone, or became another', async () => {
    for (const id of [-1, -2, -3, -4]) stage.playground.chats.setUp({ id, type: 'group' });
    await resultOf('leaveChat', { chat_id: -1 });
    await stage.playground.chats.member({ chat: -2, user: 'bot', status: 'kicked', by: NIMBUS });
    stage.playground.chats.remove(-3);
    await stage.playground.chats.migrate({ chat: -4, to: -1004 });
    const say = (chat_id: number) => stage.call('sendMessage', { chat_id, text: 'x' });
    expect((await say(-1)).body.description).toBe('Forbidden: bot is not a member of the group chat');
    expect((await say(-2)).body.description).toBe('Forbidden: bot was kicked from the group chat');
    expect((await say(-3)).body.description).toBe('Forbidden: the group chat was deleted');
    expect((await say(-4)).body).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1004 },
    });
    expect((await say(-1004)).body).toMatchObject({ ok: true, result: { chat: { type: 'supergroup' } } });
  });
});

describe('ordered faults', () => {
  test('come as ordered, so many times, then the method works again', async () => {
    const { playground } = stage;
    playground.faults.order({ method: 'sendMessage', error_code: 429, retry_after: 3, times: 2 });
    const flooded = await stage.call('sendMessage', { chat_id: 7, text: 'x' });
    expect(flooded.status).toBe(429);
    expect(flooded.body).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    });
    expect((await stage.call('sendMessage', { chat_id: 7, text: 'x' })).status).toBe(429);
    await sent();
    playground.faults.order({ method: '*', error_code: 502, chat_id: 8 });
    await sent();
    expect((await stage.call('getChat', { chat_id: 8 })).status).toBe(502);
  });

  test('may take effect all the same, as a connection that breaks too late', async () => {
    stage.playground.faults.order({ method: 'sendMessage', error_code: 500, takes_effect: true });
    expect((await stage.call('sendMessage', { chat_id: 7, text: 'late' })).status).toBe(500);
    expect(stage.playground.messages(7).at(-1)?.text).toBe('late');
  });
});

describe('the rest', () => {
  test('answers a query for a minute only', async () => {
    const message_id = await sent({
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] },
    });
    await stage.playground.press({ user: NIMBUS, chat: 7, message_id, data: 'a' });
    const answer = () => descriptionOf('answerCallbackQuery', { callback_query_id: '1', text: 'yes' });
    expect(await answer()).toBeUndefined();
    nowMs += 61_000;
    expect(await answer()).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
  });

  test('keeps commands per scope and language', async () => {
    const commands = [{ command: 'start', description: 'Begin' }];
    await resultOf('setMyCommands', { commands, scope: { type: 'all_private_chats' }, language_code: 'de' });
    expect(await resultOf('getMyCommands', {})).toEqual([]);
    const scoped = { scope: { type: 'all_private_chats' }, language_code: 'de' };
    expect(await resultOf('getMyCommands', scoped)).toEqual(commands);
    await resultOf('deleteMyCommands', scoped);
    expect(await resultOf('getMyCommands', scoped)).toEqual([]);
    expect(await descriptionOf('setMyCommands', { commands: [{ command: 'No!', description: 'x' }] })).toBe(
      'Bad Request: BOT_COMMAND_INVALID',
    );
  });

  test('tells who is in a chat', async () => {
    stage.playground.chats.setUp({
      id: -5,
      type: 'group',
      members: [{ ...NIMBUS, status: 'creator' }, QUILLON],
    });
    expect(await resultOf('getChatMemberCount', { chat_id: -5 })).toBe(3);
    const admins = await resultOf<{ user: { id: number } }[]>('getChatAdministrators', { chat_id: -5 });
    expect(admins.map(({ user }) => user.id).sort()).toEqual([42, 7].sort());
    expect(await resultOf('getChatMember', { chat_id: -5, user_id: 8 })).toMatchObject({ status: 'member' });
    expect(await descriptionOf('getChatMember', { chat_id: -5, user_id: 999 })).toBe(
      'Bad Request: member not found',
    );
    expect(await descriptionOf('getChatAdministrators', { chat_id: 7 })).toBe(
      'Bad Request: there are no administrators in the private chat',
    );
  });

  test('pins with the right only', async () => {
    const message_id = await sent();
    await resultOf('pinChatMessage', { chat_id: 7, message_id });
    expect(await resultOf('getChat', { chat_id: 7 })).toMatchObject({ pinned_message: { message_id } });
    await resultOf('unpinChatMessage', { chat_id: 7 });
    expect(await resultOf('getChat', { chat_id: 7 })).not.toHaveProperty('pinned_message');
    stage.playground.chats.setUp({ id: -5, type: 'group', bot: { status: 'member' } });
    expect(await descriptionOf('pinChatMessage', { chat_id: -5, message_id: 1 })).toBe(
      'Bad Request: not enough rights to manage pinned messages in the chat',
    );
  });
});

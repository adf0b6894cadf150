import { InlineKeyboard, InputFile } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { createStage, NIMBUS, type Stage, startPolling } from './stage.ts';

const PRIVATE = { id: 7, type: 'private' } as const;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let stage: Stage;
afterEach(() => stage.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${stage.url}/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

test('a text is answered over HTTP with what the bot sent', async () => {
  stage = await createStage((bot) =>
    bot.on('message:text', (context) =>
      context.reply(`heard ${context.msg.text}`, { entities: [{ type: 'bold', offset: 0, length: 5 }] }),
    ),
  );
  await startPolling(stage);
  const response = await post('send', { user: NIMBUS, chat: PRIVATE, text: '  one\ttwo\t\n' });
  expect(response.status).toBe(200);
  const [message] = (await response.json()) as Record<string, unknown>[];
  expect(message).toMatchObject({
    chat: 7,
    text: 'heard one two',
    entities: [{ type: 'bold', offset: 0, length: 5 }],
  });
  expect(stage.playground.messages(7).map(({ text }) => text)).toEqual(['one two', 'heard one two']);
});

test('a pressed button edits the message, and its answer comes in a header', async () => {
  stage = await createStage((bot) => {
    bot.command('start', (context) =>
      context.reply('pick', { reply_markup: new InlineKeyboard().text('Größe', 'pick:1') }),
    );
    bot.callbackQuery('pick:1', async (context) => {
      await context.editMessageText('picked');
      await context.answerCallbackQuery({ text: 'schön', show_alert: true });
    });
  });
  await startPolling(stage);
  const { messages } = await stage.playground.send({ user: NIMBUS, chat: PRIVATE, text: '/start' });
  const press = { user: NIMBUS, chat: PRIVATE, message_id: messages[0]?.message_id, data: 'pick:1' };
  const response = await post('press', press);
  expect(await response.json()).toMatchObject([
    { message_id: messages[0]?.message_id, text: 'picked', edited: true },
  ]);
  expect(JSON.parse(response.headers.get('x-playground-answer') ?? '')).toEqual({
    text: 'schön',
    show_alert: true,
  });
  const again = await post('press', press);
  expect(again.status).toBe(400);
  expect(await again.json()).toEqual({ problems: ['data: the message has no button with this data'] });
});

test("a group's paste that the bot deletes comes back as deleted", async () => {
  stage = await createStage((bot) =>
    bot.on('message:text', async (context) => {
      await context.deleteMessage();
      await context.reply('stored');
    }),
  );
  await startPolling(stage);
  const chat = { id: -1001234567890, type: 'group' } as const;
  const { messages } = await stage.playground.send({ user: NIMBUS, chat, text: 'a paste' });
  expect(messages).toMatchObject([{ text: 'a paste', deleted: true }, { text: 'stored' }]);
  expect(stage.playground.messages(chat.id)).toMatchObject([{ deleted: true }, { text: 'stored' }]);
});

test('files go both ways: uploads of grammY as multipart, documents of people by getFile', async () => {
  stage = await createStage((bot) =>
    bot.on('message:document', async (context) => {
      const file = await context.getFile();
      const content = await fetch(`${stage.url}/file/bot${bot.token}/${file.file_path}`);
      const text = `${context.msg.document.file_name}: ${await content.text()}`;
      await context.replyWithDocument(new InputFile(Buffer.from(text), 'echo – "ü".txt'));
      await context.replyWithPhoto(new InputFile(PIXEL, 'chart.png'), { caption: 'a chart' });
    }),
  );
  await startPolling(stage);
  const document = { name: 'stats.txt', base64: Buffer.from('tab\there').toString('base64') };
  const { messages, errors } = await stage.playground.send({ user: NIMBUS, chat: PRIVATE, document });
  expect(errors).toEqual([]);
  expect(messages).toMatchObject([{ document: {} }, { text: 'a chart', photo: { width: 1, height: 1 } }]);
  const echoed = await fetch(`${stage.url}${messages[0]?.document?.url}`);
  expect(await echoed.text()).toBe('stats.txt: tab\there');
  expect(echoed.headers.get('content-disposition')).toContain('attachment');
  const photo = await fetch(`${stage.url}${messages[1]?.photo?.url}`);
  expect(photo.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await photo.arrayBuffer()).equals(PIXEL)).toBe(true);
});

test('a photo becomes another one, with its caption, in place', async () => {
  stage = await createStage((bot) =>
    bot.on('message', async (context) => {
      const sent = await context.replyWithPhoto(new InputFile(PIXEL), { caption: 'one' });
      await context.api.editMessageMedia(sent.chat.id, sent.message_id, {
        type: 'document',
        media: new InputFile(Buffer.from('x'), 'two.csv'),
        caption: 'two',
      });
      await context.api.editMessageCaption(sent.chat.id, sent.message_id, { caption: 'three' });
    }),
  );
  await startPolling(stage);
  const { messages, errors } = await stage.playground.send({ user: NIMBUS, chat: PRIVATE, text: 'go' });
  expect(errors).toEqual([]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ text: 'three', document: { file_name: 'two.csv' } });
  expect(messages[0]).not.toHaveProperty('photo');
});

test('a bot that never finishes is answered with 504 and what there is', async () => {
  stage = await createStage(
    (bot) =>
      bot.on('message', async (context) => {
        await context.reply('working');
        await new Promise((resolve) => setTimeout(resolve, 400));
      }),
    { sendTimeoutMs: 200 },
  );
  await startPolling(stage);
  const response = await post('send', { user: NIMBUS, chat: PRIVATE, text: 'slow' });
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject([{ text: 'working' }]);
});

test('a handler that fails is finished too, and says so', async () => {
  stage = await createStage((bot) =>
    bot.on('message', () => {
      throw new Error('no luck');
    }),
  );
  await startPolling(stage);
  const outcome = await stage.playground.send({ user: NIMBUS, chat: PRIVATE, text: 'x' });
  expect(outcome).toMatchObject({ finished: true, messages: [] });
  expect(outcome.errors[0]).toContain('no luck');
});

test('a long text arrives as several messages, and the answer covers all of them', async () => {
  stage = await createStage((bot) =>
    bot.on('message:text', (context) => context.reply(`${context.msg.text.length}`)),
  );
  await startPolling(stage);
  const text = `${'a'.repeat(3000)}\n${'b'.repeat(3000)}`;
  const { messages } = await stage.playground.send({ user: NIMBUS, chat: PRIVATE, text });
  expect(messages.map((message) => message.text)).toEqual(['3000', '3000']);
});

test('an inline query is answered, and its results can be asked for', async () => {
  stage = await createStage((bot) =>
    bot.on('inline_query', (context) =>
      context.answerInlineQuery([
        {
          type: 'article',
          id: '1',
          title: context.inlineQuery.query,
          input_message_content: { message_text: 'x' },
        },
      ]),
    ),
  );
  await startPolling(stage);
  const response = await post('update', {
    inline_query: { from: { id: 7, first_name: 'Nimbus' }, query: 'top' },
  });
  expect(await response.json()).toEqual([]);
  const answers = await fetch(
    `${stage.url}/playground/answers?update_id=${response.headers.get('x-playground-update')}`,
  );
  expect(await answers.json()).toMatchObject([{ kind: 'inline', answer: { results: [{ title: 'top' }] } }]);
});

test('a second poller ends the first one with 409', async () => {
  stage = await createStage();
  const first = stage.call('getUpdates', { timeout: 10 });
  await expect.poll(async () => (await stage.call('getUpdates', { timeout: 0 })).status).toBe(200);
  expect((await first).body).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
});

test('updates stay until an offset confirms them', async () => {
  stage = await createStage(() => {}, { sendTimeoutMs: 1 });
  for (const text of ['1', '2', '3']) await stage.playground.send({ user: NIMBUS, chat: PRIVATE, text });
  const idsOf = async (body: object) =>
    ((await stage.call('getUpdates', body)).body.result as { update_id: number }[]).map(
      ({ update_id }) => update_id,
    );
  const [first = 0, second, third] = await idsOf({});
  expect(await idsOf({ limit: 2 })).toEqual([first, second]);
  expect(await idsOf({ offset: first + 1 })).toEqual([second, third]);
  expect(await idsOf({ offset: -1 })).toEqual([third]);
  expect(stage.playground.pendingUpdates()).toBe(1);
});

test('chat_member comes only to those who ask for it', async () => {
  stage = await createStage(() => {}, { sendTimeoutMs: 1 });
  stage.playground.chats.setUp({ id: -5, type: 'group' });
  const join = () => stage.playground.chats.member({ chat: -5, user: NIMBUS, status: 'member' });
  const leave = () => stage.playground.chats.member({ chat: -5, user: NIMBUS, status: 'left' });
  const kindsOf = async () =>
    ((await stage.call('getUpdates', {})).body.result as object[]).map((update) => Object.keys(update)[0]);
  await join();
  expect(await kindsOf()).toEqual(['message']);
  await stage.call('getUpdates', { allowed_updates: ['chat_member'] });
  await leave();
  expect(await kindsOf()).toEqual(['message', 'chat_member']);
});

test('wrong driving input is refused with everything that is wrong', async () => {
  stage = await createStage();
  const response = await post('send', { user: { id: -1 }, chat: { id: 0, type: 'channel' }, text: 'x' });
  expect(response.status).toBe(400);
  const { problems } = (await response.json()) as { problems: string[] };
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'user.id',
    'user.name',
    'chat.id',
    'chat.type',
  ]);
  expect((await post('send', 'no object')).status).toBe(400);
  expect((await post('send', { text: 'x'.repeat(9_000_000) })).status).toBe(413);
  expect((await post('send', {}, { origin: 'http://evil.example' })).status).toBe(403);
});

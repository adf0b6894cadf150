import { Hono } from 'hono';
import { beforeEach, expect, it } from 'vitest';
import { createWebhook, type Webhook } from '../../../src/telegram/updates/webhook.ts';
import { recordingLog } from '../../support/recording-log.ts';

const secret = 'secret-of-the-tests';
let webhook: Webhook;
let app: Hono;
let logged: readonly (readonly unknown[])[];
beforeEach(() => {
  const recording = recordingLog();
  logged = recording.logged;
  webhook = createWebhook({ url: 'https://bot.example.org/deep/telegram', secret, log: recording.log });
  app = new Hono().post(webhook.path, webhook.limit, webhook.deliver);
});

const deliver = async (body: string, by = secret): Promise<number> => {
  const headers = { 'x-telegram-bot-api-secret-token': by };
  return (await app.request('/deep/telegram', { method: 'POST', body, headers })).status;
};

it('takes what Telegram delivers, from nobody without the secret', async () => {
  const taken: unknown[] = [];
  webhook.open(async (update) => void taken.push(update));
  expect(await deliver('{"update_id":7}')).toBe(200);
  expect(await deliver('{"update_id":8}', 'another-secret')).toBe(401);
  expect((await app.request('/deep/telegram', { method: 'POST', body: '{"update_id":9}' })).status).toBe(401);
  expect(taken).toEqual([{ update_id: 7 }]);
});

it('confirms only what was handled', async () => {
  expect(await deliver('{"update_id":7}')).toBe(503);
  webhook.open(() => Promise.reject(new Error('a defect')));
  expect(await deliver('{"update_id":7}')).toBe(500);
  expect(logged).toEqual([
    ['error', { updateId: 7, err: expect.any(Error) }, 'update failed outside the error boundary'],
  ]);
});

it('waits for what it has taken when it stops, and puts off all else', async () => {
  let end = (): void => {};
  webhook.open(() => new Promise((resolve) => (end = resolve)));
  const taken = deliver('{"update_id":7}');
  // The body is read before the handling begins.
  await new Promise((resolve) => setImmediate(resolve));
  const stopped = webhook.stop();
  expect(await deliver('{"update_id":8}')).toBe(503);
  end();
  expect(await taken).toBe(200);
  await stopped;
});

it('has a bound on what it handles at once, and on what it reads', async () => {
  const ends: (() => void)[] = [];
  webhook.open(() => new Promise((resolve) => ends.push(resolve)));
  const all = Array.from({ length: 90 }, (_, id) => deliver(`{"update_id":${id}}`));
  await new Promise((resolve) => setImmediate(resolve));
  for (const end of ends) end();
  const statuses = await Promise.all(all);
  expect(statuses.filter((status) => status === 503)).toHaveLength(10);
  expect(await deliver(`{"update_id":1,"x":"${'x'.repeat(1_100_000)}"}`)).toBe(413);
});

it('takes nothing that is no update', async () => {
  webhook.open(async () => {});
  for (const body of ['', '{', '[]', 'null', '{"update_id":"7"}', '{}'])
    expect([body, await deliver(body)]).toEqual([body, 400]);
});

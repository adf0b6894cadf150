import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Served, serveApp } from '../support/serve.ts';
import { createStage, NIMBUS, type Stage } from './stage.ts';

interface Delivery {
  readonly secret: string | undefined;
  readonly update: { readonly update_id: number; readonly message: { readonly text: string } };
}

const PRIVATE = { id: 7, type: 'private' } as const;
let stage: Stage;
let receiver: Served;
let deliveries: Delivery[];
/** Statuses to answer the next deliveries with; 200 when none is left. */
let statuses: number[];
let reply: object | undefined;

beforeEach(async () => {
  deliveries = [];
  statuses = [];
  reply = undefined;
  stage = await createStage(() => {}, { webhookRetryMs: 5, sendTimeoutMs: 2000 });
  const app = new Hono();
  app.post('/hook', async (c) => {
    const secret = c.req.header('x-telegram-bot-api-secret-token');
    deliveries.push({ secret, update: await c.req.json() });
    const status = statuses.shift() ?? 200;
    if (status !== 200) return c.text('not now', status as 500);
    const [{ update } = { update: { update_id: 0 } }] = deliveries.slice(-1);
    await stage.call('playgroundFinished', { update_id: update.update_id });
    return reply === undefined ? c.text('ok') : c.json(reply);
  });
  receiver = await serveApp(app);
});
afterEach(async () => {
  await stage.close();
  await receiver.close();
});

const say = (text: string, id = 7) =>
  stage.playground.send({ user: { ...NIMBUS, id }, chat: { ...PRIVATE, id }, text });

test('updates arrive with the secret, also those that waited', async () => {
  const waited = say('before');
  await stage.call('setWebhook', { url: `${receiver.url}/hook`, secret_token: 'only-us_1' });
  await waited;
  await say('after');
  expect(deliveries.map(({ update }) => update.message.text)).toEqual(['before', 'after']);
  expect(deliveries.map(({ secret }) => secret)).toEqual(['only-us_1', 'only-us_1']);
  await expect.poll(() => stage.playground.pendingUpdates()).toBe(0);
});

test('a failed delivery is repeated until the bot takes it, in order within a chat', async () => {
  await stage.call('setWebhook', { url: `${receiver.url}/hook` });
  statuses = [500, 502];
  await Promise.all([say('first'), say('second')]);
  expect(deliveries.map(({ update }) => update.message.text)).toEqual(['first', 'first', 'first', 'second']);
  expect((await stage.call('getWebhookInfo')).body.result).toMatchObject({
    url: `${receiver.url}/hook`,
    last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
  });
});

test("another chat doesn't wait for one whose delivery fails", async () => {
  await stage.call('setWebhook', { url: `${receiver.url}/hook` });
  statuses = [500];
  const [outcome] = await Promise.all([say('stuck', 7), say('free', 9)]);
  expect(outcome.finished).toBe(true);
  expect(deliveries.map(({ update }) => update.message.text).slice(0, 2)).toEqual(['stuck', 'free']);
});

test('a method call in the answer to a delivery is carried out', async () => {
  await stage.call('setWebhook', { url: `${receiver.url}/hook` });
  reply = { method: 'sendMessage', chat_id: 7, text: 'by the way' };
  await say('hello');
  await expect.poll(() => stage.playground.messages(7).at(-1)?.text).toBe('by the way');
});

test('a webhook ends polling, and polling is refused while it is set', async () => {
  const poll = stage.call('getUpdates', { timeout: 10 });
  await expect
    .poll(async () => (await stage.call('setWebhook', { url: `${receiver.url}/hook` })).status)
    .toBe(200);
  expect((await poll).body.description).toBe('Conflict: terminated by setWebhook request');
  const refused = await stage.call('getUpdates');
  expect(refused.status).toBe(409);
  expect(refused.body.description).toContain("can't use getUpdates method while webhook is active");
  await stage.call('deleteWebhook');
  expect((await stage.call('getUpdates')).status).toBe(200);
});

test('a bad address or secret is refused', async () => {
  expect((await stage.call('setWebhook', { url: 'ftp://x' })).body.error_code).toBe(400);
  const secret = await stage.call('setWebhook', { url: `${receiver.url}/hook`, secret_token: 'ü' });
  expect(secret.body.description).toBe('Bad Request: secret token contains unallowed characters');
});

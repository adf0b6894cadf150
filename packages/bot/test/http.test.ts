import { err, ok } from 'neverthrow';
import { expect, it } from 'vitest';
import { createApp } from '../src/http/create-app.ts';
import { listen, urlOf } from '../src/http/listen.ts';

const facts = { version: '1.2.3', uptimeSeconds: () => 61.5 };
const held = { agents: 2, submissions: 3, chats: 1, users: 2, holds: 0, messages: 4 };
const store = { ping: async () => ok(undefined), counts: async () => ok(held) };
const up = createApp({ ...facts, store });

it('/health tells version, uptime and what the database holds', async () => {
  const response = await up.request('/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ok: true,
    database: { ok: true, ...held },
    version: '1.2.3',
    uptimeSeconds: 61,
  });
});

it('/health is 503 while the database is down', async () => {
  const down = async () => err({ code: 'store_unavailable' as const, message: 'secret host' });
  const response = await createApp({ ...facts, store: { ping: down, counts: down } }).request('/health');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    ok: false,
    database: { ok: false, code: 'store_unavailable' },
  });
});

it('/health asks the database each time, and lets it count once a minute', async () => {
  const asked: string[] = [];
  let seconds = 10;
  const app = createApp({
    version: '1.2.3',
    uptimeSeconds: () => seconds,
    store: {
      ping: async () => ok(void asked.push('ping')),
      counts: async () => ok({ ...held, agents: asked.push('counts') }),
    },
  });
  for (seconds of [10, 69, 70]) await app.request('/health');
  expect(asked).toEqual(['ping', 'counts', 'ping', 'ping', 'counts']);
});

it('says in words that the port is taken', async () => {
  const first = (await listen(up, { host: '127.0.0.1', port: 0 }))._unsafeUnwrap();
  const second = await listen(up, { host: '127.0.0.1', port: first.port });
  expect(second._unsafeUnwrapErr()).toBe(
    `Port ${first.port} is taken. Stop what uses it, or set PORT to another one.`,
  );
  expect((await fetch(`${urlOf({ host: '0.0.0.0', port: first.port })}/health`)).status).toBe(200);
  await first.close();
  await first.close();
});

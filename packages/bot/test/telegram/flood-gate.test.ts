import { expect, it } from 'vitest';
import { createFloodGate } from '../../src/telegram/outbox/flood-gate.ts';

it('closes when several chats meet the flood limit at once, until the longest is over, a minute at most', () => {
  let at = 0;
  const gate = createFloodGate(() => at);
  for (const seconds of [5, 5, 5, 5]) gate.note('1', seconds);
  gate.note('2', 9);
  expect(gate.restMs()).toBe(0);
  gate.note('3', 2);
  expect(gate.restMs()).toBe(9_000);
  at += 9_000;
  expect(gate.restMs()).toBe(0);
  for (const chatId of ['1', '2', '3']) gate.note(chatId, 7_200);
  expect(gate.restMs()).toBe(60_000);
});

it('stays open for chats that meet it one after the other', () => {
  let at = 0;
  const gate = createFloodGate(() => at);
  for (const chatId of ['1', '2', '3', '4']) {
    gate.note(chatId, 30);
    at += 6_000;
  }
  expect(gate.restMs()).toBe(0);
});

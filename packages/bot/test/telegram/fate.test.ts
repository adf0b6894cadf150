import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { fateOf } from '../../src/telegram/outbox/fate.ts';

const failure = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('failed', { ok: false, error_code, description, parameters }, 'sendMessage', {});

describe('a message that could not be sent', () => {
  it('waits as long as Telegram says', () => {
    expect(fateOf(failure(429, 'Too Many Requests', { retry_after: 17 }), 1)).toEqual({
      kind: 'retry',
      afterSeconds: 17,
      reason: '429',
    });
    expect(fateOf(failure(429, 'Too Many Requests', { retry_after: 3 }), 1_000).kind).toBe('retry');
  });

  it('is tried again later and later while the network or Telegram is away, and then given up', () => {
    const pauses = Array.from({ length: 24 }, (_, index) => fateOf(new Error('socket'), index + 1));
    expect(pauses.map((fate) => (fate.kind === 'retry' ? fate.afterSeconds : fate.kind))).toEqual([
      2,
      4,
      8,
      16,
      32,
      64,
      128,
      256,
      512,
      1_024,
      2_048,
      ...Array(12).fill(3_600),
      'give_up',
    ]);
    expect(fateOf(failure(502, 'Bad Gateway'), 1).kind).toBe('retry');
  });

  it('follows a group that became a supergroup', () => {
    expect(fateOf(failure(400, 'group chat was upgraded', { migrate_to_chat_id: -1001 }), 1)).toEqual({
      kind: 'moved',
      chatId: '-1001',
    });
  });

  it('ends where the chat is closed to the bot, or the message is none', () => {
    expect(fateOf(failure(403, 'Forbidden: bot was blocked by the user'), 1).kind).toBe('closed');
    expect(fateOf(failure(400, 'Bad Request: chat not found'), 1).kind).toBe('closed');
    expect(fateOf(failure(400, 'Bad Request: message text is empty'), 1)).toEqual({
      kind: 'give_up',
      reason: '400',
    });
  });
});

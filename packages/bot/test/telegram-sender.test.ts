import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { isForeign, revisionOf } from '../src/telegram/sender.ts';

const ada = { id: 7, is_bot: false, first_name: 'Ada', last_name: 'L' };
const message = (more: Partial<Message>): Message =>
  ({
    message_id: 1,
    date: 100,
    chat: { id: 7, type: 'private', first_name: 'Ada' },
    from: ada,
    ...more,
  }) as Message;

describe('a forward', () => {
  it.each([
    ['none', undefined, false],
    ['of oneself', { type: 'user', date: 1, sender_user: ada }, false],
    ['of somebody else', { type: 'user', date: 1, sender_user: { ...ada, id: 8 } }, true],
    ['of oneself, hidden', { type: 'hidden_user', date: 1, sender_user_name: 'Ada L' }, false],
    ['of somebody hidden', { type: 'hidden_user', date: 1, sender_user_name: 'Ada' }, true],
    [
      'of a channel',
      { type: 'channel', date: 1, message_id: 1, chat: { id: -1, type: 'channel', title: 'x' } },
      true,
    ],
  ] as [string, Message['forward_origin'], boolean][])('%s', (_, origin, expected) => {
    expect(isForeign(message(origin === undefined ? {} : { forward_origin: origin }))).toBe(expected);
  });
});

it('an edit has a higher revision than the message and than earlier edits', () => {
  expect(revisionOf(message({}))).toBe(0);
  expect(revisionOf(message({ edit_date: 100 }))).toBe(1);
  expect(revisionOf(message({ edit_date: 160 }))).toBe(60);
});

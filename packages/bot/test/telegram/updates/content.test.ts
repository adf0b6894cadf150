import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { contentOf } from '../../../src/telegram/updates/content.ts';

const chat = { id: 7, type: 'private', first_name: 'Ada' };
const nameOf = (update: object): string => contentOf(update as Update).name;
const message = { message_id: 1, date: 5, chat, text: 'hello' };

it('a message is the same under any number of its update, and another one by its chat, number, date or text', () => {
  const name = nameOf({ update_id: 1, message });
  expect(nameOf({ update_id: 2, message: { ...message, from: { id: 7 } } })).toBe(name);
  for (const other of [{ message_id: 2 }, { date: 6 }, { text: 'bye' }, { chat: { ...chat, id: 8 } }])
    expect(nameOf({ update_id: 1, message: { ...message, ...other } })).not.toBe(name);
});

it('a press is the same under any number; an edit only under its own', () => {
  const press = { id: '9', from: { id: 7 }, data: 'a', message };
  expect(nameOf({ update_id: 2, callback_query: press })).toBe(
    nameOf({ update_id: 1, callback_query: press }),
  );
  const edit = { ...message, edit_date: 6 };
  expect(nameOf({ update_id: 2, edited_message: edit })).not.toBe(
    nameOf({ update_id: 1, edited_message: edit }),
  );
  expect(nameOf({ update_id: 1, edited_message: edit })).toBe(nameOf({ update_id: 1, edited_message: edit }));
});

it('a name is short, whatever the message says', () => {
  const long = { ...message, text: '🙂'.repeat(4_000), chat: { ...chat, id: -1_009_999_999_999 } };
  expect(nameOf({ update_id: 1, message: long }).length).toBeLessThan(100);
});

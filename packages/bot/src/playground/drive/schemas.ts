import type { User } from 'grammy/types';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import type { Json } from '../state.ts';

const messageId = z.int().positive();
const chatId = z.int().refine((id) => id !== 0, 'a chat id is not 0');
const title = z.string().trim().min(1).max(128);
const rights = z.record(z.string().regex(/^(can_[a-z_]+|is_(anonymous|member))$/), z.boolean());
const status = z.enum(['creator', 'administrator', 'member', 'restricted', 'left', 'kicked']);

/** A made-up person. */
export const userSchema = z.object({
  id: z.int().positive(),
  name: z.string().trim().min(1).max(64),
  username: z
    .string()
    .regex(/^[A-Za-z0-9_]{3,32}$/)
    .optional(),
  language_code: z
    .string()
    .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/)
    .optional(),
});

/** The Bot API's `User` of a made-up person. */
export function userOf({ id, name, username, language_code }: z.infer<typeof userSchema>): User {
  return {
    id,
    is_bot: false,
    first_name: name,
    ...(username === undefined ? {} : { username }),
    ...(language_code === undefined ? {} : { language_code }),
  };
}

const forwardSchema = z.union([
  z.int().positive(),
  z.object({ id: z.int().positive(), name: z.string().min(1).max(64) }),
  z.object({ name: z.string().min(1).max(64) }),
  z.object({ chat: z.object({ id: chatId, title }), message_id: messageId.default(1) }),
]);

/** Where somebody writes; a chat that isn't there yet is made. */
const placeSchema = z.object({
  id: chatId,
  type: z.enum(['private', 'group', 'supergroup']),
  title: title.optional(),
  bot: z.enum(['administrator', 'member', 'left']).optional(),
});

/** What `POST /playground/send` takes. */
export const sendSchema = z
  .object({
    user: userSchema,
    chat: placeSchema,
    text: z.string().max(LIMITS.typedTextUnits).default(''),
    document: z
      .object({
        name: z.string().min(1).max(255),
        base64: z.base64().max(Math.ceil(LIMITS.documentBytes / 3) * 4),
        mime_type: z
          .string()
          .regex(/^[\w.+-]+\/[\w.+-]+$/)
          .optional(),
      })
      .optional(),
    edit_of: messageId.optional(),
    forward_from: forwardSchema.optional(),
    reply_to: messageId.optional(),
    thread_id: messageId.optional(),
    as: z
      .union([z.literal('anonymous_admin'), z.object({ channel: z.object({ id: chatId, title }) })])
      .optional(),
  })
  .refine(({ text, document }) => document !== undefined || text.trim() !== '', {
    path: ['text'],
    message: 'a message needs a text or a document',
  });

/** What `POST /playground/press` takes: the chat as its id or as an object with it. */
export const pressSchema = z.object({
  user: userSchema,
  chat: z.union([chatId, z.object({ id: chatId }).transform(({ id }) => id)]),
  message_id: messageId,
  data: z.string().min(1).max(LIMITS.callbackDataBytes),
});

/** What `POST /playground/inline` takes: what somebody types behind the bot's name in any chat. */
export const inlineSchema = z.object({ user: userSchema, query: z.string().max(256).default('') });

/** What `POST /playground/choose` takes: one result of an inline query, and where it is posted. */
export const chooseSchema = z.object({
  user: userSchema,
  chat: placeSchema,
  thread_id: messageId.optional(),
  update_id: z.int(),
  result: z.string().min(1).max(64),
});

/** The kinds of updates that `POST /playground/update` takes. */
const UPDATE_KINDS = [
  ...(['message', 'edited_message', 'channel_post', 'edited_channel_post', 'callback_query'] as const),
  ...([
    'inline_query',
    'chosen_inline_result',
    'my_chat_member',
    'chat_member',
    'chat_join_request',
  ] as const),
  ...(['message_reaction', 'message_reaction_count', 'poll', 'poll_answer', 'chat_boost'] as const),
] as const;

/** What `POST /playground/update` takes: any fields of an `Update`, exactly one of the known kinds. */
export const updateSchema = z
  .record(z.string(), z.unknown())
  .refine(
    (body) => body.update_id === undefined || Number.isSafeInteger(body.update_id),
    'update_id is a number',
  )
  .transform((body, context) => {
    const kinds = UPDATE_KINDS.filter((kind) => body[kind] !== undefined);
    const [kind] = kinds;
    const content = kind === undefined ? undefined : jsonOf(body[kind]);
    if (kind === undefined || kinds.length > 1 || content === undefined) {
      context.addIssue({ code: 'custom', message: `give one object of: ${UPDATE_KINDS.join(', ')}` });
      return z.NEVER;
    }
    return { kind, content, ...(body.update_id === undefined ? {} : { updateId: Number(body.update_id) }) };
  });

/** The value as a JSON object; undefined for anything else. */
function jsonOf(value: unknown): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { ...value } : undefined;
}

/** What `POST /playground/chat` takes: a group set up without any update to the bot. */
export const chatSchema = z.object({
  id: chatId,
  type: z.enum(['group', 'supergroup']).default('supergroup'),
  title: title.optional(),
  is_forum: z.boolean().optional(),
  bot: z.object({ status, rights: rights.optional() }).optional(),
  members: z
    .array(userSchema.extend({ status: status.default('member'), rights: rights.optional() }))
    .default([]),
  topics: z.array(z.object({ id: messageId, name: title, closed: z.boolean().default(false) })).default([]),
});

/** What `POST /playground/member` takes: `user` is a person or `"bot"`. */
export const memberSchema = z.object({
  chat: chatId,
  user: z.union([z.literal('bot'), userSchema]),
  status,
  rights: rights.optional(),
  by: userSchema.optional(),
});

/** What `POST /playground/migrate` takes: a basic group and the id of the supergroup it becomes. */
export const migrateSchema = z.object({ chat: chatId, to: chatId.optional() });

/** What `POST /playground/faults` takes. */
export const faultSchema = z.object({
  method: z.string().min(1).max(64),
  error_code: z.int().min(400).max(599),
  times: z.int().min(1).max(100_000).default(1),
  description: z.string().max(500).optional(),
  retry_after: z.int().min(0).optional(),
  migrate_to_chat_id: z.int().optional(),
  chat_id: z.int().optional(),
  takes_effect: z.boolean().default(false),
});

/** Inputs as callers write them. */
export type SendInput = z.input<typeof sendSchema>;
export type PressInput = z.input<typeof pressSchema>;
export type ChatInput = z.input<typeof chatSchema>;
export type MemberInput = z.input<typeof memberSchema>;
export type MigrateInput = z.input<typeof migrateSchema>;
export type FaultInput = z.input<typeof faultSchema>;

import type { User } from 'grammy/types';
import { err, ok, type Result } from 'neverthrow';
import { z } from 'zod';
import { addChat, announceChange, privateChatOf, rememberUser, wireChatOf } from '../chats.ts';
import { memberOf } from '../members.ts';
import { addMessage, wireMessageOf } from '../messages.ts';
import { botUserOf, type ChatRecord, type Json, type PlaygroundState, unixTimeOf } from '../state.ts';
import { foundEntitiesOf } from '../text/found-entities.ts';
import type { World } from '../world.ts';
import { becomeSupergroup } from './migrate.ts';
import type { updateSchema } from './schemas.ts';

const person = z.looseObject({
  id: z.int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default('Somebody'),
});
const chatReference = z.looseObject({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']).optional(),
  title: z.string().optional(),
});
const statuses = ['creator', 'administrator', 'member', 'restricted', 'left', 'kicked'] as const;
const chatMember = z.looseObject({ user: person, status: z.enum(statuses) });
const parts = z.looseObject({
  id: z.string().optional(),
  from: person.optional(),
  chat: chatReference.optional(),
  date: z.int().optional(),
  message: z.looseObject({ message_id: z.int(), chat: chatReference }).optional(),
  message_id: z.int().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  old_chat_member: chatMember.optional(),
  new_chat_member: chatMember.optional(),
  new_chat_members: z.array(person).optional(),
  left_chat_member: person.optional(),
  migrate_to_chat_id: z.int().optional(),
});
type Parts = z.output<typeof parts>;
type RawUpdate = z.output<typeof updateSchema>;

/**
 * Queues an update as it is given, past group privacy, with the ids, dates and old standings that it lacks filled in.
 * The playground learns from it: who joined or left, what the bot may do, what was written.
 */
export function drivenUpdate(world: World, { kind, content, updateId }: RawUpdate): Result<number[], string> {
  const read = parts.safeParse(content);
  if (!read.success) {
    return err(
      read.error.issues.map((issue) => `${kind}.${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  }
  const { from, chat: reference } = read.data;
  if (from !== undefined) rememberUser(world.state, from);
  const chat = reference === undefined ? undefined : seenChatOf(world.state, reference, from);
  const filled = filledOf(world.state, kind, read.data, chat);
  if (filled.isErr()) return err(filled.error);
  const given = updateId === undefined ? {} : { update_id: updateId };
  const queued = world.queue.push({ ...given, [kind]: filled.value }, chat?.id ?? from?.id ?? 0);
  if (queued === undefined) return ok([]);
  if (kind === 'callback_query' || kind === 'inline_query') {
    const query = kind === 'callback_query' ? 'callback' : 'inline';
    const askedAtMs = world.state.nowMs();
    world.state.queries.set(String(filled.value.id), { kind: query, updateId: queued, askedAtMs });
  }
  return ok([queued]);
}

function seenChatOf(
  state: PlaygroundState,
  reference: z.output<typeof chatReference>,
  from?: User,
): ChatRecord {
  const known = state.chats.get(reference.id);
  if (known !== undefined) return known;
  const type = reference.type ?? (reference.id > 0 ? 'private' : 'supergroup');
  if (type === 'private' && from !== undefined) return privateChatOf(state, reference.id, from);
  const chat = addChat(state, reference.id, type, reference.title ?? `Group ${reference.id}`);
  chat.members.set(state.bot.id, memberOf(botUserOf(state), 'administrator'));
  return chat;
}

function filledOf(
  state: PlaygroundState,
  kind: RawUpdate['kind'],
  raw: Parts,
  chat: ChatRecord | undefined,
): Result<Json, string> {
  switch (kind) {
    case 'callback_query':
    case 'inline_query':
      state.lastQueryId += 1;
      return ok({
        ...queryDefaultsOf(kind),
        ...raw,
        ...calledMessageOf(state, raw),
        id: raw.id ?? String(state.lastQueryId),
      });
    case 'my_chat_member':
    case 'chat_member':
      return chat === undefined ? err(`${kind}.chat: missing`) : standingOf(state, kind, raw, chat);
    case 'message':
    case 'edited_message':
    case 'channel_post':
    case 'edited_channel_post':
      return chat === undefined ? err(`${kind}.chat: missing`) : ok(spokenOf(state, raw, chat));
    default:
      return ok({ ...raw });
  }
}

function queryDefaultsOf(kind: 'callback_query' | 'inline_query'): Json {
  return kind === 'callback_query' ? { chat_instance: '0' } : { query: '', offset: '' };
}

// A callback may name its message by chat and id alone, so that tests can forge presses of old or foreign buttons.
function calledMessageOf(state: PlaygroundState, { message }: Parts): Json {
  const stored = message && state.chats.get(message.chat.id)?.messages.get(message.message_id);
  return message !== undefined && stored !== undefined ? { message: wireMessageOf(state, stored) } : {};
}

function standingOf(
  state: PlaygroundState,
  kind: string,
  raw: Parts,
  chat: ChatRecord,
): Result<Json, string> {
  const after = raw.new_chat_member;
  if (after === undefined) return err(`${kind}.new_chat_member: missing`);
  const user = rememberUser(state, after.user);
  const before = raw.old_chat_member ?? chat.members.get(user.id) ?? memberOf(user, 'left');
  const flags = Object.entries(after).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  const member = memberOf(user, after.status, Object.fromEntries(flags));
  chat.members.set(user.id, member);
  return ok({
    date: unixTimeOf(state),
    ...raw,
    chat: wireChatOf(chat),
    from: raw.from ?? user,
    old_chat_member: before,
    new_chat_member: member,
  });
}

function spokenOf(state: PlaygroundState, raw: Parts, chat: ChatRecord): Json {
  for (const user of raw.new_chat_members ?? []) {
    chat.members.set(user.id, memberOf(rememberUser(state, user), 'member'));
  }
  if (raw.left_chat_member !== undefined) {
    chat.members.set(raw.left_chat_member.id, memberOf(rememberUser(state, raw.left_chat_member), 'left'));
  }
  if (raw.migrate_to_chat_id !== undefined) becomeSupergroup(state, chat, raw.migrate_to_chat_id);
  const text = raw.text ?? raw.caption ?? '';
  const { message_id, date, from, chat: _chat, text: _text, caption: _caption, ...rest } = raw;
  const known = message_id === undefined ? undefined : chat.messages.get(message_id);
  if (known !== undefined) {
    Object.assign(known, { text, entities: foundEntitiesOf(text, []), editDate: unixTimeOf(state) });
    announceChange(state, chat.id);
  }
  const { entities: _entities, caption_entities: _captionEntities, ...extra } = rest;
  const stored =
    known ??
    addMessage(state, chat, {
      ...(message_id === undefined ? {} : { id: message_id }),
      ...(from === undefined ? {} : { from }),
      ...(date === undefined ? {} : { date }),
      text,
      entities: foundEntitiesOf(text, []),
      extra,
    });
  return { ...raw, message_id: stored.id, date: stored.date, chat: wireChatOf(chat) };
}

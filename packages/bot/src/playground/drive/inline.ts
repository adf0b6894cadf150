import { err, ok, type Result } from 'neverthrow';
import { z } from 'zod';
import { entitySchema } from '../api/content.ts';
import { rememberUser } from '../chats.ts';
import { emitMessage } from '../emit.ts';
import { addMessage } from '../messages.ts';
import { botUserOf } from '../state.ts';
import { fixText } from '../text/formatted-text.ts';
import type { World } from '../world.ts';
import { type chooseSchema, type inlineSchema, userOf } from './schemas.ts';
import { chatOf, senderOf } from './speaker.ts';

/** Somebody types the bot's name and words in any chat. Answers the update's id. */
export function drivenInline(
  world: World,
  { user, query }: z.output<typeof inlineSchema>,
): Result<number[], string> {
  const { state, queue } = world;
  state.lastQueryId += 1;
  const id = String(state.lastQueryId);
  const from = rememberUser(state, userOf(user));
  const updateId = queue.push({ inline_query: { id, from, query, offset: '' } }, from.id);
  if (updateId === undefined) return ok([]);
  state.queries.set(id, { kind: 'inline', updateId, askedAtMs: state.nowMs() });
  return ok([updateId]);
}

const answered = z.object({
  results: z.array(
    z.looseObject({
      id: z.string(),
      input_message_content: z.looseObject({
        message_text: z.string(),
        entities: z.array(entitySchema).default([]),
      }),
    }),
  ),
});

/** Somebody posts one of the results that an inline query has brought. Answers the ids of the updates that reached the bot. */
export function drivenChoice(world: World, input: z.output<typeof chooseSchema>): Result<number[], string> {
  const { state, outcomes } = world;
  const answers = outcomes.find(input.update_id)?.answers ?? [];
  const read = answered.safeParse(answers.find(({ kind }) => kind === 'inline')?.answer);
  const result = read.success ? read.data.results.find(({ id }) => id === input.result) : undefined;
  if (result === undefined) return err('result: the query has no such result');
  const { message_text, entities } = result.input_message_content;
  const text = fixText(message_text, entities);
  if (text.isErr()) return err(`result: ${text.error}`);
  return chatOf(state, input).map((chat) => {
    const sender = senderOf(input, chat);
    const message = addMessage(state, chat, {
      ...sender,
      ...text.value,
      extra: { via_bot: botUserOf(state) },
    });
    return [emitMessage(world, chat, message, 'message')].filter((id) => id !== undefined);
  });
}

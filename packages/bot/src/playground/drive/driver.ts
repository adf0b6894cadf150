import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import type { World } from '../world.ts';
import { drivenChoice, drivenInline } from './inline.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { drivenPress } from './press.ts';
import { drivenUpdate } from './raw-update.ts';
import {
  chooseSchema,
  inlineSchema,
  memberSchema,
  migrateSchema,
  pressSchema,
  sendSchema,
  updateSchema,
} from './schemas.ts';
import { drivenSend } from './send.ts';
import { drivenMemberChange, drivenUpgrade } from './set-up.ts';

/** What is wrong with a driving request: one line each, beginning with the field. Never empty. */
export type Problems = readonly string[];

/** One driving call: input of any shape → what the bot did about it. */
export type Drive = (input: unknown) => Promise<Result<Outcome, Problems>>;

/** The driving calls that cause updates. */
export interface Driver {
  readonly send: Drive;
  readonly press: Drive;
  readonly update: Drive;
  readonly member: Drive;
  readonly migrate: Drive;
  readonly inline: Drive;
  readonly choose: Drive;
}

/** The driving calls of a playground; each waits until the bot is done, at most `timeoutMs`. */
export function createDriver(world: World, timeoutMs: number): Driver {
  function drive<T>(schema: z.ZodType<T>, act: (world: World, input: T) => Result<number[], string>): Drive {
    return async (input) => {
      const read = readInput(schema, input);
      const ids = read.andThen((value) => act(world, value).mapErr((problem): Problems => [problem]));
      return ids.isErr() ? err(ids.error) : ok(await outcomeOf(world, ids.value, timeoutMs));
    };
  }
  return {
    send: drive(sendSchema, drivenSend),
    press: drive(pressSchema, drivenPress),
    update: drive(updateSchema, drivenUpdate),
    member: drive(memberSchema, drivenMemberChange),
    migrate: drive(migrateSchema, drivenUpgrade),
    inline: drive(inlineSchema, drivenInline),
    choose: drive(chooseSchema, drivenChoice),
  };
}

/** The input in the schema's shape, or everything that is wrong with it. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): Result<T, Problems> {
  const read = schema.safeParse(input);
  if (read.success) return ok(read.data);
  return err(
    read.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    ),
  );
}

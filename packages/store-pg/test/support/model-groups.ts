import type { Act } from '@prime-tally/stats-core/ports';
import fc from 'fast-check';
import { type Command, named } from './model-commands.ts';

const chatId = fc.constantFrom('-1', '-2', '-3');
const TOKENS = ['token of sixteen', 'another one of 18'] as const;

const act: fc.Arbitrary<Act> = fc
  .record({
    minute: fc.nat(3),
    by: fc.constantFrom('1', undefined),
    chatId: fc.constantFrom('-1', undefined),
  })
  .map(({ minute, by, chatId: where }) => ({
    at: `2025-01-01T00:0${minute}:00Z`,
    ...(by !== undefined && { by }),
    ...(where !== undefined && { chatId: where }),
  }));

const settings = fc.dictionary(
  fc.constantFrom('remind', 'language'),
  fc.constantFrom('weekly', 'de', 1, ['x']),
);

/** Commands of groups, and of settings of people. */
export const group: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record(
      { privacy: fc.constantFrom('public' as const, 'soft' as const, 'strict' as const), settings },
      { requiredKeys: [] },
    )
    .chain((change) => fc.tuple(fc.constant(change), chatId, act))
    .map(([change, id, one]) =>
      named(`set ${id} ${JSON.stringify([change, one])}`, (store) => store.saveChat(id, change, one)),
    ),
  fc
    .tuple(fc.constantFrom('ada', 'Bob', 'Cy0'), chatId, act)
    .map(([agent, id, { at }]) => named(`join ${agent} ${id}`, (store) => store.joinChat(agent, id, at))),
  fc
    .tuple(fc.constantFrom('1', '2'), chatId)
    .map(([userId, id]) => named(`leave ${userId} ${id}`, (store) => store.leaveChat(userId, id))),
  fc
    .tuple(chatId, fc.constantFrom(...TOKENS), act, act)
    .map(([id, token, one, { at }]) =>
      named(`ask reset ${id} ${token} ${at} ${JSON.stringify(one)}`, (store) =>
        store.askReset(id, token, at, one),
      ),
    ),
  fc
    .tuple(chatId, fc.constantFrom(...TOKENS), act)
    .map(([id, token, one]) =>
      named(`reset ${id} ${token} ${JSON.stringify(one)}`, (store) => store.resetChat(id, token, one)),
    ),
  fc
    .tuple(chatId, chatId)
    .map(([from, to]) => named(`migrate ${from} ${to}`, (store) => store.migrateChat(from, to))),
  chatId.map((id) => named(`forget ${id}`, (store) => store.forgetChat(id))),
  fc
    .tuple(chatId, fc.boolean(), act)
    .map(([id, isBanned, one]) =>
      named(`ban ${id} ${isBanned} ${JSON.stringify(one)}`, (store) =>
        store.setBanned(id, '5', isBanned, one),
      ),
    ),
  fc
    .tuple(fc.constantFrom('1', '-7'), settings)
    .map(([userId, one]) =>
      named(`settings ${userId} ${JSON.stringify(one)}`, (store) => store.saveUserSettings(userId, one)),
    ),
);

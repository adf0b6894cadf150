import fc from 'fast-check';
import { type Command, instant, named } from './model-commands.ts';

const ACT = { by: '7', at: '2024-05-01T12:00:00Z' };
const header = fc.constantFrom('New Tokens', 'Odd "Words"', 'Far');

/** Commands of pending headers. */
export const headers: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(named('pending', (store) => store.pendingHeaders(200))),
  fc
    .tuple(header, fc.constantFrom('accepted' as const, 'ignored' as const))
    .map(([one, verdict]) => named(`${verdict} ${one}`, (store) => store.judgeHeader(one, verdict, ACT))),
  // Hint: each header a stat of its own. Which of two that are one stat counts depends on who came first.
  fc
    .constantFrom(['New Tokens', 'hacks'] as const, ['Far', 'linksCreated'] as const)
    .map(([one, key]) => named(`link ${one}`, (store) => store.linkHeader(one, key, ACT))),
  instant.map((at) => named(`learn ${at}`, (store) => store.learn(at))),
);

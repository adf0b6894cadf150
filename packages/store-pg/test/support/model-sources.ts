import fc from 'fast-check';
import { type Command, instant, named } from './model-commands.ts';

const source = fc.constantFrom(
  { kind: 'telegram', instance: 'bot' } as const,
  { kind: 'import', instance: 'bot' } as const,
  { kind: 'api', instance: 'new' } as const,
);

/** Commands of sources. */
export const sources: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(named('sources', (store) => store.sources())),
  fc
    .tuple(source, fc.constantFrom(true, true, false), instant)
    .map(([one, isEnabled, at]) =>
      named(`enable ${one.kind} ${isEnabled} ${at}`, (store) =>
        store.setSourceEnabled(one, isEnabled, { at }),
      ),
    ),
  fc
    .record(
      {
        source,
        code: fc.constantFrom('number_malformed', 'text_long'),
        at: instant,
        chatId: fc.constantFrom('-1', '-2'),
        header: fc.constantFrom('Hacks', 'Far', 'x'.repeat(81)),
      },
      { requiredKeys: ['source', 'code', 'at'] },
    )
    .map(({ source: { kind, instance }, ...rest }) => {
      const refusal = { kind, instance, ...rest };
      return named(`refused ${JSON.stringify(refusal)}`, (store) => store.noteRefusal(refusal));
    }),
  fc
    .tuple(instant, fc.constantFrom('-1', undefined))
    .map(([since, chatId]) =>
      named(`refusals ${since} ${chatId}`, (store) =>
        store.refusals({ since, limit: 3, ...(chatId !== undefined && { chatId }) }),
      ),
    ),
  instant.map((before) => named(`prune texts ${before}`, (store) => store.pruneTexts(before))),
);

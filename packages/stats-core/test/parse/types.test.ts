import {
  createParser,
  type Failure,
  type Issue,
  type Parsed,
  parseStats,
  type Snapshot,
} from '@prime-tally/stats-core';
import { CATALOGUE, type StatKey } from '@prime-tally/stats-defs';
import { extendCatalogue, type Overlay } from '@prime-tally/stats-defs/schema';
import type { Result } from 'neverthrow';
import { describe, expectTypeOf, it } from 'vitest';

// Checked by the compiler: `npm run check`.
describe('the types of a reading', () => {
  it('know that a text that was read has a snapshot, and one that was not an issue', () => {
    expectTypeOf(parseStats).returns.toEqualTypeOf<Result<Parsed<StatKey>, Failure<StatKey>>>();
    expectTypeOf<Parsed<StatKey>['snapshots'][0]>().toEqualTypeOf<Snapshot>();
    expectTypeOf<Failure<StatKey>['issues'][0]>().toEqualTypeOf<Issue>();
    expectTypeOf<Failure<StatKey>['readable'][number]>().toEqualTypeOf<Snapshot>();
  });

  it('say that any stat may be absent, and that an unknown key is a mistake', () => {
    expectTypeOf<Snapshot['stats']['hacks']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Snapshot['stats']>().not.toHaveProperty('hax');
  });

  it('hold the keys of an extended catalogue', () => {
    const overlay = {
      name: 'autumn',
      stats: { zetaTokens: { header: 'Zeta Tokens', kind: 'event', group: 'Events' } },
    } as const satisfies Overlay;
    const extended = extendCatalogue(CATALOGUE, overlay).map((catalogue) => createParser({ catalogue }));
    type Read = ReturnType<ReturnType<typeof extended._unsafeUnwrap>['parse']>;
    expectTypeOf<Read>().toEqualTypeOf<
      Result<Parsed<StatKey | 'zetaTokens'>, Failure<StatKey | 'zetaTokens'>>
    >();
  });

  it('are plain data, read-only', () => {
    expectTypeOf<Snapshot['unknown']>().toEqualTypeOf<
      readonly { readonly header: string; readonly text: string }[]
    >();
    expectTypeOf<Parameters<Snapshot['repeated']['map']>>().not.toBeAny();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDraft, packEvent, unpackDraft, unpackEvent } from '../../src/callback-data/event.ts';
import { DRAFT_PARTS } from '../../src/usecases/events/draft.ts';

const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);
const event = fc.record({
  id,
  action: fc.constantFrom(
    ...(['join', 'board', 'refresh', 'me', 'light', 'dark', 'csv', 'late', 'late_file', 'result'] as const),
    ...(['card', 'clean', 'close', 'close_surely', 'delete', 'delete_surely'] as const),
  ),
});
const draft = fc.record({
  userId: id,
  no: fc.nat({ max: 999_999_999_999 }),
  action: fc.constantFrom(...DRAFT_PARTS, 'clean' as const, 'confirm' as const, 'cancel' as const),
});

describe('buttons of events', () => {
  it('what is packed is unpacked unchanged, in at most 64 bytes', () => {
    fc.assert(
      fc.property(event, draft, (one, other) => {
        expect(unpackEvent(packEvent(one))).toEqual(one);
        expect(unpackDraft(packDraft(other))).toEqual(other);
        for (const data of [packEvent(one), packDraft(other)])
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('any other text is no button', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (data) => {
        expect(unpackEvent(data) ?? unpackDraft(data)).toBeUndefined();
      }),
    );
    expect(unpackEvent('ev:z:1')).toBeUndefined();
    expect(unpackDraft('ed:1:2:preset')).toBeUndefined();
  });
});

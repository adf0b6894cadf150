import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsButton, packBoard, unpackBoard } from '../../src/callback-data/board.ts';
import { packStatList, unpackStatList } from '../../src/callback-data/stat-list.ts';

const filter = {
  where: fc.constantFrom('here' as const, 'everywhere' as const),
  faction: fc.constantFrom('enlightened' as const, 'resistance' as const),
};
const page = fc.nat({ max: 99 });
const board = fc.record(
  { ...filter, page, stat: fc.stringMatching(/^[\w+.-]{1,40}$/) },
  { requiredKeys: ['where', 'page', 'stat'] },
);
const statList = fc.record(
  { ...filter, page, group: fc.stringMatching(/^[A-Za-z ]{1,30}$/) },
  { requiredKeys: ['where', 'page'] },
);

describe('callback data', () => {
  it('what is packed is unpacked unchanged, in at most 64 bytes', () => {
    fc.assert(
      fc.property(board, (button) => {
        const data = packBoard(button);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(unpackBoard(data)).toEqual(button);
      }),
    );
    fc.assert(
      fc.property(statList, (button) => {
        const data = packStatList(button);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(unpackStatList(data)).toEqual(button);
      }),
    );
  });

  it('any other text is no button', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (data) => {
        const read = unpackBoard(data) ?? unpackStatList(data);
        expect(read).toBeUndefined();
      }),
    );
  });

  it('a key fits a button exactly when its data survive the way there and back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (stat) => {
        const button = { where: 'here' as const, page: 0, stat };
        expect(fitsButton(stat)).toBe(unpackBoard(packBoard(button))?.stat === stat);
      }),
    );
  });
});

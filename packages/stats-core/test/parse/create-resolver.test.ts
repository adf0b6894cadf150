import { CATALOGUE, createResolver, type Snapshot } from '@prime-tally/stats-core';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { describe, expect, it } from 'vitest';

const resolve = createResolver(CATALOGUE);
const read = (more: Partial<Snapshot<string>>): Snapshot<string> =>
  sampleSubmission({ stats: {}, ...more }).snapshot;

describe('reading an older reading again', () => {
  it('takes an unknown column whose header is known now', () => {
    const unknown = [
      { header: 'Far', text: '1' },
      { header: 'Hacks', text: '7' },
    ];
    expect(resolve(read({ unknown }))).toEqual(
      read({ stats: { hacks: 7 }, unknown: [{ header: 'Far', text: '1' }] }),
    );
  });

  it('keeps the cell of a stat that is there already as a repeated one', () => {
    const unknown = [{ header: 'Hacks', text: '7' }];
    expect(resolve(read({ stats: { hacks: 9 }, unknown }))).toEqual(
      read({ stats: { hacks: 9 }, repeated: unknown }),
    );
  });

  it('takes a run that is nothing but known headers, as many as values', () => {
    const run = { headers: ['Hacks Links', 'Created', 'Unique Portals Visited'], values: ['1', '2', '3'] };
    expect(resolve(read({ unresolved: [run] }))).toEqual(
      read({ stats: { hacks: 1, linksCreated: 2, uniquePortalsVisited: 3 } }),
    );
  });

  it.each([
    ['another number of values', { headers: ['Hacks', 'Links Created'], values: ['1', '2', '3'] }],
    ['words that are no header', { headers: ['Hacks', 'Far'], values: ['1', '2'] }],
    ['a last cell that may have lost digits', { headers: ['Hacks'], values: ['1'] }],
    ['a header that stands twice', { headers: ['Hacks', 'Hacks'], values: ['1', '2'] }],
    ['a stat that the snapshot has', { headers: ['Level', 'Hacks'], values: ['1', '2'] }],
    ['a value that is no plain number', { headers: ['Hacks', 'Links Created'], values: ['1', '02'] }],
    ['a text column', { headers: ['Hacks', 'Agent Name'], values: ['1', '2'] }],
  ])('leaves a run alone: %s', (_, run) => {
    expect(resolve(read({ stats: { level: 8 }, unresolved: [run] }))).toBeUndefined();
  });

  it.each([
    ['no number', [{ header: 'Hacks', text: '1,000' }]],
    ['twice', ['1', '2'].map((text) => ({ header: 'Hacks', text }))],
    ['nothing new', [{ header: 'Far', text: '1' }]],
  ])('leaves unknown columns alone: %s', (_, unknown) => {
    expect(resolve(read({ unknown }))).toBeUndefined();
  });
});

import { HEADERS, STATS } from '@prime-tally/stats-defs';
import { headerAmbiguityOf } from '@prime-tally/stats-defs/schema';
import { expect, test } from 'vitest';

test('every row of headers has one reading, with blanks between them and without', () => {
  expect(headerAmbiguityOf(HEADERS.keys())).toBeUndefined();
});

test('so it has with every label and mask among them', () => {
  const texts = Object.values(STATS).flatMap(({ header, aliases }) => [
    header,
    ...aliases.map(({ text }) => text),
  ]);
  expect(headerAmbiguityOf(new Set(texts))).toBeUndefined();
});

test('a planted header that breaks it is named', () => {
  expect(headerAmbiguityOf([...HEADERS.keys(), 'Op Points'])).toEqual({
    form: 'blanks',
    one: ['+Alpha Op Points'],
    other: ['+Alpha', 'Op Points'],
  });
});

test('a header that breaks it only where blanks are lost is named', () => {
  expect(headerAmbiguityOf([...HEADERS.keys(), 'treaks', 'Completed Hacks'])).toMatchObject({
    form: 'glued',
  });
  expect(headerAmbiguityOf([...HEADERS.keys(), 'XMRecharged'])).toMatchObject({ form: 'no_blanks' });
});

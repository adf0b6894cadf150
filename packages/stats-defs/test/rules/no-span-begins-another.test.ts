import { TIME_SPANS } from '@prime-tally/stats-defs';
import { expect, it } from 'vitest';

// The parser takes a listed span before a codename as the whole span.
it('no time span is another one and a word', () => {
  const texts = TIME_SPANS.map(({ text }) => text);
  const pairs = texts.flatMap((text) => texts.filter((other) => other.startsWith(`${text} `)));
  expect(texts.length).toBeGreaterThan(30);
  expect(pairs).toEqual([]);
});

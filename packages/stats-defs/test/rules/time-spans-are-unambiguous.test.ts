import { TIME_SPANS } from '@prime-tally/stats-defs';
import { expect, test } from 'vitest';

test('a text means one span, in whatever language and case', () => {
  const spans = new Map<string, string>();
  for (const { text, span } of TIME_SPANS) {
    expect(spans.get(text.toLowerCase()) ?? span, text).toBe(span);
    spans.set(text.toLowerCase(), span);
  }
});

test('every language has all four, the Dutch month twice', () => {
  const languages = [...new Set(TIME_SPANS.map(({ language }) => language))];
  expect(languages).toEqual(['en', 'de', 'ru', 'es', 'nl', 'it', 'fr', 'pl', 'cs', 'zh']);
  for (const language of languages) {
    const spans = TIME_SPANS.filter((text) => text.language === language).map(({ span }) => span);
    expect(new Set(spans)).toEqual(new Set(['all_time', 'month', 'week', 'now']));
  }
  expect(TIME_SPANS).toHaveLength(41);
});

test('texts are NFC, and only English ones are all attested by exports', () => {
  for (const { text } of TIME_SPANS) expect(text).toBe(text.normalize('NFC'));
  const seen = TIME_SPANS.filter(({ status }) => status === 'export').map(({ text }) => text);
  expect(seen).toEqual(['ALL TIME', 'MONTH', 'WEEK', 'NOW', 'GESAMT', 'ЗА ВСЕ ВРЕМЯ']);
});

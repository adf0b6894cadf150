import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/locales/languages.ts';
import { allLocales, localeOf } from '../src/locales/locale-of.ts';

describe.each(allLocales())('$ownName', (locale) => {
  it('is found by its code, whatever the country and the case', () => {
    expect(localeOf(locale.language)).toBe(locale);
    expect(localeOf(`${locale.language.toUpperCase()}-XX`)).toBe(locale);
  });

  it('describes each command in at most 256 characters, as Telegram wants it', () => {
    for (const description of Object.values(locale.commands)) {
      expect(description.length).toBeGreaterThan(2);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });

  it('answers a press in at most 200 characters, as Telegram wants it', () => {
    for (const text of [locale.buttonStale, locale.buttonNotYours])
      expect(text.length).toBeLessThanOrEqual(200);
  });

  it('says something of its own, in its own language', () => {
    if (locale.language !== 'en') expect(locale.failed.text).not.toBe(localeOf('en').failed.text);
  });
});

it('an unknown language is answered in English', () => {
  expect(localeOf('tlh').language).toBe('en');
  expect(localeOf(undefined).language).toBe('en');
  expect(allLocales().map(({ language }) => language)).toEqual([...LANGUAGES]);
});

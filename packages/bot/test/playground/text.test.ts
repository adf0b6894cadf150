import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/playground/text/formatted-text.ts';
import { splitTextOf } from '../../src/playground/text/split-text.ts';

function found(text: string): string[] {
  const { entities } = fixText(text)._unsafeUnwrap();
  return entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
}

describe('a text as the server keeps it', () => {
  test('has blanks for tabs, no carriage returns and no white space at its ends', () => {
    expect(fixText('\n a\tb\r\nc \t\n')._unsafeUnwrap().text).toBe('a b\nc');
    expect(fixText('a\t\tb')._unsafeUnwrap().text).toBe('a  b');
    expect(fixText('a\u202eb\u0333c')._unsafeUnwrap().text).toBe('abc');
  });

  test('keeps no formatting inside code, and no links that cross', () => {
    const code = { type: 'code', offset: 0, length: 4 } as const;
    const inside = { type: 'bold', offset: 1, length: 2 } as const;
    expect(fixText('abcd', [inside, code])._unsafeUnwrap().entities).toEqual([code]);
    const link = { type: 'text_link', offset: 0, length: 3, url: 'https://a.example' } as const;
    const crossing = { ...link, offset: 2, length: 2 };
    expect(fixText('abcd', [link, crossing])._unsafeUnwrap().entities).toEqual([link]);
  });

  test('loses entities of white space alone', () => {
    const blank = { type: 'bold', offset: 1, length: 1 } as const;
    expect(fixText('a b', [blank])._unsafeUnwrap().entities).toEqual([]);
  });
});

describe('what Telegram finds by itself', () => {
  test.each([
    ['/start', ['bot_command /start']],
    ['/top@tally_bot hacks', ['bot_command /top@tally_bot']],
    ['and/or a/b 1/2', []],
    ['hi @nimbus, @ab and a@b', ['mention @nimbus']],
    ['https://a.example/x?y=1. t.me/bot', ['url https://a.example/x?y=1', 'url t.me/bot']],
    ['mail me@a.example #fs #12', ['email me@a.example', 'hashtag #fs']],
    ['ALL TIME Nimbus Enlightened 2026-11-01 10:00:00 16 50000000', []],
  ])('in %s', (text, entities) => {
    expect(found(text)).toEqual(entities);
  });
});

describe('a text that is too long for one message', () => {
  test('is cut after a line end, else after a blank, else anywhere but inside a character', () => {
    expect(splitTextOf('aaaa\nbbbb', 8)).toEqual(['aaaa\n', 'bbbb']);
    expect(splitTextOf('aaaaa bbbb', 8)).toEqual(['aaaaa ', 'bbbb']);
    expect(splitTextOf('aaaaaaa💚bbb', 8)).toEqual(['aaaaaaa', '💚bbb']);
    expect(splitTextOf(' \n ', 8)).toEqual([]);
  });
});

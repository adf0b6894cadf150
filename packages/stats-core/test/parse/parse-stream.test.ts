import { createParser, parseStream, type StreamItem } from '@prime-tally/stats-core';
import { CATALOGUE } from '@prime-tally/stats-defs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { pasteOf } from './paste.ts';

const parser = createParser({ catalogue: CATALOGUE });

async function collect(
  source: AsyncIterable<string> | Iterable<string>,
  by: Parameters<typeof parseStream>[1] = parser,
): Promise<StreamItem[]> {
  const items: StreamItem[] = [];
  for await (const item of parseStream(source, by)) items.push(item as StreamItem);
  return items;
}

/** One line for each item: its offset and what it gave. */
function told(items: readonly StreamItem[]): string[] {
  return items.map(({ offset, result }) =>
    result.match(
      ({ snapshots }) =>
        `${offset} ${snapshots.map(({ agent, stats }) => `${agent}:${stats.hacks}`).join(' ')}`,
      ({ issues }) => `${offset} ${issues.map(({ code }) => code).join(' ')}`,
    ),
  );
}

const exportOf = (agent: string, hacks: number | string, by = '\t'): string =>
  pasteOf(
    [
      ['Level', 9],
      ['Hacks', hacks],
    ],
    { by, agent },
  );

const first = exportOf('Anna', 1);
const bad = exportOf('Bert', 'x');
const last = exportOf('Carl', 3, ' ');
const archive = `${first}${bad}${last}`;
const expected = ['0 Anna:1', `${first.length} number_malformed`, `${first.length + bad.length} Carl:3`];

describe('parseStream', () => {
  it('gives one export at a time with its offset, and goes on after a bad one', async () => {
    expect(told(await collect([archive]))).toEqual(expected);
  });

  it('gives the same wherever the chunks end', async () => {
    for (let at = 0; at <= archive.length; at++) {
      expect(told(await collect([archive.slice(0, at), archive.slice(at)]))).toEqual(expected);
    }
    expect(told(await collect([...archive]))).toEqual(expected);
    expect(told(await collect(['', archive, '', '']))).toEqual(expected);
  });

  it('parts exports that follow each other without a line end, as joined files do', async () => {
    const [one, two] = [first.slice(0, -1), exportOf('Bert', 2).slice(0, -1)];
    const joined = `${one}${two}${last}${first}`;
    const places = [0, one.length, one.length + two.length, one.length + two.length + last.length];
    const names = ['Anna:1', 'Bert:2', 'Carl:3', 'Anna:1'];
    const all = names.map((name, index) => `${places[index]} ${name}`);
    expect(told(await collect([joined]))).toEqual(all);
    expect(told(await collect([...joined]))).toEqual(all);
  });

  it('gives the same where a chunk ends inside a surrogate pair or a CRLF', async () => {
    const text = `\ufeff🎉 ${archive.replaceAll('\n', '\r\n')}🎉\r\n${first}`;
    const whole = told(await collect([text]));
    expect(whole).toHaveLength(4);
    for (let at = 0; at <= text.length; at++) {
      expect(told(await collect([text.slice(0, at), text.slice(at)]))).toEqual(whole);
    }
  });

  it('gives offsets from which the issues’ positions count', async () => {
    const text = `some words\n\n${archive}`;
    const [, item] = await collect([text]);
    const failure = item?.result._unsafeUnwrapErr();
    const at = (item?.offset ?? 0) + (failure?.issues[0].offset ?? 0);
    expect(text.slice(at, at + 1)).toBe('x');
  });

  it('passes over text without exports', async () => {
    expect(await collect([])).toEqual([]);
    expect(await collect(['hi\nwho comes?\n'])).toEqual([]);
    expect(
      told(await collect([`hi\n${last}\nbye\n\n${first}the end`])).map((line) => line.split(' ')[1]),
    ).toEqual(['Carl:3', 'Anna:1']);
  });

  it('reads an async source, and stops it where the reader stops', async () => {
    let isEnded = false;
    async function* source(): AsyncGenerator<string> {
      try {
        for (;;) yield first;
      } finally {
        isEnded = true;
      }
    }
    let count = 0;
    for await (const { result } of parseStream(source(), parser)) {
      expect(result.isOk()).toBe(true);
      if (++count === 5) break;
    }
    expect(isEnded).toBe(true);
  });

  it('hands on what the source throws', async () => {
    async function* source(): AsyncGenerator<string> {
      yield first;
      throw new Error('the disk is gone');
    }
    await expect(collect(source())).rejects.toThrow('the disk is gone');
  });

  it('holds no more than the limit of a text, whatever comes', async () => {
    const small = createParser({ catalogue: CATALOGUE, limits: { textLength: 400 } });
    const lengths: number[] = [];
    const spy = {
      limits: small.limits,
      parse(text: string) {
        lengths.push(text.length);
        return small.parse(text);
      },
    };
    const endless = `${first.trimEnd()}${'\t1'.repeat(5000)}`;
    const items = await collect([last, endless, '\n', 'blah '.repeat(5000), '\n', first], spy);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
    expect(told(items)[0]).toBe('0 Carl:3');
    expect(told(items).at(-1)).toBe(`${last.length + endless.length + 1 + 25_000 + 1} Anna:1`);
  });

  it('counts header rows above each other and single lines as the parser does', async () => {
    const [header = '', values = ''] = last.trimEnd().split('\n');
    const stacked = `${header}\n${header}\n${values}\n`;
    const single = `${header} ${values}\n`;
    expect(told(await collect([stacked + single + stacked]))).toEqual([
      '0 Carl:3',
      `${stacked.length} Carl:3`,
      `${stacked.length + single.length} Carl:3`,
    ]);
  });

  it('loses no export of the corpus, and invents none', async () => {
    const wrongs: string[] = [];
    for (const { name, text } of readCorpus()) {
      if (name.startsWith('limit-')) continue;
      const parsed = parser.parse(text).match(
        ({ snapshots }) => snapshots,
        ({ readable }) => readable,
      );
      const items = await collect([text]);
      const streamed = items.flatMap(({ result }) =>
        result.match<readonly unknown[]>(
          ({ snapshots }) => snapshots,
          ({ readable }) => readable,
        ),
      );
      if (JSON.stringify(streamed) !== JSON.stringify(parsed)) wrongs.push(name);
    }
    expect(wrongs).toEqual([]);
  });
});

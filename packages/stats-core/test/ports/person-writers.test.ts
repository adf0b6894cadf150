import { type PersonRecord, personCsv, personJson, type StoreIssue } from '@prime-tally/stats-core/ports';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { err, ok, type Result } from 'neverthrow';
import { describe, expect, test } from 'vitest';

const AWAY: StoreIssue = { code: 'store_unavailable', message: 'The database does not answer.' };

function submission(more: Partial<Extract<PersonRecord, { type: 'submission' }>> = {}): PersonRecord {
  const { snapshot } = sampleSubmission({ stats: { level: 8, hacks: 0 } });
  const source = { kind: 'telegram', instance: 'bot', externalId: 'm:1', ordinal: 0 } as const;
  return {
    type: 'submission',
    snapshot,
    variant: 0,
    receivedAt: '2024-05-04T12:00:01Z',
    warnings: [],
    sources: [source],
    ...more,
  };
}

async function* from(
  records: readonly (PersonRecord | StoreIssue)[],
): AsyncGenerator<Result<PersonRecord, StoreIssue>> {
  for (const one of records) yield 'code' in one ? err(one) : ok(one);
}

async function written(pieces: AsyncIterable<Result<string, StoreIssue>>): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const piece of pieces) texts.push(piece.isOk() ? piece.value : `! ${piece.error.code}`);
  return texts;
}

describe('personJson', () => {
  const user: PersonRecord = { type: 'user', userId: '9', settings: { locale: 'de' } };

  test('is one document, whose records are those given', async () => {
    const records = [user, submission({ zone: 'Asia/Tokyo', text: 'a "b"\n\u2028' })];
    const text = (await written(personJson(from(records)))).join('');
    expect(JSON.parse(text)).toEqual({ format: 'prime-tally person 1', records });
    expect(text.split('\n')).toHaveLength(5);
  });

  test('is a document without any record too', async () => {
    const text = (await written(personJson(from([])))).join('');
    expect(JSON.parse(text)).toEqual({ format: 'prime-tally person 1', records: [] });
  });

  test('ends with the first failure', async () => {
    const texts = await written(personJson(from([user, AWAY, user])));
    expect(texts.slice(1)).toEqual(['! store_unavailable']);
  });
});

describe('personCsv', () => {
  const rowsOf = async (
    records: readonly (PersonRecord | StoreIssue)[],
  ): Promise<Record<string, string>[]> => {
    const [head = [], ...rows] = parseCsv((await written(personCsv(from(records)))).join(''));
    return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? 'missing'])));
  };

  test('has a row for each submission and a column for each stat, empty where it is absent', async () => {
    const user: PersonRecord = { type: 'user', userId: '9', settings: {} };
    const [row, ...more] = await rowsOf([user, submission({ variant: 2, warnings: ['a', 'b'] })]);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      agent: 'Sample',
      faction: 'enlightened',
      taken_at: '2024-05-04T12:00:00',
      time_span: 'ALL TIME',
      variant: '2',
      warnings: 'a b',
      level: '8',
      hacks: '0',
      linksCreated: '',
      unknown: '',
      zone: '',
    });
    expect(JSON.parse(row?.sources ?? '')).toHaveLength(1);
  });

  test('keeps what is no stat of the catalogue as JSON', async () => {
    const { snapshot } = sampleSubmission({
      stats: { level: 1, ofAnOverlay: 5 },
      unknown: [{ header: 'A "b", c', text: '03' }],
      unresolved: [{ headers: ['x'], values: ['1'] }],
    });
    const [row] = await rowsOf([submission({ snapshot })]);
    expect(JSON.parse(row?.other_stats ?? '')).toEqual({ ofAnOverlay: 5 });
    expect(JSON.parse(row?.unknown ?? '')).toEqual(snapshot.unknown);
    expect(JSON.parse(row?.unresolved ?? '')).toEqual(snapshot.unresolved);
  });

  test('has no cell that a spreadsheet computes, and loses none of its text', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1',
      '"=1"',
      'a\r\n"b",c',
      "it's",
    ];
    for (const text of texts) {
      const [row] = await rowsOf([submission({ text })]);
      const cell = row?.text ?? '';
      expect(cell.replace(/^'/, '')).toBe(text);
      expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
    }
  });

  test('ends with the first failure', async () => {
    expect((await written(personCsv(from([AWAY, submission()])))).slice(1)).toEqual(['! store_unavailable']);
  });
});

/** Rows of cells by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (sign === ',' || text.startsWith('\r\n', at))) {
      row.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push(row);
        row = [];
        at += 1;
      }
    } else {
      cell += sign;
    }
  }
  return rows;
}

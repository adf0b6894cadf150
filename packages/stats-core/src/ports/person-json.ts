import { err, ok, type Result } from 'neverthrow';
import type { StoreIssue } from './common.ts';
import type { PersonRecord } from './people.ts';

/**
 * A person's records as one JSON document, in pieces that make it up one after the other: an object with `format`
 * (`prime-tally person 1`) and `records`, a record a line. It ends with the first failure, and then is none.
 */
export async function* personJson(
  records: AsyncIterable<Result<PersonRecord, StoreIssue>>,
): AsyncGenerator<Result<string, StoreIssue>, void> {
  let before = '{"format":"prime-tally person 1","records":[\n';
  for await (const record of records) {
    if (record.isErr()) return yield err(record.error);
    yield ok(`${before}${JSON.stringify(record.value)}`);
    before = ',\n';
  }
  yield ok(before.startsWith('{') ? `${before}]}\n` : '\n]}\n');
}

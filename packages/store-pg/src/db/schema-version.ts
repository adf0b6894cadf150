import { err, ok, type Result } from 'neverthrow';
import { cell, readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { type DbIssue, issueOf } from './issue.ts';

/** Number of the schema's newest migration; `schema_absent` where there is no schema. */
export async function readSchemaVersion(query: Query, name: string): Promise<Result<number, DbIssue>> {
  const [there] = await query("select to_regclass('migration') is not null as is_there");
  if (cell(there, 'is_there') !== true)
    return err(
      issueOf(
        'schema_absent',
        `${name} has no data of prime-tally.`,
        'Check the address; `status` shows what is there.',
      ),
    );
  const [row] = await query('select coalesce(max(number), 0)::integer as current from migration');
  return ok(readNumber(row, 'current'));
}

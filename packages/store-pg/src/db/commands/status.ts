import { err, ok } from 'neverthrow';
import { quoted, readTables } from '../../catalog/tables.ts';
import { createMigrator } from '../../migrations/create-migrator.ts';
import { readNumber, readText } from '../../rows.ts';
import type { Command } from '../command.ts';
import { readSnapshotOf } from '../database.ts';
import { issueOf } from '../issue.ts';
import { tableText } from '../table-text.ts';

/** `db status`: which database, how far its schema is, and how much it holds. */
export const status: Command = {
  name: 'status',
  words: '',
  least: 0,
  most: 0,
  about: 'says which database it is, how far its schema is and how much it holds',
  options: {},
  async run(context) {
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const database = opened.value;
    const migrations = await createMigrator(database).status();
    if (migrations.isErr())
      return err(
        issueOf(
          'database_unavailable',
          `${database.name}: ${migrations.error.message}`,
          'Check the address, the user and the password.',
        ),
      );
    const { current, newest } = migrations.value;
    const read = await readSnapshotOf(database, async (query) => {
      const [row] = await query(
        "select current_setting('server_version') as version, pg_database_size(current_database()) as bytes",
      );
      const tables: { table: string; rows: number }[] = [];
      for (const { name } of current === 0 ? [] : await readTables(query)) {
        const [counted] = await query(`select count(*) as rows from ${quoted(name)}`);
        tables.push({ table: name, rows: readNumber(counted, 'rows') });
      }
      return ok({ server: readText(row, 'version'), bytes: readNumber(row, 'bytes'), tables });
    });
    return read.map(({ server, bytes, tables }) => ({
      lines: [
        `database  ${database.name}`,
        `server    PostgreSQL ${server}, ${(bytes / 1e6).toFixed(1)} MB`,
        `schema    ${database.schema}, version ${current} of ${newest}${adviceOf(current, newest)}`,
        ...tableText(tables.map(({ table, rows }) => [`  ${table}`, rows])),
      ],
      json: { database: database.name, server, bytes, schema: database.schema, current, newest, tables },
      status: current === newest ? (0 as const) : (1 as const),
    }));
  },
};

function adviceOf(current: number, newest: number): string {
  if (current === 0) return ' (nothing there yet: run migrate, or start the bot)';
  if (current < newest) return ' (run migrate)';
  return current > newest ? ' (made by a newer program: start that one)' : '';
}

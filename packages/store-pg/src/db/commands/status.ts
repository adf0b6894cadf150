import { err, ok } from 'neverthrow';
import { sumOf } from '../../catalog/row-text.ts';
import { quoted, readTables } from '../../catalog/tables.ts';
import { createMigrator } from '../../migrations/create-migrator.ts';
import { type House, readHouse } from '../../move/house.ts';
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
  options: { sums: { type: 'boolean', about: 'adds a checksum of each table; equal ones hold equal rows' } },
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
      const tables: { table: string; rows: number; checksum?: string }[] = [];
      for (const table of current === 0 ? [] : await readTables(query)) {
        if (context.options.sums === true) {
          tables.push({ table: table.name, ...(await sumOf(query, table)) });
        } else {
          const [counted] = await query(`select count(*) as rows from ${quoted(table.name)}`);
          tables.push({ table: table.name, rows: readNumber(counted, 'rows') });
        }
      }
      const house = await readHouse(query);
      return ok({ house, server: readText(row, 'version'), bytes: readNumber(row, 'bytes'), tables });
    });
    return read.map(({ house, server, bytes, tables }) => ({
      lines: [
        `database  ${database.name}`,
        `server    PostgreSQL ${server}, ${(bytes / 1e6).toFixed(1)} MB`,
        `schema    ${database.schema}, version ${current} of ${newest}${adviceOf(current, newest)}`,
        ...houseLines(house),
        ...tableText(tables.map(({ table, rows, checksum = '' }) => [`  ${table}`, rows, checksum])),
      ],
      json: {
        database: database.name,
        house,
        server,
        bytes,
        schema: database.schema,
        current,
        newest,
        tables,
      },
      status: current === newest ? (0 as const) : (1 as const),
    }));
  },
};

function houseLines({ state, other }: House): string[] {
  if (state === 'moved') return [`house     moved to ${other}; here it is only read (unmark ends that)`];
  if (state === 'leaving') return [`house     moving to ${other}; writing stands still (run the move again)`];
  return state === 'arriving' ? [`house     data from ${other} are still arriving (run the move again)`] : [];
}

function adviceOf(current: number, newest: number): string {
  if (current === 0) return ' (nothing there yet: run migrate, or start the bot)';
  if (current < newest) return ' (run migrate)';
  return current > newest ? ' (made by a newer program: start that one)' : '';
}

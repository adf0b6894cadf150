import { err, ok } from 'neverthrow';
import { createMigrator } from '../../migrations/create-migrator.ts';
import type { Command } from '../command.ts';
import { issueOfFailure } from '../database.ts';
import { issueOf } from '../issue.ts';

/** `db migrate`: brings the schema up to date. */
export const migrate: Command = {
  name: 'migrate',
  words: '',
  least: 0,
  most: 0,
  about: 'brings the schema up to date; running it again changes nothing',
  options: {},
  async run(context) {
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const database = opened.value;
    try {
      const applied = await createMigrator(database).up();
      if (applied.isErr())
        return err(
          issueOf(
            'work_refused',
            `${database.name}: ${applied.error.message}`,
            'Nothing was changed. `status` says more.',
          ),
        );
      const names = applied.value;
      const lines = names.length === 0 ? ['Up to date.'] : names.map((name) => `applied ${name}`);
      return ok({ lines, json: { database: database.name, applied: names } });
    } catch (error) {
      return err(issueOfFailure(database.name, error));
    }
  },
};

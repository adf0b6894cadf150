import { err, ok } from 'neverthrow';
import { readTables } from '../../catalog/tables.ts';
import { openHouse, readHouse } from '../../move/house.ts';
import type { Command, Outcome } from '../command.ts';
import { writeTo } from '../database.ts';
import { issueOf } from '../issue.ts';
import { readSchemaVersion } from '../schema-version.ts';

/** `db unmark`: a house that has moved, or was about to, takes writes again. */
export const unmark: Command = {
  name: 'unmark',
  words: '',
  least: 0,
  most: 0,
  about: 'lets a house that is marked as moved take writes again',
  options: {},
  async run(context) {
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const database = opened.value;
    return writeTo<Outcome>(database, async (query) => {
      const version = await readSchemaVersion(query, database.name);
      if (version.isErr()) return err(version.error);
      const { state, moveId, other } = await readHouse(query);
      if (state === 'open' || moveId === undefined || other === undefined)
        return ok({ lines: [`${database.name} takes writes; nothing to do.`], json: { was: state } });
      if (state === 'arriving')
        return err(
          issueOf(
            'house_incomplete',
            `${database.name} is not complete: data from ${other} are still arriving.`,
            'Run that move to its end, or go on in the house that they come from.',
          ),
        );
      await openHouse(query, await readTables(query), { state: 'open', moveId, other });
      return ok({
        lines: [
          `${database.name} takes writes again.`,
          ...(state === 'moved'
            ? [`What was written in ${other} since the move is not here. Run only one of the two.`]
            : []),
        ],
        json: { was: state, other },
      });
    });
  },
};

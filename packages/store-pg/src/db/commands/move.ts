import { err, ok } from 'neverthrow';
import { moveHouse } from '../../move/move-house.ts';
import { planMove } from '../../move/plan-move.ts';
import { type Command, type Context, textOption } from '../command.ts';
import { issueOf } from '../issue.ts';
import { createMoveProgress } from '../move-progress.ts';
import { placeOf } from '../place-of.ts';
import { tableText } from '../table-text.ts';

/** `db move --from … --to …`. */
export const move: Command = {
  name: 'move',
  words: '--from PLACE --to PLACE',
  least: 0,
  most: 0,
  about: 'moves everything into an empty database while the bot goes on; resumable, proven by checksums',
  options: {
    from: {
      type: 'string',
      value: 'PLACE',
      about: 'where the data are: a URL, or the folder of an embedded database',
    },
    to: { type: 'string', value: 'PLACE', about: 'where they go' },
    back: { type: 'boolean', about: 'into the house they came from: carries the writes made since' },
    'dry-run': { type: 'boolean', about: 'says what would be done, and changes nothing' },
  },
  async run(context) {
    const [from, to] = [textOption(context, 'from'), textOption(context, 'to')];
    if (from === undefined || to === undefined)
      return err(
        issueOf('arguments_wrong', 'Say --from PLACE and --to PLACE.', 'A place is a URL or a data folder.'),
      );
    const source = await context.open(placeOf(from));
    if (source.isErr()) return err(source.error);
    const target = await context.open(placeOf(to));
    if (target.isErr()) return err(target.error);
    const pair = { from: source.value, to: target.value, isBack: context.options.back === true };
    return context.options['dry-run'] === true ? dryRun(pair) : go(context, pair);
  },
};

interface Houses {
  readonly from: Parameters<typeof planMove>[0];
  readonly to: Parameters<typeof planMove>[1];
  readonly isBack: boolean;
}

async function dryRun({ from, to, isBack }: Houses): ReturnType<Command['run']> {
  return (await planMove(from, to, isBack)).map(({ kind, tables }) => ({
    lines: [
      ...tableText([
        ['table', 'source', 'target'],
        ...tables.map((row) => [row.table, row.source, row.target]),
      ]),
      kind === 'done'
        ? `All has moved to ${to.name} already.`
        : `Would ${kind === 'resume' ? 'go on with the move' : 'move all'} from ${from.name} to ${to.name}. Nothing was changed.`,
    ],
    json: { from: from.name, to: to.name, kind, tables },
  }));
}

async function go({ progress }: Context, { from, to, isBack }: Houses): ReturnType<Command['run']> {
  const moved = await moveHouse({ from, to, isBack, onPhase: createMoveProgress(progress) });
  if (moved.isErr()) return err(moved.error);
  const { tables, writeStopMs } = moved.value;
  return ok({
    lines: [
      ...tableText([
        ['table', 'rows', 'checksum'],
        ...tables.map((row) => [row.table, row.rows, row.checksum]),
      ]),
      `All is in ${to.name}; both houses have the same checksums. Writing stood still for ${(writeStopMs / 1000).toFixed(1)} s.`,
      `${from.name} is marked as moved: it is only read. Start the bot on ${to.name} now.`,
    ],
    json: { from: from.name, to: to.name, tables, writeStopMs: Math.round(writeStopMs) },
  });
}

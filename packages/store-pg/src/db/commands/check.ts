import { err, ok, type Result } from 'neverthrow';
import { checkStore } from '../../care/check-store.ts';
import { type Difference, differenceText } from '../../care/difference.ts';
import { chosenAgents, rebuildAgents, repairIndexes, repairShapes } from '../../care/repair-store.ts';
import type { Command, Outcome } from '../command.ts';
import type { Database } from '../database.ts';
import type { DbIssue } from '../issue.ts';

const KEPT = 1000;

/** `db check [--repair]`. */
export const check: Command = {
  name: 'check',
  words: '',
  least: 0,
  most: 0,
  about: 'recomputes everything derived from the history and names every difference',
  options: {
    repair: { type: 'boolean', about: 'makes good what it finds (stop the bot first), and looks again' },
  },
  async run(context) {
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const database = opened.value;
    const kept: Difference[] = [];
    const look = () => {
      kept.length = 0;
      return checkStore({
        database,
        now: context.now(),
        onDifference: (difference) => {
          if (kept.length < KEPT) kept.push(difference);
          if (!context.isJson) context.print(differenceText(difference));
        },
      });
    };
    const first = await look();
    if (first.isErr()) return err(first.error);
    const { agents, differences, repairable } = first.value;
    const before = [...kept];
    if (context.options.repair !== true || repairable === 0) {
      const hint = repairable > 0 ? ' Make it good: check --repair' : '';
      return ok(
        outcomeOf(`${agents} agents, ${differences} differences.${hint}`, {
          agents,
          differences,
          found: before,
          left: differences,
        }),
      );
    }
    for (const repair of [repairShapes, rebuildAll, repairIndexes]) {
      const repaired = await repair(database);
      if (repaired.isErr()) return err(repaired.error);
    }
    context.progress('Repaired; looking again …');
    const second = await look();
    return second.map(({ differences: left }) =>
      outcomeOf(`${agents} agents, ${differences} differences, ${left} left after the repair.`, {
        agents,
        differences,
        found: before,
        left,
      }),
    );
  },
};

async function rebuildAll(database: Database): Promise<Result<void, DbIssue>> {
  const ids = await chosenAgents(database);
  return ids.isErr() ? err(ids.error) : rebuildAgents(database, ids.value);
}

function outcomeOf(line: string, json: { readonly left: number; readonly [name: string]: unknown }): Outcome {
  return { lines: [line], json, status: json.left === 0 ? 0 : 1 };
}

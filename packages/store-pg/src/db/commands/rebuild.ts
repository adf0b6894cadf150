import { err, ok } from 'neverthrow';
import type { AgentChoice } from '../../care/agent-pages.ts';
import { checkAgents } from '../../care/check-store.ts';
import { type Difference, differenceText } from '../../care/difference.ts';
import { chosenAgents, rebuildAgents } from '../../care/repair-store.ts';
import { rereadTexts } from '../../care/reread-texts.ts';
import { type Command, textOption } from '../command.ts';
import { issueOf } from '../issue.ts';

const KEPT = 1000;
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/;

/** `db rebuild`. */
export const rebuild: Command = {
  name: 'rebuild',
  words: '',
  least: 0,
  most: 0,
  about:
    'makes anew, from the history, whatever is derived from it, and reads kept texts again with the catalogue of today; tells what that changes',
  options: {
    agent: { type: 'string', value: 'NAME', about: 'of this agent alone' },
    from: {
      type: 'string',
      value: 'MOMENT',
      about: 'of agents with a snapshot from this local moment on, e.g. 2026-05-04',
    },
    to: { type: 'string', value: 'MOMENT', about: '… and before this one' },
    'dry-run': { type: 'boolean', about: 'tells what would change, and changes nothing' },
  },
  async run(context) {
    const choice: Record<string, string> = {};
    for (const name of ['agent', 'from', 'to']) {
      const value = textOption(context, name);
      if (value === undefined) continue;
      if (name !== 'agent' && (!MOMENT.test(value) || Number.isNaN(Date.parse(value))))
        return err(
          issueOf(
            'arguments_wrong',
            `${value} is no moment.`,
            'Write it as 2026-05-04 or 2026-05-04T12:00:00.',
          ),
        );
      choice[name] = value;
    }
    const opened = await context.open();
    if (opened.isErr()) return err(opened.error);
    const database = opened.value;
    const found: Difference[] = [];
    let count = 0;
    const tell = (difference: Difference): void => {
      count += 1;
      if (found.length < KEPT) found.push(difference);
      if (!context.isJson) context.print(differenceText(difference));
    };
    const isDry = context.options['dry-run'] === true;
    const ids = await chosenAgents(database, choice satisfies AgentChoice);
    if (ids.isErr()) return err(ids.error);
    const agents = ids.value.length;
    if (agents === 0)
      return err(issueOf('work_refused', 'No agent fits.', 'Check the codename and the moments.'));
    const looked = await checkAgents({ database, onDifference: tell }, choice);
    if (looked.isErr()) return err(looked.error);
    for (const id of ids.value) {
      const reread = await rereadTexts(database, id, isDry);
      if (reread.isErr()) return err(reread.error);
      for (const difference of reread.value) tell(difference);
    }
    const json = { agents, differences: count, found };
    if (isDry)
      return ok({ lines: [`${agents} agents, ${count} changes to make. Nothing was changed.`], json });
    return (await rebuildAgents(database, ids.value)).map(() => ({
      lines: [`${agents} agents made anew, ${count} changes.`],
      json,
    }));
  },
};

import { err, ok } from 'neverthrow';
import type { AgentChoice } from '../../care/agent-pages.ts';
import { checkAgents } from '../../care/check-store.ts';
import { type Difference, differenceText } from '../../care/difference.ts';
import { rebuildAgents } from '../../care/repair-store.ts';
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
  about: 'makes anew, from the history, whatever is derived from it, and tells what that changed',
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
    const looked = await checkAgents(
      {
        database,
        onDifference: (difference) => {
          if (found.length < KEPT) found.push(difference);
          if (!context.isJson) context.print(differenceText(difference));
        },
      },
      choice satisfies AgentChoice,
    );
    if (looked.isErr()) return err(looked.error);
    const { agents, differences } = looked.value;
    if (agents === 0)
      return err(issueOf('work_refused', 'No agent fits.', 'Check the codename and the moments.'));
    const json = { agents, differences, found };
    if (context.options['dry-run'] === true)
      return ok({ lines: [`${agents} agents, ${differences} changes to make. Nothing was changed.`], json });
    return (await rebuildAgents(database, choice)).map(() => ({
      lines: [`${agents} agents made anew, ${differences} changes.`],
      json,
    }));
  },
};

import type { BoardScope, Store } from '@prime-tally/stats-core/ports';
import { readOptionalText, readText } from '../rows.ts';
import { localText } from '../statements/parts.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';
import { scopeName } from './scopes.ts';
import { wholeBoardOf } from './whole-board.ts';
import { readWithoutIndexes } from './without-index.ts';

const STAT = 'lifetimeAp';
const DAY_MS = 86_400_000;
const WINDOW_DAYS = [7, 30];

// By the rule of gains: the last at or before the start, else the first inside; from moments and zones.
const ENDS = `
with past as (
  select agent_id, taken_local, instant_of(taken_local, zone) as at
  from submission
  where span = 'a' and variant = 0 and agent_id in (select agent_id from agent where codename = any ($3::text[]))
), ends as (
  select agent_id,
    (array_agg(taken_local order by at desc, taken_local desc) filter (where at <= $2::timestamptz))[1] as closing,
    coalesce(
      (array_agg(taken_local order by at desc, taken_local desc) filter (where at <= $1::timestamptz))[1],
      (array_agg(taken_local order by at, taken_local) filter (where at > $1::timestamptz))[1]
    ) as baseline
  from past group by agent_id
)
select agent.codename, ${localText('baseline')} as baseline, ${localText('closing')} as closing
from ends join agent using (agent_id)`;

/** Baselines and closings of a scope's boards of gains of the last week and month, against the history itself. */
export async function checkBaselines(
  query: Query,
  store: Store,
  scope: BoardScope,
  now: Date,
): Promise<Difference[]> {
  await readWithoutIndexes(query);
  const differences: Difference[] = [];
  for (const days of WINDOW_DAYS) {
    const to = `${now.toISOString().slice(0, 19)}Z`;
    const from = `${new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 19)}Z`;
    const about = {
      table: 'gain board',
      stat: STAT,
      at: `last ${days} days, ${scopeName(scope)}`,
      isRepairable: true,
    };
    const rows = await wholeBoardOf((part) => store.gainboard({ stat: STAT, scope, from, to, ...part }));
    if (rows === undefined || typeof rows === 'string') {
      differences.push({ ...about, found: rows ?? 'no board', expected: 'rows' });
      continue;
    }
    const ends = new Map(
      (await query(ENDS, [from, to, rows.map(({ agent }) => agent)])).map((row) => [
        readText(row, 'codename'),
        `${readOptionalText(row, 'baseline') ?? 'nothing'} to ${readOptionalText(row, 'closing') ?? 'nothing'}`,
      ]),
    );
    for (const { agent, baselineAt, closingAt } of rows) {
      const [found, expected] = [`${baselineAt} to ${closingAt}`, ends.get(agent) ?? 'nothing'];
      if (found !== expected) differences.push({ ...about, agent, found, expected });
    }
  }
  return differences;
}

import type { Store } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';

const BOARD_ROWS = 20;

// Hint: never through the index that boards are read from, since that is what is doubted.
const WITHOUT_INDEX = [
  'set local enable_seqscan = on',
  'set local enable_indexscan = off',
  'set local enable_indexonlyscan = off',
  'set local enable_bitmapscan = off',
];

const RANKS = `
select stat, codename, rank::text as rank, value::text as value
from (
  select stat.key as stat, agent.codename, current_stat.value,
    rank() over (partition by stat.stat_id order by current_stat.value desc) as rank,
    row_number() over (partition by stat.stat_id order by current_stat.value desc, lower(agent.codename)) as place
  from current_stat
  join agent using (agent_id)
  join stat using (stat_id)
  where stat.key is not null and not agent.is_hidden and agent.is_public
) as ranked
where place <= ${BOARD_ROWS}
order by stat, place`;

/** The first rows of every stat's board as people see them, against the ranks of the current values themselves. */
export async function checkRanks(query: Query, store: Store): Promise<Difference[]> {
  for (const setting of WITHOUT_INDEX) await query(setting);
  const expected = new Map<string, string[]>();
  for (const row of await query(RANKS)) {
    const stat = readText(row, 'stat');
    const line = `${readText(row, 'rank')}. ${readText(row, 'codename')} ${readText(row, 'value')}`;
    expected.set(stat, [...(expected.get(stat) ?? []), line]);
  }
  const differences: Difference[] = [];
  for (const [stat, lines] of expected) {
    const found = await shownOf(store, stat);
    if (found === undefined) continue;
    for (const [place, line] of lines.entries()) {
      if (found[place] === line) continue;
      const agent = line.split(' ')[1] ?? '';
      differences.push({
        table: 'board',
        agent,
        stat,
        found: found[place] ?? 'nothing',
        expected: line,
        isRepairable: true,
      });
    }
  }
  return differences;
}

/** The board's lines; one line that says so where the store stumbles over its own data, `undefined` for a stat that it does not know. */
async function shownOf(store: Store, stat: string): Promise<string[] | undefined> {
  const request = { stat, scope: { kind: 'everywhere' }, limit: BOARD_ROWS, offset: 0 } as const;
  const page = await store.leaderboard(request).catch((error: Error) => error.message);
  if (typeof page === 'string') return [page];
  if (page.isErr() && page.error.code === 'request_invalid') return undefined;
  if (page.isErr()) return [page.error.message];
  return page.value.rows.map(({ rank, agent, value }) => `${rank}. ${agent} ${value}`);
}

import type { BoardRow, BoardScope, Store } from '@prime-tally/stats-core/ports';
import { readNumber, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';
import { scopeName } from './scopes.ts';
import { wholeBoardOf } from './whole-board.ts';
import { readWithoutIndexes } from './without-index.ts';

/** A line of a board. */
type Line = Pick<BoardRow, 'agent' | 'rank' | 'value'>;

const RANKS = `
select agent.codename, current_stat.value::text as value,
  rank() over (partition by stat.stat_id order by current_stat.value desc)::text as rank, stat.key as stat
from current_stat
join agent using (agent_id)
join stat using (stat_id)
where stat.key = coalesce($2::text, stat.key) and not agent.is_hidden and case
    when $1::bigint is null then agent.is_public
    else agent_id in (select agent_id from membership where chat_id = $1::bigint)
  end
order by stat.stat_id, current_stat.value desc, lower(agent.codename)`;

/** Every stat that has a board. */
export async function boardStatsOf(query: Query): Promise<readonly string[]> {
  const rows = await query('select key from stat where key is not null order by stat_id');
  return rows.map((row) => readText(row, 'key'));
}

/**
 * Whole boards of a scope as people see them, of one stat or of all, against the ranks of the current values themselves.
 * What a missing agent does to the ranks below it is not named again. Holds the boards that it checks in memory.
 */
export async function checkRanks(
  query: Query,
  store: Store,
  scope: BoardScope,
  stat?: string,
): Promise<Difference[]> {
  await readWithoutIndexes(query);
  const boards = new Map<string, Line[]>();
  const rows = await query(RANKS, [scope.kind === 'chat' ? scope.chatId : null, stat ?? null]);
  for (const row of rows) {
    const lines = boards.get(readText(row, 'stat')) ?? [];
    boards.set(readText(row, 'stat'), lines);
    const [rank, value] = [readNumber(row, 'rank'), readNumber(row, 'value')];
    lines.push({ agent: readText(row, 'codename'), rank, value });
  }
  const differences: Difference[] = [];
  for (const [key, expected] of boards) {
    const found = await wholeBoardOf((part) => store.leaderboard({ stat: key, scope, ...part }));
    if (found === undefined) continue;
    const about = { table: 'board', stat: key, at: scopeName(scope), isRepairable: true };
    const unlike =
      typeof found === 'string'
        ? [{ found, expected: `${expected.length} rows` }]
        : unlikeLines(found, expected);
    differences.push(...unlike.map((one) => ({ ...about, ...one })));
  }
  return differences;
}

function unlikeLines(
  found: readonly Line[],
  expected: readonly Line[],
): readonly Pick<Difference, 'agent' | 'found' | 'expected'>[] {
  const [there, right] = [found, expected].map((lines) => new Map(lines.map((line) => [line.agent, line])));
  const agents = new Set([...expected, ...found].map(({ agent }) => agent));
  const others = [...agents].flatMap((agent) => {
    const [is, should] = [there?.get(agent), right?.get(agent)];
    return is?.value === should?.value ? [] : [{ agent, found: textOf(is), expected: textOf(should) }];
  });
  if (others.length > 0) return others;
  const place = expected.findIndex(
    ({ agent, rank }, at) => found[at]?.agent !== agent || found[at]?.rank !== rank,
  );
  const first = expected[place];
  return first === undefined
    ? []
    : [{ agent: first.agent, found: textOf(found[place]), expected: textOf(first) }];
}

function textOf(line: Line | undefined): string {
  return line === undefined ? 'nothing' : `${line.rank}. ${line.agent} ${line.value}`;
}

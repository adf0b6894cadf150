import type { Formula } from '@prime-tally/stats-core';
import type { Instant, StatPoint } from '@prime-tally/stats-core/ports';
import { readReal, readText } from '../rows.ts';
import type { Query } from '../transaction.ts';
import { createParameters } from './parameters.ts';
import { instantText, localText } from './parts.ts';
import { operandsOf, ratioOf } from './ratio.ts';
import { valueAt } from './value-at.ts';

/** The newest values of a stat, or of a ratio, in an agent's history, oldest first. */
export async function readStatHistory(
  query: Query,
  codename: string,
  counted: { readonly key: string } | { readonly formula: Formula },
  { since, limit }: { readonly since?: Instant; readonly limit: number },
): Promise<readonly StatPoint[]> {
  const parameters = createParameters();
  const { add } = parameters;
  const columnOf = (key: string): string =>
    valueAt('post', `(select stat_id from stat where key = ${add(key, 'text')})`);
  const { columns, value } = 'key' in counted ? plain(columnOf(counted.key)) : ratio(counted.formula);
  const rows = await query(
    `
select value::text as value, ${localText('taken_local')} as taken_local, ${instantText('taken_at')} as taken_at
from (
  select taken_at, taken_local, ${value} as value
  from (
    select post.taken_at, post.taken_local, ${columns}
    from agent
    cross join lateral (
      select submission.taken_at, submission.taken_local, submission.numbers, submission.large, shape.stat_ids
      from submission
      join shape using (shape_id)
      where submission.agent_id = agent.agent_id and submission.span = 'a' and submission.variant = 0
        and submission.taken_at >= ${add(since ?? '-infinity', 'timestamptz')}
    ) as post
    where lower(agent.codename) = lower(${add(codename, 'text')} collate "C")
  ) as operand
) as point
where value is not null
order by point.taken_at desc, point.taken_local desc
limit ${add(limit, 'bigint')}`,
    parameters.values,
  );
  return rows.toReversed().map((row) => ({
    takenAt: readText(row, 'taken_local'),
    at: readText(row, 'taken_at'),
    value: readReal(row, 'value'),
  }));

  function plain(column: string): { readonly columns: string; readonly value: string } {
    return { columns: `${column} as v`, value: 'v' };
  }

  function ratio(formula: Formula): { readonly columns: string; readonly value: string } {
    const operands = operandsOf(formula);
    const one = ratioOf(formula, parameters, (key) => `v${operands.indexOf(key)}`);
    return {
      columns: operands.map((key, index) => `${columnOf(key)} as v${index}`).join(', '),
      value: `case when ${one.where} then ${one.value} end`,
    };
  }
}

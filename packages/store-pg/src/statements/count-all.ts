import type { Counts } from '@prime-tally/stats-core/ports';
import { readNumber } from '../rows.ts';
import type { Query } from '../transaction.ts';

const SQL = `
select (select count(*) from agent) as agents, (select count(*) from submission) as submissions`;

/** Numbers of agents and submissions; cost grows with both. */
export async function countAll(query: Query): Promise<Counts> {
  const [row] = await query(SQL);
  return { agents: readNumber(row, 'agents'), submissions: readNumber(row, 'submissions') };
}

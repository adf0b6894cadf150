import type { Store } from '@prime-tally/stats-core/ports';
import { readOptionalText, readText } from '../rows.ts';
import { localText } from '../statements/parts.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';

const STAT = 'lifetimeAp';
const BOARD_ROWS = 200;
const DAY_MS = 86_400_000;
const WINDOW_DAYS = [7, 30];

// By the rule of gains: the last at or before the start, else the first inside; from moments and zones, without an index.
const ENDS = `
with past as (
  select agent_id, taken_local, instant_of(taken_local, zone) as at
  from submission where span = 'a' and variant = 0
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
from ends join agent using (agent_id)
where agent.codename = any ($3::text[])`;

/** Baselines and closings of the boards of gains of the last week and month, against the history itself; of the first 200 rows. */
export async function checkBaselines(query: Query, store: Store, now: Date): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const days of WINDOW_DAYS) {
    const to = `${now.toISOString().slice(0, 19)}Z`;
    const from = `${new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 19)}Z`;
    const request = {
      stat: STAT,
      scope: { kind: 'everywhere' },
      from,
      to,
      limit: BOARD_ROWS,
      offset: 0,
    } as const;
    const page = await store.gainboard(request).catch((error: Error) => error.message);
    if (typeof page === 'string' || page.isErr()) {
      const found = typeof page === 'string' ? page : page.error.message;
      differences.push({
        table: 'gain board',
        stat: STAT,
        at: `last ${days} days`,
        found,
        expected: 'rows',
        isRepairable: true,
      });
      continue;
    }
    const { rows } = page.value;
    const ends = new Map(
      (await query(ENDS, [from, to, rows.map(({ agent }) => agent)])).map((row) => [
        readText(row, 'codename'),
        `${readOptionalText(row, 'baseline') ?? 'nothing'} to ${readOptionalText(row, 'closing') ?? 'nothing'}`,
      ]),
    );
    for (const { agent, baselineAt, closingAt } of rows) {
      const [found, expected] = [`${baselineAt} to ${closingAt}`, ends.get(agent) ?? 'nothing'];
      if (found === expected) continue;
      differences.push({
        table: 'gain board',
        agent,
        stat: STAT,
        at: `last ${days} days`,
        found,
        expected,
        isRepairable: true,
      });
    }
  }
  return differences;
}

import type { Ordinals, TextRef } from '@prime-tally/stats-core/ports';
import { readText } from '../rows.ts';
import type { Query } from '../transaction.ts';

const ORIGINS = `
origin.source_id = (select source_id from source where kind = $1::text and instance = $2::text)
and origin.external_id = $3::text
and origin.ordinal >= $4::smallint and origin.ordinal < coalesce($5::integer, 32768)`;

const AGENTS = `
select agent_id::text as agent_id from agent
where agent_id in (select origin.agent_id from origin where ${ORIGINS})
order by lower(codename)`;

/** The agents of whom these exports of a text have stored something, in the order of their codenames. */
export async function findAgentsOf(
  query: Query,
  text: TextRef,
  ordinals: Ordinals,
): Promise<readonly string[]> {
  const rows = await query(AGENTS, valuesOf(text, ordinals));
  return rows.map((row) => readText(row, 'agent_id'));
}

/** Takes the hold of these exports of a text off whatever they have stored. */
export async function deleteOrigins(query: Query, text: TextRef, ordinals: Ordinals): Promise<void> {
  await query(`delete from origin where ${ORIGINS}`, valuesOf(text, ordinals));
}

function valuesOf({ kind, instance, externalId }: TextRef, { from, to }: Ordinals): readonly unknown[] {
  return [kind, instance, externalId, from, to ?? null];
}

import { inflateRawSync } from 'node:zlib';
import { CATALOGUE, createParser, type Snapshot } from '@prime-tally/stats-core';
import { err, ok, type Result } from 'neverthrow';
import { codeOf } from '../codes.ts';
import { type Database, readSnapshotOf, writeTo } from '../db/database.ts';
import { type DbIssue, issueOf } from '../db/issue.ts';
import { createDictionary } from '../dictionary.ts';
import { type ReadExport, readExports } from '../import/read-exports.ts';
import { cell, readNumber, readOptionalText, readText } from '../rows.ts';
import { PLAIN_SPAN_TEXT } from '../snapshot-row.ts';
import { lockAgentById } from '../statements/lock-agent.ts';
import { localText } from '../statements/parts.ts';
import { recomputeCurrent } from '../statements/recompute-current.ts';
import { storeNumbers } from '../store-numbers.ts';
import type { Query } from '../transaction.ts';
import type { Difference } from './difference.ts';

const TEXT_BYTES = 1_000_000;

/** A submission whose text was kept. */
interface Kept {
  readonly agent: string;
  readonly takenAt: string;
  readonly span: string;
  readonly variant: number;
  readonly ordinal: number;
  readonly day: string;
  readonly text: string;
}

const KEPT = `
select distinct on (origin.taken_local, origin.span, origin.variant)
  agent.codename, ${localText('origin.taken_local')} as moment, origin.span::text as span, origin.variant, origin.ordinal,
  to_char(raw_text.received_at at time zone 'UTC', 'YYYY-MM-DD') as day, raw_text.deflated
from raw_text
join origin using (agent_id, text_sha256)
join agent using (agent_id)
where raw_text.agent_id = $1::bigint
order by origin.taken_local, origin.span, origin.variant, raw_text.received_at desc`;

const NUMBERS = `
select coalesce(known.key, stat.key, stat.header) as stat, part.value::text as value, submission.extras::text as extras
from submission
join shape using (shape_id)
left join lateral unnest(shape.stat_ids, unpacked(numbers, large)) as part (stat_id, value) on true
left join stat on stat.stat_id = part.stat_id
left join stat known on known.stat_id = stat.linked_to
where agent_id = $1::bigint and taken_local = $2::timestamp and span = $3::"char" and variant = $4::smallint`;

const UPDATE = `
update submission set
  shape_id = $5::integer, numbers = packed($6::bigint[]), large = large_in($6::bigint[]), extras = $7::jsonb,
  faction = $8::"char", span_text = $9::text, catalogue = $10::text, warnings = $11::text[]
where agent_id = $1::bigint and taken_local = $2::timestamp and span = $3::"char" and variant = $4::smallint
  and (shape_id, numbers, large, extras, faction)
    is distinct from ($5::integer, packed($6::bigint[]), large_in($6::bigint[]), $7::jsonb, $8::"char")`;

/**
 * Reads an agent's kept texts with today's catalogue and makes its submissions what they say now; in a dry run only
 * tells. One transaction. A text that is today another agent's, moment's or span's, or none, is named and left alone.
 */
export async function rereadTexts(
  database: Database,
  agentId: string,
  isDry: boolean,
): Promise<Result<Difference[], DbIssue>> {
  const texts = await readSnapshotOf(database, async (query) =>
    ok((await query(KEPT, [agentId])).map(readKept)),
  );
  if (texts.isErr()) return err(texts.error);
  if (texts.value.length === 0) return ok([]);
  const { parse } = createParser({ catalogue: CATALOGUE });
  const differences: Difference[] = [];
  const undone = issueOf('work_refused', 'A dry run.', 'Nothing was changed.');
  const written = await writeTo(database, async (query) => {
    await lockAgentById(query, agentId);
    for (const kept of texts.value) {
      const read = readExports(parse(kept.text)).exports.find(({ ordinal }) => ordinal === kept.ordinal);
      differences.push(...(await rewrite(query, agentId, kept, read)));
    }
    await recomputeCurrent(query, agentId);
    // An issue rolls back.
    return isDry ? err(undone) : ok();
  });
  return written.isErr() && written.error !== undone ? err(written.error) : ok(differences);
}

async function rewrite(
  query: Query,
  agentId: string,
  { agent, takenAt, span, variant, day }: Kept,
  read: ReadExport | undefined,
): Promise<Difference[]> {
  const base = { table: 'submission', agent, at: takenAt };
  if (!read || !isOf(read.snapshot, agent, takenAt, span)) {
    const found = 'its text reads otherwise today, or not at all';
    return [{ ...base, found, expected: 'the export that it came from', isRepairable: false }];
  }
  const { snapshot, warnings } = read;
  const name = [agentId, takenAt, span, variant];
  const before = await numbersOf(query, name);
  // Hint: a dictionary of its own, since what a dry run enters is rolled back.
  const known = createDictionary().at('');
  const { shapeId, values, extras } = await storeNumbers(query, known, agentId, snapshot, day);
  await query(UPDATE, [
    ...name,
    shapeId,
    values,
    extras === undefined ? null : JSON.stringify(extras),
    codeOf(snapshot.faction),
    snapshot.timeSpanText === PLAIN_SPAN_TEXT ? null : snapshot.timeSpanText,
    CATALOGUE.version,
    warnings.length === 0 ? null : warnings,
  ]);
  const after = await numbersOf(query, name);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((stat) => before.get(stat) !== after.get(stat))
    .sort()
    .map((stat) => ({
      ...base,
      stat,
      found: before.get(stat) ?? 'nothing',
      expected: after.get(stat) ?? 'nothing',
      isRepairable: true,
    }));
}

function isOf(snapshot: Snapshot<string>, agent: string, takenAt: string, span: string): boolean {
  const isAgent = snapshot.agent.toLowerCase() === agent.toLowerCase();
  return isAgent && snapshot.takenAt === takenAt && codeOf(snapshot.timeSpan) === span;
}

/** A submission's numbers by stat, and its leftover texts. */
async function numbersOf(query: Query, name: readonly unknown[]): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (const row of await query(NUMBERS, name)) {
    const stat = readOptionalText(row, 'stat');
    if (stat !== undefined) numbers.set(stat, readOptionalText(row, 'value') ?? 'nothing');
    const extras = readOptionalText(row, 'extras');
    if (extras !== undefined) numbers.set('(leftover texts)', extras);
  }
  return numbers;
}

function readKept(row: unknown): Kept {
  const deflated = cell(row, 'deflated');
  if (!(deflated instanceof Uint8Array)) throw new Error('A kept text is no bytes');
  return {
    agent: readText(row, 'codename'),
    takenAt: readText(row, 'moment'),
    span: readText(row, 'span'),
    variant: readNumber(row, 'variant'),
    ordinal: readNumber(row, 'ordinal'),
    day: readText(row, 'day'),
    text: inflateRawSync(deflated, { maxOutputLength: TEXT_BYTES }).toString('utf8'),
  };
}

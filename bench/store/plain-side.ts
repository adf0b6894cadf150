import { readFileSync } from 'node:fs';
import type { Submission } from '@prime-tally/stats-core/ports';
import { POST_COLUMNS, POSTS, partsOf, placesOf, SETS, STAT_KEYS, valueSql } from './made-up-agents.ts';
import { createSessions, inSchema, type Run, type Server } from './session.ts';
import type { Line, Side } from './side.ts';

const DDL = readFileSync(new URL('./plain-schema.sql', import.meta.url), 'utf8');

/** The plain schema, which has two ways to read a board. */
export interface PlainSide extends Side {
  /** By the trick of `CLEVER_BOARD`; ties at the end of the page in any order. */
  cleverBoard(stat: string, limit: number): Promise<readonly Line[]>;
}

/** The obvious schema, and the code that one would write for it: one row for each stat, by one statement. */
export async function createPlainSide({ pool, url }: Server, schema: string): Promise<PlainSide> {
  await inSchema(pool, schema, async (inside) => {
    await inside(`create schema ${schema}`);
    await inside(DDL);
    await inside('insert into stat (key) select * from unnest($1::text[])', [STAT_KEYS]);
  });
  const own = createSessions(url, schema);
  const run: Run = (sql, values) => own.run((inside) => inside(sql, values));
  return {
    name: 'one row a stat',
    schema,
    loadDay: (agents, day) => inSchema(pool, schema, (inside) => loadDay(inside, agents, day)),
    save: (submission) => own.run((inside) => save(inside, submission)),
    end: () => own.end(),
    board: async (stat, limit) => linesOf(await run(BOARD, [stat, limit])),
    cleverBoard: async (stat, limit) => linesOf(await run(CLEVER_BOARD, [stat, limit])),
  };
}

/** Whether the source was there already, or the moment. */
const STORED = `
select submission_id::text from submission
where source = $1::text and external_id = $2::text and ordinal = $3::smallint
union all
select submission_id::text from submission
where agent_id = (select agent_id from agent where lower(codename) = lower($4::text collate "C"))
  and taken_local = $5::timestamp and span = 'a' and variant = 0`;

const SUBMISSION = `
with posted as (
  insert into submission (
    agent_id, taken_local, taken_at, received_at, user_id, chat_id, revision, ordinal, span, faction, source,
    external_id, text_sha256, zone, catalogue
  )
  select
    agent_id, $2::timestamp, $2::timestamp at time zone $3::text, $4::timestamptz, $5::bigint, $6::bigint, $7::integer,
    $8::smallint, $9::"char", $10::"char", $11::text, $12::text, decode($13::text, 'hex'), $3::text, $14::text
  from agent where lower(codename) = lower($1::text collate "C")
  returning submission_id, agent_id
), member as (
  insert into membership (agent_id, chat_id) select agent_id, $6::bigint from posted on conflict do nothing
)
select submission_id::text from posted`;

const STATS = `
insert into submission_stat (submission_id, stat_id, value)
select $1::bigint, * from unnest($2::integer[], $3::bigint[])`;

const STAT_IDS: ReadonlyMap<string, number> = new Map(STAT_KEYS.map((key, place) => [key, place + 1]));

/** One transaction, for an agent that is known; a source or a moment that was there already changes nothing. */
async function save(run: Run, submission: Submission): Promise<void> {
  const { snapshot, source, zone, receivedAt, userId, chatId, textSha256, catalogueVersion } = submission;
  const from = `${source.kind}:${source.instance}`;
  await run('begin');
  const stored = await run(STORED, [
    from,
    source.externalId,
    source.ordinal,
    snapshot.agent,
    snapshot.takenAt,
  ]);
  if (stored.length === 0) {
    const [posted] = await run(SUBMISSION, [
      snapshot.agent,
      snapshot.takenAt,
      zone,
      receivedAt,
      userId,
      chatId,
      source.revision,
      source.ordinal,
      'a',
      snapshot.faction === 'enlightened' ? 'e' : 'r',
      from,
      source.externalId,
      textSha256,
      catalogueVersion,
    ]);
    const stats = Object.entries(snapshot.stats);
    const ids = stats.map(([key]) => STAT_IDS.get(key));
    await run(STATS, [posted?.submission_id, ids, stats.map(([, value]) => value)]);
  }
  await run('commit');
}

/** The newest value of each agent, whatever else its newest snapshot holds. */
const BOARD = `
with newest as (
  select distinct on (submission.agent_id) submission.agent_id, submission_stat.value, submission.taken_local
  from submission_stat
  join submission using (submission_id)
  where submission_stat.stat_id = (select stat_id from stat where key = $1::text)
    and submission.span = 'a' and submission.variant = 0
  order by submission.agent_id, submission.taken_local desc
)
select
  rank() over (order by newest.value desc)::integer as rank, agent.codename, agent.faction, newest.value::text as value,
  newest.taken_local
from newest
join agent using (agent_id)
order by newest.value desc, lower(agent.codename)
limit $2::integer`;

/** The same with a trick: down the index until enough values are found that nothing newer stands against. */
const CLEVER_BOARD = `
with page as (
  select submission.agent_id, submission_stat.value, submission.taken_local
  from submission_stat
  join submission using (submission_id)
  where submission_stat.stat_id = (select stat_id from stat where key = $1::text)
    and submission.span = 'a' and submission.variant = 0
    and not exists (
      select from submission newer
      join submission_stat other on other.submission_id = newer.submission_id and other.stat_id = submission_stat.stat_id
      where newer.agent_id = submission.agent_id and newer.span = 'a' and newer.variant = 0
        and newer.taken_local > submission.taken_local
    )
  order by submission_stat.value desc limit $2::integer
)
select
  rank() over (order by page.value desc)::integer as rank, agent.codename, agent.faction, page.value::text as value,
  page.taken_local
from page
join agent using (agent_id)
order by page.value desc, lower(agent.codename)`;

/** Rows of a board as both sides tell them. */
function linesOf(rows: readonly Record<string, unknown>[]): Line[] {
  return rows.map(({ rank, codename, value }) => [Number(rank), String(codename), Number(value)]);
}

/** Makes agents `0` to `agents - 1`; `save` takes known ones only. */
export async function loadAgents(run: Run, agents: number): Promise<void> {
  const { codename, faction, userId } = POST_COLUMNS;
  await run(
    `insert into agent (codename, faction, owner_id, claimed_at)
    select ${codename}, ${faction}, ${userId}, now() from ${POSTS} order by agent`,
    [agents, 0, 0, agents],
  );
}

async function loadDay(run: Run, agents: number, day: number): Promise<void> {
  if (day === 0) await loadAgents(run, agents);
  const sets = Array.from({ length: SETS }, (_, number) => ({ number, places: placesOf(number) }));
  for (const [from, to] of partsOf(agents))
    await loadPart(run, [agents, day, from, to], JSON.stringify(sets));
}

async function loadPart(run: Run, values: readonly number[], sets: string): Promise<void> {
  const { faction, takenLocal, chatId, externalId, sha256, userId } = POST_COLUMNS;
  await run(
    `insert into membership (agent_id, chat_id)
    select agent + 1, ${chatId} from ${POSTS} order by turn on conflict do nothing`,
    values,
  );
  await run(
    `insert into submission (
      agent_id, taken_local, taken_at, received_at, user_id, chat_id, revision, ordinal, span, faction, source,
      external_id, text_sha256, zone, catalogue
    )
    select
      agent + 1, ${takenLocal}, (${takenLocal}) at time zone 'Europe/Berlin', (${takenLocal}) at time zone 'UTC',
      ${userId}, ${chatId}, 0, 0, 'a', ${faction}, 'telegram:bench', ${externalId}, ${sha256}, 'Europe/Berlin',
      '2026-09-01'
    from ${POSTS} order by turn`,
    values,
  );
  await run(
    `insert into submission_stat (submission_id, stat_id, value)
    select submission.submission_id, place + 1, ${valueSql('agent', 'place', 'day')}
    from ${POSTS}
    join submission on submission.source = 'telegram:bench' and submission.external_id = ${externalId}
    join jsonb_to_recordset($5::jsonb) as set (number bigint, places bigint[]) on set.number = agent % ${SETS}
    cross join lateral unnest(set.places) as place
    order by submission.submission_id`,
    [...values, sets],
  );
}

import type { Board, Store } from '@prime-tally/stats-core/ports';
import { createMigrator, createPgStore } from '@prime-tally/store-pg';
import {
  CHAT_IDS,
  POST_COLUMNS,
  POSTS,
  partsOf,
  postsOf,
  SETS,
  STAT_KEYS,
  submissionOf,
  valueSql,
} from './made-up-agents.ts';
import { inSchema, type Run, type Server } from './session.ts';
import type { Side } from './side.ts';

/** The store's own schema, through the store. */
export async function createCompactSide(
  { pool }: Server,
  schema: string,
): Promise<Side & { readonly store: Store }> {
  (await createMigrator({ pool, schema }).up())._unsafeUnwrap();
  const store = createPgStore({ pool, schema });
  // Boards everywhere show agents of public groups.
  for (const chatId of CHAT_IDS)
    (await store.saveChat(chatId, { privacy: 'public' }, { at: '2025-01-01T00:00:00Z' }))._unsafeUnwrap();
  const save = async (submission: ReturnType<typeof submissionOf>): Promise<void> => {
    (await store.save(submission))._unsafeUnwrap();
  };
  return {
    name: 'the store',
    schema,
    store,
    save,
    async loadDay(agents, day) {
      if (day === 0) {
        const first = postsOf(agents, 0).filter(({ agent }) => agent < SETS);
        for (const post of first.sort((a, b) => a.agent - b.agent)) await save(submissionOf(post));
        await inSchema(pool, schema, (run) => loadAgents(run, agents));
      }
      await inSchema(pool, schema, (run) => loadPosts(run, agents, day));
    },
    board: (stat, limit) => boardOf(store, stat, limit),
    end: async () => {},
  };
}

async function boardOf(store: Board, stat: string, limit: number): ReturnType<Side['board']> {
  const rows = await store.leaders({ stat, scope: { kind: 'everywhere' }, limit, offset: 0 });
  return rows._unsafeUnwrap().map(({ rank, agent, value }) => [rank, agent, value]);
}

/** The columns of the posts' sets as the store has them: the first agent of each set is saved one by one, with dictionary, shape, source and chat. */
async function setsOf(run: Run): Promise<string> {
  const [row] = await run(
    `select json_agg(one) as sets from (
      select agent.agent_id - 1 as number, shape_id, stat_ids, array(
        select array_position($1::text[], stat.key) - 1
        from unnest(stat_ids) with ordinality as part (stat_id, at) join stat on stat.stat_id = part.stat_id order by at
      ) as places
      from agent join submission using (agent_id) join shape using (shape_id)
      where agent.agent_id <= $2::integer and taken_local < '2025-01-02'
    ) as one`,
    [STAT_KEYS, SETS],
  );
  return JSON.stringify(row?.sets);
}

async function loadAgents(run: Run, agents: number): Promise<void> {
  const { codename, faction, takenLocal, chatId, userId } = POST_COLUMNS;
  const posts = `(select * from ${POSTS} where agent >= ${SETS}) as post`;
  const values = [agents, 0, 0, agents];
  await run(
    `insert into agent (codename, faction, owner_id, claimed_at)
    select ${codename}, ${faction}, ${userId}, (${takenLocal}) at time zone 'UTC' from ${posts} order by agent`,
    values,
  );
  await run(
    `insert into membership (agent_id, chat_id, since)
    select agent + 1, ${chatId}, (${takenLocal}) at time zone 'UTC' from ${posts} order by agent`,
    values,
  );
}

async function loadPosts(run: Run, agents: number, day: number): Promise<void> {
  const sets = await setsOf(run);
  for (const [from, to] of partsOf(agents)) await loadPart(run, [agents, day, from, to], sets);
}

async function loadPart(run: Run, values: readonly number[], setsJson: string): Promise<void> {
  const { faction, takenLocal, chatId, externalId, sha256, userId } = POST_COLUMNS;
  // Of the first day, the first of each set are there.
  const posts = `(select * from ${POSTS} where day > 0 or agent >= ${SETS}) as post`;
  const sets = `jsonb_to_recordset($5::jsonb)
    as set (number bigint, shape_id integer, stat_ids integer[], places bigint[]) on set.number = agent % ${SETS}`;
  const withSets = [...values, setsJson];
  await run(
    `insert into submission (
      agent_id, taken_local, taken_at, received_at, shape_id, span, faction, numbers, large, zone, catalogue
    )
    select
      agent + 1, ${takenLocal}, instant_of(${takenLocal}, 'Europe/Berlin'), (${takenLocal}) at time zone 'UTC', shape_id,
      'a', ${faction}, packed(posted), large_in(posted), 'Europe/Berlin', '2026-09-01'
    from ${posts} join ${sets}
    cross join lateral (
      select array_agg(${valueSql('agent', 'place', 'day')} order by at) as posted
      from unnest(places) with ordinality as part (place, at)
    ) as history
    order by turn`,
    withSets,
  );
  await run(
    `insert into origin (
      agent_id, taken_local, user_id, chat_id, source_id, revision, ordinal, span, external_id, text_sha256
    )
    select agent + 1, ${takenLocal}, ${userId}, ${chatId}, 1, 0, 0, 'a', ${externalId}, ${sha256} from ${posts} order by turn`,
    values,
  );
  await run(
    `insert into current_stat (agent_id, stat_id, value)
    select agent + 1, part.stat_id, ${valueSql('agent', 'part.place', 'day')}
    from ${posts} join ${sets}
    cross join lateral unnest(stat_ids, places) as part (stat_id, place)
    order by turn
    on conflict (agent_id, stat_id) do update set value = excluded.value
    where current_stat.value <> excluded.value`,
    withSets,
  );
}

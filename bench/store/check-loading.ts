import assert from 'node:assert/strict';
import type { StorePool } from '@prime-tally/store-pg';
import { createCompactSide } from './compact-side.ts';
import { postsOf, submissionOf } from './made-up-agents.ts';
import { createPlainSide, loadAgents } from './plain-side.ts';
import { dropSchema, inSchema, type Server } from './session.ts';
import type { Side } from './side.ts';

const AGENTS = 40;
const DAYS = 4;

/** Everything but when it was written. */
const TABLES = {
  compact: {
    agent: 'agent_id, codename, faction, owner_id, claimed_at',
    submission: '*',
    origin: '*',
    current_stat: '*',
    membership: '*',
    stat: 'stat_id, key',
    shape: '*',
    chat: 'chat_id',
  },
  plain: {
    submission: '*',
    submission_stat: '*',
    membership: 'agent_id, chat_id',
  },
} as const;

/** Throws unless loading in bulk leaves the rows that saving one by one does, in both schemas. */
export async function checkLoading(server: Server): Promise<void> {
  for (const [kind, create] of [
    ['compact', createCompactSide],
    ['plain', createPlainSide],
  ] as const) {
    const [saved, loaded] = [await create(server, 'bench_saved'), await create(server, 'bench_loaded')];
    for (let day = 0; day < DAYS; day++) {
      await loaded.loadDay(AGENTS, day);
      if (kind === 'plain' && day === 0)
        await inSchema(server.pool, saved.schema, (run) => loadAgents(run, AGENTS));
      const posts = postsOf(AGENTS, day);
      // Agents are numbered as they come.
      if (kind === 'compact' && day === 0) posts.sort((a, b) => a.agent - b.agent);
      for (const post of posts) await saved.save(submissionOf(post));
    }
    for (const [table, columns] of Object.entries(TABLES[kind])) {
      assert.deepEqual(
        await rowsOf(server.pool, loaded, table, columns),
        await rowsOf(server.pool, saved, table, columns),
        `${kind}: ${table}`,
      );
    }
    for (const side of [saved, loaded]) {
      await side.end();
      await dropSchema(server.pool, side.schema);
    }
  }
}

async function rowsOf(pool: StorePool, { schema }: Side, table: string, columns: string): Promise<unknown> {
  const rows = await inSchema(pool, schema, (run) =>
    run(`select one::text as row from (select ${columns} from ${table}) as one order by 1`),
  );
  assert.ok(rows.length > 0, `${table} is empty`);
  return rows.map(({ row }) => row);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { createMigrator, createPgStore, createPool, type StorePool } from '@prime-tally/store-pg';
import { type Database, moveHouse, restoreBackup, writeBackup } from '@prime-tally/store-pg/db';
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';
import type { Bench, BenchRow } from './bench-row.ts';

const POSTS = 50;
const STATS = 60;
const BAR_S = 60;

// One shape; half of the numbers move from post to post.
const FILL = `
set search_path = prime_tally;
insert into stat (key) select 'benchStat' || n from generate_series(1, ${STATS}) n;
insert into shape (stat_ids) select array_agg(stat_id order by stat_id) from stat;
insert into source (kind, instance) values ('telegram', 'bench');
insert into agent (codename, faction) select 'Bench' || n, case when n % 2 = 0 then 'e' else 'r' end from generate_series(1, AGENTS) n;
insert into submission (agent_id, taken_local, taken_at, received_at, shape_id, span, faction, numbers, catalogue)
select agent_id, at, at at time zone 'UTC', at at time zone 'UTC', (select max(shape_id) from shape), 'a', faction,
  array(select (agent_id * 1000 + n * 100000 + case when n % 2 = 0 then post * n else 0 end)::integer from generate_series(1, ${STATS}) n),
  'bench'
from agent, generate_series(1, ${POSTS}) post, lateral (select timestamp '2024-01-01' + post * interval '1 day' as at) moment;
insert into origin (agent_id, taken_local, source_id, revision, ordinal, span, external_id, text_sha256, user_id, chat_id)
select agent_id, taken_local, 1, 0, 0, 'a', agent_id || ':' || taken_local, sha256((agent_id || ':' || taken_local)::bytea), agent_id, -100
from submission;
insert into current_stat (agent_id, stat_id, value)
select agent_id, stat_id, number
from (select distinct on (agent_id) agent_id, numbers from submission order by agent_id, taken_local desc) newest,
  lateral unnest((select stat_ids from shape order by shape_id desc limit 1), numbers) as part (stat_id, number);
analyze;
reset search_path`;

/** Moves a store of 1,000 agents with 50 posts each into another server while somebody goes on posting; how long that one has to wait. */
export const bench: Bench = async ({ quick, more }) => {
  const agents = Number(more.agents ?? (quick ? 20 : 1000));
  const top = await mkdtemp(join(tmpdir(), 'prime-tally-bench-'));
  const closing: (() => Promise<void>)[] = [() => rm(top, { recursive: true, force: true })];
  try {
    const house = async (name: string): Promise<Database & { pool: StorePool }> => {
      const started = await startEmbeddedPostgres({ dataDir: join(top, name) });
      if (started.isErr()) throw new Error(started.error.message);
      const pool = createPool({ url: started.value.ownerUrl });
      closing.push(() => pool.end().then(started.value.stop));
      return { name, pool, schema: 'prime_tally' };
    };
    const [from, to, copy] = [await house('from'), await house('to'), await house('copy')];
    (await createMigrator(from).up())._unsafeUnwrap();
    const client = await from.pool.connect();
    await client.query(FILL.replace('AGENTS', String(agents)));
    client.release();

    const plainStart = performance.now();
    const file = join(top, 'floor.backup');
    const progress = (): void => {};
    (await writeBackup({ database: from, file, now: new Date(), progress }))._unsafeUnwrap();
    (await restoreBackup({ database: copy, file, progress }))._unsafeUnwrap();
    const plainS = (performance.now() - plainStart) / 1000;

    const posting = postOn([createPgStore(from), createPgStore(to)]);
    const start = performance.now();
    const moved = (await moveHouse({ from, to }))._unsafeUnwrap();
    const wholeS = (performance.now() - start) / 1000;
    const { stored, longestS } = await posting.end();
    const rows = moved.tables.find(({ table }) => table === 'submission')?.rows ?? 0;
    const held = (await createPgStore(to).counts())._unsafeUnwrap().submissions;
    if (rows < agents * POSTS || held !== agents * POSTS + stored)
      throw new Error(`The target holds ${held} submissions, not ${agents * POSTS + stored}`);
    const stopS = moved.writeStopMs / 1000;
    const row = (name: string, value: number, rest: Partial<BenchRow> = {}): BenchRow => ({
      suite: 'move',
      name: `${name}, ${agents} agents × ${POSTS} posts`,
      value,
      unit: 's',
      ...rest,
    });
    return [
      row('writing stands still', stopS, { bar: BAR_S, ok: stopS <= BAR_S }),
      row('longest wait of somebody who posts', longestS, { bar: BAR_S, ok: longestS <= BAR_S }),
      row('whole move (floor: backup and restore)', wholeS, { floor: plainS, ratio: plainS / wholeS }),
    ];
  } finally {
    for (const close of closing.reverse()) await close();
  }
};

/** Posts on and on to whichever house takes it; ends with how many were stored, and the longest time without success. */
function postOn(stores: readonly ReturnType<typeof createPgStore>[]) {
  let isOver = false;
  let stored = 0;
  let longestS = 0;
  const done = (async () => {
    let last = performance.now();
    while (!isOver) {
      const takenAt = new Date(Date.UTC(2025, 0, 1, 0, 0, stored)).toISOString().slice(0, 19);
      for (const store of stores) {
        const saved = await store
          .save(
            sampleSubmission({ agent: `Live${stored % 7}`, takenAt }, { userId: String(1 + (stored % 7)) }),
          )
          .catch(() => undefined);
        if (!saved?.isOk()) continue;
        stored += 1;
        longestS = Math.max(longestS, (performance.now() - last) / 1000);
        last = performance.now();
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    async end() {
      isOver = true;
      await done;
      return { stored, longestS };
    },
  };
}

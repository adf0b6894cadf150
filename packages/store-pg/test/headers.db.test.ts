import { sampleSubmission } from '@prime-tally/stats-core/testing';
import { createPgStore, createPool } from '@prime-tally/store-pg';
import { expect, test } from 'vitest';
import { describeOnEachServer, runSql } from './support/with-store.ts';

const ACT = { by: '7', at: '2024-05-10T12:00:00Z' };
const NEW = 'New Tokens';

const CURRENT = `
select agent.codename, coalesce(stat.key, stat.header) as name, value::text
from prime_tally.current_stat join prime_tally.agent using (agent_id) join prime_tally.stat using (stat_id)
order by 1, 2`;

describeOnEachServer('pending headers', ({ empty, pool, database }) => {
  test('a header that is linked while posts with it come in leaves no value behind under its old name', async () => {
    const store = await empty();
    const other = createPool({ url: database().url, size: 4 });
    const busy = createPgStore({ pool: other });
    const agents = Array.from({ length: 12 }, (_, at) => `Agent${at}`);
    const post = (agent: string, second: number): ReturnType<typeof sampleSubmission> =>
      sampleSubmission(
        {
          agent,
          takenAt: `2024-05-04T12:00:${String(second).padStart(2, '0')}`,
          stats: { level: 8 },
          unknown: [{ header: NEW, text: String(100 + second) }],
        },
        { userId: agent.slice(5) },
      );
    await busy.save(post('Agent0', 0));
    const saves = agents.flatMap((agent) => [1, 2, 3].map((second) => busy.save(post(agent, second))));
    const linked = await store.linkHeader(NEW, 'hacks', ACT);
    expect(linked.isOk()).toBe(true);
    for (const saved of await Promise.all(saves)) expect(saved.isOk()).toBe(true);
    await other.end();
    const rows = await runSql(pool(), CURRENT);
    expect(rows.filter(({ name }) => name === NEW)).toEqual([]);
    expect(rows.filter(({ name }) => name === 'hacks')).toEqual(
      [...agents].sort().map((codename) => ({ codename, name: 'hacks', value: '103' })),
    );
  });

  test('history rows stay as they are when a header is linked', async () => {
    const store = await empty();
    const rows = 'select row_to_json(submission)::text as row from prime_tally.submission order by 1';
    await store.save(sampleSubmission({ stats: { hacks: 3 }, unknown: [{ header: NEW, text: '7' }] }));
    const before = await runSql(pool(), rows);
    (await store.linkHeader(NEW, 'linksCreated', ACT))._unsafeUnwrap();
    expect(await runSql(pool(), rows)).toEqual(before);
    const { snapshots } = (await store.historyOf('Sample', { limit: 5 }))._unsafeUnwrap();
    expect(snapshots[0]?.stats).toEqual({ hacks: 3, linksCreated: 7 });
  });

  test('what a header was told by whom is in the trail, once', async () => {
    const store = await empty();
    await store.save(sampleSubmission({ unknown: [{ header: NEW, text: '7' }] }));
    for (let round = 0; round < 2; round += 1) await store.judgeHeader(NEW, 'accepted', ACT);
    await store.judgeHeader(NEW, 'ignored', ACT);
    for (let round = 0; round < 2; round += 1) await store.linkHeader(NEW, 'hacks', ACT);
    const trail = await runSql(
      pool(),
      'select what, subject, details, by_id from prime_tally.audit order by audit_id',
    );
    expect(trail).toEqual([
      { what: 'accept_header', subject: NEW, details: null, by_id: '7' },
      { what: 'ignore_header', subject: NEW, details: null, by_id: '7' },
      { what: 'link_header', subject: NEW, details: { key: 'hacks' }, by_id: '7' },
    ]);
  });
});

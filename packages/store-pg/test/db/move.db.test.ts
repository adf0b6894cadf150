import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sampleSource, sampleSubmission } from '@prime-tally/stats-core/testing';
import { type MovePhase, moveHouse } from '@prime-tally/store-pg/db';
import { describe, expect, inject, test } from 'vitest';
import { dbJson } from '../support/db-command.ts';
import { fillStore } from '../support/fill.ts';
import { type TestHouse, useHouses } from '../support/houses.ts';
import '../support/provided.ts';
import { runSql } from '../support/with-store.ts';

const servers = inject('databaseServers');
// From the newest to the oldest and the other way round; with one server alone, within it.
const ways = servers.map((server, at) => ({
  from: server,
  to: servers[(at + 1) % servers.length] ?? server,
  isFirst: at === 0,
}));
const houseOn = useHouses();

const PHASES: readonly MovePhase[] = [
  'prepare',
  'copy',
  'stop',
  'delete',
  'insert',
  'keys',
  'compare',
  'mark',
  'open',
];

async function moved(from: TestHouse, to: TestHouse, more: object = {}) {
  const result = await moveHouse({ from: from.owner, to: to.owner, ...more });
  if (result.isErr()) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function issueOf(from: TestHouse, to: TestHouse, more: object = {}) {
  return (await moveHouse({ from: from.owner, to: to.owner, ...more }))._unsafeUnwrapErr();
}

/** A mover in a process of its own; resolves when it has ended, and how. */
function mover(from: TestHouse, to: TestHouse, back: string, killAt: string, times = 1): Promise<string> {
  const script = fileURLToPath(new URL('move-child.ts', import.meta.url));
  const conditions = process.env.TEST_BUILT ? [] : ['--conditions=@prime-tally/source'];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', ...conditions, script, from.url, to.url, back, killAt, String(times)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? `${code} ${said}`)),
  );
}

/** Posts on and on; waits where writing stands still. Ends with what was stored where. */
function poster(houses: readonly TestHouse[], prefix: string) {
  let isOver = false;
  let stored = 0;
  const done = (async () => {
    for (let at = 0; !isOver; ) {
      const takenAt = new Date(Date.UTC(2025, 0, 1, 0, 0, at)).toISOString().slice(0, 19);
      const submission = sampleSubmission(
        { agent: `${prefix}${at % 5}`, takenAt },
        { userId: String(90 + (at % 5)) },
      );
      for (const { store } of houses) {
        const result = await store.save(submission);
        if (result.isErr()) continue;
        stored += 1;
        at += 1;
        break;
      }
    }
  })();
  return {
    stored: () => stored,
    end: async () => {
      isOver = true;
      await done;
    },
  };
}

describe.each(ways)('a move from $from.name to $to.name', ({ from, to, isFirst }) => {
  test('and back: all that is written meanwhile and since comes along; one house at a time takes writes', async () => {
    const [old, fresh] = [await houseOn(from), await houseOn(to)];
    await fillStore(old.store);
    const before = await old.sums();
    const posting = poster([old, fresh], 'Live');
    const there = await moved(old, fresh);
    await posting.end();
    const agents = (await fresh.store.counts())._unsafeUnwrap();
    expect(agents.submissions).toBe(13 + posting.stored());
    expect(there.tables.length).toBeGreaterThan(8);
    expect(await fresh.sums()).not.toEqual(before);

    // The app, which is not the owner, is held to the mark; reading goes on.
    const refusal = (await old.store.save(sampleSubmission({ agent: 'Late' })))._unsafeUnwrapErr();
    expect(refusal).toEqual({
      code: 'store_unavailable',
      message: `The data have moved to ${fresh.owner.name}; here they are only read.`,
    });
    for (const sql of ['delete from prime_tally.agent', 'update prime_tally.stat set key = key']) {
      await expect(runSql(old.appPool, sql)).rejects.toThrow('have moved');
      await expect(runSql(old.owner.pool, sql)).rejects.toThrow('have moved');
    }
    const board = { stat: 'hacks', scope: { kind: 'everywhere' }, limit: 20, offset: 0 } as const;
    expect((await old.store.leaderboard(board)).isOk()).toBe(true);

    // Inserts, an edit, a withdrawal: then home again.
    await fresh.store.save(sampleSubmission({ agent: 'Newcomer' }, { userId: '77' }));
    await fresh.store.withdrawSubmission('Agent1', '2024-01-11T10:01:00', 'all_time');
    await fresh.store.withdrawSource(
      { kind: 'telegram', instance: 'bot', externalId: '-1002:0' },
      { from: 0 },
    );
    const since = await fresh.sums();
    await moved(fresh, old, { isBack: true });
    expect(await old.sums()).toEqual(since);
    expect(await fresh.sums()).toEqual(since);
    expect((await fresh.store.save(sampleSubmission({ agent: 'Late' }))).isErr()).toBe(true);
    expect(
      (await old.store.save(sampleSubmission({ agent: 'Late' }, { userId: '88' })))._unsafeUnwrap().outcome,
    ).toBe('stored');

    // And once more along the same way.
    await moved(old, fresh, { isBack: true });
    expect(await fresh.sums()).toEqual(await old.sums());
  });

  // One way is killed on the way out, the other on the way back.
  test.each([...PHASES.map((phase) => [phase, 1] as const), ['copy', 6], ['delete', 6]] as const)(
    'killed at %s (%i), run again: equal, and never two open houses',
    async (phase, times) => {
      const [old, fresh] = [await houseOn(from), await houseOn(to)];
      await fillStore(old.store, 3, 2);
      const isBack = !isFirst;
      const [source, target] = isBack ? [fresh, old] : [old, fresh];
      if (isBack) {
        await moved(old, fresh);
        const since = { userId: '66', source: sampleSource('s:1') };
        await fresh.store.save(sampleSubmission({ agent: 'Since' }, since));
      }
      expect(await mover(source, target, isBack ? 'back' : '', phase, times)).toBe('SIGKILL');
      // Before a first move has begun, its target is any empty database.
      const isUntouched = phase === 'prepare' && !isBack;
      expect(await Promise.all([source, target].map(takesWrites))).not.toEqual([true, !isUntouched]);
      await moved(source, target, { isBack });
      expect(await target.sums()).toEqual(await source.sums());
      expect(await Promise.all([source, target].map(takesWrites))).toEqual([false, true]);
    },
  );

  test('what changes during the copy is made good whatever it was: deleted, swapped, renumbered', async () => {
    const [old, fresh] = [await houseOn(from), await houseOn(to)];
    await fillStore(old.store, 8, 3);
    const change = `
      delete from prime_tally.agent where codename = 'Agent1';
      update prime_tally.agent set codename = 'Swap' where codename = 'Agent2';
      update prime_tally.agent set codename = 'Agent2' where codename = 'Agent3';
      update prime_tally.agent set codename = 'Agent3' where codename = 'Swap';
      update prime_tally.current_stat set value = value + 1 where agent_id % 2 = 0;
      delete from prime_tally.membership;
      insert into prime_tally.agent (codename, faction) values ('Agent1', 'r');
      insert into prime_tally.stat (header) values ('Brand new');
      update prime_tally.stat set linked_to = (select max(stat_id) from prime_tally.stat where key is not null) where header is not null`;
    let isDone = false;
    await moved(old, fresh, {
      onPhase: async (phase: MovePhase) => {
        if (phase !== 'stop' || isDone) return;
        isDone = true;
        await runSql(old.owner.pool, change);
      },
    });
    expect(await fresh.sums()).toEqual(await old.sums());
    const keys = `select conname, pg_get_constraintdef(oid) as definition from pg_constraint
      where connamespace = 'prime_tally'::regnamespace and contype <> 'n' order by 1`;
    expect(await runSql(fresh.owner.pool, keys)).toEqual(await runSql(old.owner.pool, keys));
    const triggers = `select tgname, tgrelid::regclass::text as on, tgenabled from pg_trigger where not tgisinternal order by 1, 2`;
    const own = (await runSql(old.owner.pool, triggers)).filter(({ tgname }) => tgname !== 'house_guard');
    expect(await runSql(fresh.owner.pool, triggers)).toEqual(own);
    expect(own.map(({ tgenabled }) => tgenabled)).toContain('O');
  });

  test('a target that is lost meanwhile leaves the source open', async () => {
    const [old, fresh] = [await houseOn(from), await houseOn(to)];
    await fillStore(old.store, 2, 1);
    const issue = await issueOf(old, fresh, {
      onPhase: async (phase: MovePhase) => {
        if (phase === 'compare') await fresh.drop();
      },
    });
    expect(issue.code).toBe('database_unavailable');
    expect(await takesWrites(old)).toBe(true);
  });

  test('a target that holds data, is another house, or is the source is refused untouched', async () => {
    const [old, fresh, other] = [await houseOn(from), await houseOn(to), await houseOn(to)];
    await fillStore(old.store, 2, 1);
    await fillStore(other.store, 1, 1);
    const before = await other.sums();
    expect((await issueOf(old, other)).code).toBe('target_occupied');
    expect((await issueOf(old, other, { isBack: true })).code).toBe('target_occupied');
    expect((await issueOf(old, fresh, { isBack: true })).code).toBe('target_occupied');
    expect((await issueOf(old, old)).message).toContain('both houses are one');
    expect(await other.sums()).toEqual(before);
    expect(await takesWrites(old)).toBe(true);
    await moved(old, fresh);
    expect((await issueOf(old, await houseOn(to))).message).toContain('takes no writes');
    expect((await issueOf(fresh, old)).hint).toContain('--back');
    expect((await moved(old, fresh)).writeStopMs).toBe(0);
  });

  test('the commands: a dry run changes nothing, a move tells its proof, unmark ends the mark', async () => {
    const [old, fresh] = [await houseOn(from), await houseOn(to)];
    await fillStore(old.store, 2, 1);
    const [before, empty] = [await old.sums(), await fresh.sums()];
    const ends = ['--from', old.url, '--to', fresh.url];
    expect(await dbJson('move', ...ends, '--dry-run')).toMatchObject({ status: 0, json: { kind: 'start' } });
    expect([await old.sums(), await fresh.sums()]).toEqual([before, empty]);
    expect(await takesWrites(fresh)).toBe(true);

    const ran = await dbJson('move', ...ends);
    expect(ran).toMatchObject({ status: 0, json: { tables: before } });
    for (const url of [old.url, fresh.url]) expect(ran.error + ran.out).not.toContain(new URL(url).password);
    expect((await dbJson('status', '--url', old.url)).json).toMatchObject({ house: { state: 'moved' } });
    expect((await dbJson('unmark', '--url', old.url)).json).toMatchObject({ was: 'moved' });
    expect(await takesWrites(old)).toBe(true);
    expect((await dbJson('unmark', '--url', old.url)).json).toMatchObject({ was: 'open' });
  });

  test('a house into which data are arriving is neither unmarked nor backed up', async () => {
    const [old, fresh] = [await houseOn(from), await houseOn(to)];
    await fillStore(old.store, 2, 1);
    expect(await mover(old, fresh, '', 'compare')).toBe('SIGKILL');
    for (const words of [['unmark'], ['backup', '/nonexistent-folder/x']])
      expect(await dbJson(...words, '--url', fresh.url)).toMatchObject({ status: 1 });
    expect((await dbJson('unmark', '--url', fresh.url)).json).toMatchObject({
      issue: { code: 'house_incomplete' },
    });
    expect((await dbJson('unmark', '--url', old.url)).json).toMatchObject({ was: 'leaving' });
    expect(await takesWrites(old)).toBe(true);
    await moved(old, fresh);
    expect(await fresh.sums()).toEqual(await old.sums());
  });
});

async function takesWrites({ appPool }: TestHouse): Promise<boolean> {
  return runSql(appPool, 'update prime_tally.agent set faction = faction').then(
    () => true,
    () => false,
  );
}

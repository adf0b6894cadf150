import { expect, test } from 'vitest';
import { db } from '../support/db-command.ts';

test.each([
  [[], 'say what to do'],
  [['fly'], 'there is no command fly'],
  [['status', '--fast'], 'there is no option --fast'],
  [['status', 'now'], 'what is now?'],
  [['backup'], 'backup needs FILE'],
  [['verify', 'a', 'b'], 'what is b?'],
  [['status', '--json=yes'], '--json takes no value'],
  [['status', '--url'], '--url needs a value'],
  [['status', '--url', 'postgres://a', '--data', 'b'], 'either --url or --data'],
])('%j is refused with the usage and status 2', async (words, reason) => {
  const { status, out, error } = await db(...words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toContain(reason);
  expect(error).toContain('usage: db');
});

test('a schema that is no name is refused', async () => {
  const { status, error } = await db('status', '--url', 'postgres://x', '--schema', 'a"; drop');
  expect(status).toBe(2);
  expect(error).toContain('no name of a schema');
});

test.each([[['--help']], [['backup', '--help']]])('%j prints a usage', async (words) => {
  const { status, out } = await db(...words);
  expect(status).toBe(0);
  expect(out).toContain('exit status: 0 done');
});

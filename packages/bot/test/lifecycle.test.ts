import { expect, it } from 'vitest';
import { createLifecycle } from '../src/lifecycle.ts';

function recorder() {
  const lines: string[] = [];
  const note = (level: string) => (facts: unknown) => {
    lines.push(`${level} ${(facts as { name: string }).name}`);
  };
  const log = {
    debug: note('debug'),
    info: note('info'),
    warn: note('warn'),
    error: note('error'),
    fatal: note('fatal'),
  };
  return { lines, log };
}

it('stops in reverse order, once, whatever fails on the way', async () => {
  const { lines, log } = recorder();
  const lifecycle = createLifecycle(log);
  await lifecycle.started('database', async () => undefined);
  await lifecycle.started('pool', () => Promise.reject(new Error('broken')));
  await lifecycle.started('server', async () => undefined);
  await Promise.all([lifecycle.stop(), lifecycle.stop()]);
  expect(lines).toEqual(['debug server', 'error pool', 'debug database']);
});

it('stops at once what is started after the stop', async () => {
  const { lines, log } = recorder();
  const lifecycle = createLifecycle(log);
  await lifecycle.stop();
  await lifecycle.started('late', async () => undefined);
  expect(lines).toEqual(['debug late']);
});

import { expect, it } from 'vitest';
import { createLifecycle } from '../src/lifecycle.ts';
import { recordingLog } from './support/recording-log.ts';

const named = (logged: readonly (readonly unknown[])[]) =>
  logged.map(([level, facts]) => `${level} ${(facts as { name: string }).name}`);

it('stops in reverse order, once, whatever fails on the way', async () => {
  const { logged, log } = recordingLog();
  const lifecycle = createLifecycle(log);
  await lifecycle.started('database', async () => undefined);
  await lifecycle.started('pool', () => Promise.reject(new Error('broken')));
  await lifecycle.started('server', async () => undefined);
  await Promise.all([lifecycle.stop(), lifecycle.stop()]);
  expect(named(logged)).toEqual(['debug server', 'error pool', 'debug database']);
});

it('stops at once what is started after the stop', async () => {
  const { logged, log } = recordingLog();
  const lifecycle = createLifecycle(log);
  await lifecycle.stop();
  await lifecycle.started('late', async () => undefined);
  expect(named(logged)).toEqual(['debug late']);
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withoutTokens } from '../src/log.ts';

it('blacks out tokens wherever they stand', () => {
  const token = `123456789:${'A'.repeat(35)}`;
  expect(withoutTokens(`GET https://api.telegram.org/bot${token}/getMe`)).toBe(
    'GET https://api.telegram.org/bot‹token›/getMe',
  );
});

it('writes of an error its name, message, code, stack and cause, and nothing that it carries', () => {
  const log = fileURLToPath(new URL('../src/log.ts', import.meta.url));
  const script = `
    import { createLog } from ${JSON.stringify(log)};
    const token = '123456789:' + 'A'.repeat(35);
    const cause = Object.assign(new Error('no route to ' + token), { code: 'EHOSTUNREACH' });
    const error = Object.assign(new TypeError('failed', { cause }), { payload: { text: 'PASTED' }, detail: 'PASTED' });
    createLog('info').error({ updateId: 7, err: error }, 'update failed');
  `;
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const line = JSON.parse(stderr) as { level: string; updateId: number; err: Record<string, unknown> };
  expect(line).toMatchObject({ level: 'error', updateId: 7, msg: 'update failed' });
  expect(line.err).toMatchObject({ name: 'TypeError', message: 'failed', cause: { code: 'EHOSTUNREACH' } });
  expect(stderr).not.toContain('PASTED');
  expect(stderr).not.toContain('AAAA');
});

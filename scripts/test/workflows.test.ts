import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/root.mjs';

const folder = path.join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));

it.each(workflows)('$name pins its actions by hash and may only read', ({ text }) => {
  const actions = [...text.matchAll(/uses: *(\S+)/g)].flatMap(([, action]) => action ?? []);
  expect(actions).not.toEqual([]);
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  expect(text).not.toMatch(/: *write\b/);
});

it('the workflow runs the script that every clean clone runs', () => {
  expect(workflows.map(({ text }) => text).join('\n')).toContain('run: .ci/run');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { envExample } from '../../src/config/env-example.ts';
import { readConfig } from '../../src/config/read-config.ts';

const path = new URL('../../../../.env.example', import.meta.url);

// UPDATE=1 rewrites the file.
it('.env.example says what the schema says', () => {
  if (process.env.UPDATE === '1') writeFileSync(path, envExample());
  expect(readFileSync(path, 'utf8')).toBe(envExample());
});

it('.env.example with every # taken from its variables is a working config', () => {
  const env = parseEnv(envExample().replaceAll(/^#(?=[A-Z_]+=)/gm, ''));
  expect(Object.keys(env)).toHaveLength(24);
  expect(readConfig(env).isOk()).toBe(true);
});

import { runDb } from '@prime-tally/store-pg/db';

/** What a command printed, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs an operator's command in this process, in an empty environment. */
export function db(...words: string[]): Promise<Ran> {
  return dbIn({}, ...words);
}

/** The same in an environment. */
export async function dbIn(env: Readonly<Record<string, string>>, ...words: string[]): Promise<Ran> {
  let out = '';
  let error = '';
  const status = await runDb(words, {
    program: 'db',
    env,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    now: () => new Date('2026-01-02T03:04:05Z'),
  });
  return { status, out, error };
}

/** The same with `--json`, its answer read. */
export async function dbJson(...words: string[]): Promise<Ran & { json: Record<string, unknown> }> {
  const ran = await db(...words, '--json');
  return { ...ran, json: JSON.parse(ran.out) };
}

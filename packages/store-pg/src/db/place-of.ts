import type { Place } from './open-database.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What `--to` or `--from` names: a URL, or else a data folder. */
export function placeOf(text: string): Place {
  return /^postgres(?:ql)?:\/\//.test(text) ? { url: text } : { dataDir: text };
}

/**
 * The database that the bot would use with this environment, as its owner where one is named: `DATABASE_OWNER_URL`,
 * `DATABASE_URL`, `DB_HOST` …, else the folder `DATA_DIR` or `./data`.
 */
export function placeOfEnv(env: Env): Place {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const tls: [string, string][] = [];
  for (const [word, value] of [
    ['sslmode', given('DATABASE_SSLMODE')],
    ['sslrootcert', given('DATABASE_SSLROOTCERT')],
  ] as const)
    if (value !== undefined) tls.push([word, value]);
  const url = given('DATABASE_OWNER_URL') ?? given('DATABASE_URL');
  if (url !== undefined) return { url: withWords(url, tls) };
  const [host, name, user] = [given('DB_HOST'), given('DB_NAME'), given('DB_USER')];
  if (host === undefined || name === undefined || user === undefined)
    return { dataDir: given('DATA_DIR') ?? './data' };
  const parameters = new URLSearchParams({
    host,
    port: given('DB_PORT') ?? '5432',
    user,
    password: given('DB_PASSWORD') ?? '',
  });
  return { url: withWords(`postgres:///${encodeURIComponent(name)}?${parameters}`, tls) };
}

/** The address with these words in its query; they stand above what it said. */
function withWords(url: string, words: readonly (readonly [string, string])[]): string {
  const at = url.indexOf('?');
  const parameters = new URLSearchParams(at < 0 ? '' : url.slice(at));
  for (const [name, value] of words) parameters.set(name, value);
  return parameters.size === 0 ? url : `${at < 0 ? url : url.slice(0, at)}?${parameters}`;
}

import type { Place } from './open-database.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The database that the bot would use with this environment: `DATABASE_URL`, `DB_HOST` …, else the folder `DATA_DIR` or `./data`. */
export function placeOfEnv(env: Env): Place {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const url = given('DATABASE_URL');
  if (url !== undefined) return { url };
  const [host, name, user] = [given('DB_HOST'), given('DB_NAME'), given('DB_USER')];
  if (host === undefined || name === undefined || user === undefined)
    return { dataDir: given('DATA_DIR') ?? './data' };
  const parameters = new URLSearchParams({
    host,
    port: given('DB_PORT') ?? '5432',
    user,
    password: given('DB_PASSWORD') ?? '',
  });
  return { url: `postgres:///${encodeURIComponent(name)}?${parameters}` };
}

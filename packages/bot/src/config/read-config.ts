import { err, ok, type Result } from 'neverthrow';
import type { z } from 'zod';
import type { RateLimits } from '../telegram/updates/limiter.ts';
import { ENV_SCHEMA, type EnvName } from './env-schema.ts';

/** One bad variable, in words for whoever edits `.env`. */
export interface ConfigIssue {
  readonly name: EnvName;
  readonly message: string;
}

/** Where the bot gets its updates from. */
export type TelegramConfig =
  | { readonly mode: 'playground' }
  | { readonly mode: 'polling'; readonly token: string; readonly apiRoot: string }
  | {
      readonly mode: 'webhook';
      readonly token: string;
      readonly apiRoot: string;
      readonly url: string;
      /** Absent = one is to be made. */
      readonly secret?: string;
    };

type Env = z.infer<typeof ENV_SCHEMA>;

/** Which Postgres; the addresses hold passwords. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | {
      readonly kind: 'server';
      readonly url: string;
      /** For migrations; absent = the same. */
      readonly ownerUrl?: string;
      readonly tls: {
        readonly mode?: Exclude<Env['DATABASE_SSLMODE'], undefined>;
        readonly rootCertificate?: string;
      };
    };

/** Everything the process can be told from outside. */
export interface Config {
  readonly telegram: TelegramConfig;
  /** Decimal Telegram ids. */
  readonly ownerIds: readonly string[];
  readonly database: DatabaseConfig;
  readonly port: number;
  readonly host: string;
  readonly logLevel: Env['LOG_LEVEL'];
  readonly maxLeaderboardSize: number;
  readonly cacheTimeoutSeconds: number;
  /** 0 = not at all. */
  readonly keepTextsDays: number;
  readonly rateLimits: RateLimits;
  readonly catalogueOverlay?: string;
}

const IN_PARTS = ['DB_HOST', 'DB_NAME', 'DB_USER'] as const;

/** Config from the environment, or every bad variable at once. A variable that is empty counts as absent; nothing else is read. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, ConfigIssue[]> {
  const given = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const issues: ConfigIssue[] = [];
  const parsed = ENV_SCHEMA.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    issues.push({ name: issue.path[0] as EnvName, message: issue.message });
  }
  if (given.DATABASE_URL === undefined && givesParts(given)) {
    for (const name of IN_PARTS) {
      if (given[name] === undefined) {
        issues.push({
          name,
          message: 'is missing; DB_HOST, DB_NAME and DB_USER belong together (or set DATABASE_URL)',
        });
      }
    }
  }
  if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined && !givesParts(given)) {
    issues.push({
      name: 'DATABASE_OWNER_URL',
      message: 'needs DATABASE_URL beside it, with the user for everything but migrations',
    });
  }
  if (given.WEBHOOK_URL !== undefined && given.TELEGRAM_BOT_TOKEN === undefined) {
    issues.push({ name: 'WEBHOOK_URL', message: 'needs TELEGRAM_BOT_TOKEN beside it; the playground polls' });
  }
  return parsed.success && issues.length === 0 ? ok(configOf(parsed.data, givesParts(given))) : err(issues);
}

function givesParts(given: Readonly<Record<string, string | undefined>>): boolean {
  return [...IN_PARTS, 'DB_PASSWORD'].some((name) => given[name] !== undefined);
}

function configOf(env: Env, hasParts: boolean): Config {
  return {
    telegram: telegramOf(env),
    ownerIds: env.OWNER_IDS?.split(',').map((id) => id.trim()) ?? [],
    database: databaseOf(env, hasParts),
    port: env.PORT,
    host: env.HOST,
    logLevel: env.LOG_LEVEL,
    maxLeaderboardSize: env.MAX_LEADERBOARD_SIZE,
    cacheTimeoutSeconds: env.CACHE_TIMEOUT,
    keepTextsDays: env.KEEP_TEXTS_DAYS,
    rateLimits: { perUser: env.USER_RATE_LIMIT, perChat: env.CHAT_RATE_LIMIT },
    ...(env.CATALOGUE_OVERLAY !== undefined && { catalogueOverlay: env.CATALOGUE_OVERLAY }),
  };
}

function telegramOf({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  WEBHOOK_URL: url,
  WEBHOOK_SECRET: secret,
}: Env): TelegramConfig {
  if (token === undefined) return { mode: 'playground' };
  if (url === undefined) return { mode: 'polling', token, apiRoot };
  return { mode: 'webhook', token, apiRoot, url, ...(secret !== undefined && { secret }) };
}

function databaseOf(env: Env, hasParts: boolean): DatabaseConfig {
  const url = env.DATABASE_URL ?? (hasParts ? urlOfParts(env) : undefined);
  if (url === undefined) return { kind: 'embedded', dataDir: env.DATA_DIR };
  return {
    kind: 'server',
    url,
    ...(env.DATABASE_OWNER_URL !== undefined && { ownerUrl: env.DATABASE_OWNER_URL }),
    tls: {
      ...(env.DATABASE_SSLMODE !== undefined && { mode: env.DATABASE_SSLMODE }),
      ...(env.DATABASE_SSLROOTCERT !== undefined && { rootCertificate: env.DATABASE_SSLROOTCERT }),
    },
  };
}

function urlOfParts(env: Env): string {
  const [user, password, host, database] = [env.DB_USER, env.DB_PASSWORD, env.DB_HOST, env.DB_NAME].map(
    (part) => encodeURIComponent(part ?? ''),
  );
  // In parameters, a folder with a socket and an IPv6 address serve as a host, too.
  return `postgres:///${database}?host=${host}&port=${env.DB_PORT}&user=${user}&password=${password}`;
}

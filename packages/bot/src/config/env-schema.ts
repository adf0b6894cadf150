import { z } from 'zod';

const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};

/** Not below the days for which refusals are counted: both go together. */
const KEEP_MESSAGE = 'must be 0, or a whole number from 7 to 3650';

/** Every variable the bot reads, in the order in which `.env.example` lists them; the description is the comment there. */
export const ENV_SCHEMA = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(
      /^\d+:[\w-]{20,}$/,
      'not a bot token; copy the whole line that @BotFather gave you, like 123456:ABC-DEF…',
    )
    .optional()
    .describe(
      'Token from @BotFather. Without it the bot runs in the playground: a chat page on this machine.',
    ),
  OWNER_IDS: z
    .string()
    .regex(
      /^[1-9]\d{0,18}(\s*,\s*[1-9]\d{0,18})*$/,
      'must be numbers, like 12345,67890; @userinfobot tells yours',
    )
    .optional()
    .describe(
      'Telegram ids of the people who run this bot, with commas between them; they alone may see /status and the like.',
    ),
  TELEGRAM_API_ROOT: z
    .string()
    .regex(/^https?:\/\/[^/\s]+(\/[^\s]*[^/\s])?$/, 'must be an http(s) address without a slash at its end')
    .default('https://api.telegram.org')
    .describe('Bot API server; change it only for a server of your own.'),
  WEBHOOK_URL: z
    .string()
    .regex(
      /^(https:\/\/[^/?#\s]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)(\/[^?#\s]*)?$/,
      'must be an https address without ? and #, like https://bot.example.org/telegram (http only for this machine)',
    )
    .optional()
    .describe(
      'Public https address at which Telegram delivers updates, e.g. https://bot.example.org/telegram; what ends TLS there passes the same path on to PORT. Without it the bot polls.',
    ),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 letters, digits, _ and -')
    .optional()
    .describe(
      'By which deliveries of Telegram are known, 16 to 256 letters, digits, _ and -. Without it each start makes a new one.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:5432/name')
    .optional()
    .describe(
      'Your own Postgres, e.g. postgres://user:password@host:5432/name. Without it (and without DB_…) an embedded one runs in DATA_DIR.',
    ),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:5432/name')
    .optional()
    .describe(
      "The same Postgres as the user who owns the tables, for migrations alone, by a direct way where DATABASE_URL leads through a pooler. Without it DATABASE_URL's user migrates.",
    ),
  DATABASE_SSLMODE: z
    .enum(['disable', 'require', 'verify-ca', 'verify-full'], {
      error: 'must be one of disable, require, verify-ca, verify-full',
    })
    .optional()
    .describe(
      'TLS to your own Postgres, above the sslmode in its address: disable (plain), require (any certificate), verify-ca (of DATABASE_SSLROOTCERT), verify-full (and of that host).',
    ),
  DATABASE_SSLROOTCERT: z
    .string()
    .optional()
    .describe('PEM file with the root certificate of your own Postgres, for verify-ca and verify-full.'),
  DB_HOST: z.string().optional().describe('Your own Postgres in parts, where there is no DATABASE_URL.'),
  DB_PORT: wholeNumber(1, 65_535).default(5432).describe('Port of that Postgres.'),
  DB_NAME: z.string().optional().describe('Database on that Postgres.'),
  DB_USER: z.string().optional().describe('User of that Postgres.'),
  DB_PASSWORD: z.string().optional().describe('Password of that user.'),
  DATA_DIR: z.string().default('./data').describe('Folder of the embedded Postgres.'),
  PORT: wholeNumber(1, 65_535).default(8080).describe('Port of the playground page and of /health.'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1')
    .describe('Address to listen on; 0.0.0.0 opens it to the network.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info')
    .describe('How much is logged: trace, debug, info, warn, error, fatal or silent.'),
  MAX_LEADERBOARD_SIZE: wholeNumber(1, 200)
    .default(50)
    .describe('Most rows a leaderboard shows, over all its pages; 1 to 200.'),
  USER_RATE_LIMIT: wholeNumber(0, 10_000)
    .default(40)
    .describe('Messages of one user that are answered in a minute; a button counts half. 0 = all.'),
  CHAT_RATE_LIMIT: wholeNumber(0, 100_000)
    .default(120)
    .describe('The same for one chat; an export counts a quarter there. 0 = all.'),
  CACHE_TIMEOUT: wholeNumber(0, 86_400)
    .default(300)
    .describe('Seconds for which a computed board may be shown again; 0 = never.'),
  KEEP_TEXTS_DAYS: z.coerce
    .number(KEEP_MESSAGE)
    .refine((days) => days === 0 || (Number.isInteger(days) && days >= 7 && days <= 3_650), KEEP_MESSAGE)
    .default(0)
    .describe(
      'Days for which the texts of stored pastes are kept, so that they can be read again; 0 = not at all, else 7 to 3650.',
    ),
  CATALOGUE_OVERLAY: z
    .string()
    .optional()
    .describe(
      'JSON file with stats, aliases and badges that the catalogue does not know yet; read again when it changes.',
    ),
});

/** Name of a variable that the bot reads. */
export type EnvName = keyof z.infer<typeof ENV_SCHEMA>;

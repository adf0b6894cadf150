import { destination, type Logger, pino } from 'pino';

/** What the application logs with. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

const TOKEN = /\d{5,}:[\w-]{20,}/g;

/** JSON lines on stderr. Tokens are blacked out wherever they stand; of an error only its name, message, code and stack are written, since what else it carries may hold a pasted text. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorOf },
    },
    destination({ fd: 2, sync: true }),
  );
}

interface LoggedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

function errorOf(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: 'Thrown', message: withoutTokens(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    message: withoutTokens(error.message),
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: withoutTokens(error.stack) }),
    ...(error.cause !== undefined && { cause: errorOf(error.cause) }),
  };
}

/** The text with every bot token replaced. */
export function withoutTokens(text: string): string {
  return text.replaceAll(TOKEN, '‹token›');
}

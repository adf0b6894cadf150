import type { StoreIssue } from '@prime-tally/stats-core/ports';
import { ServerSilent } from './server-silent.ts';

/** What a failed statement means for the caller. */
export interface DatabaseFailure {
  readonly issue: StoreIssue;
  /** Whether the same transaction may succeed when it is repeated. */
  readonly isPassing: boolean;
}

interface Rule {
  /** Of a code: SQLSTATE, or Node's. */
  readonly code?: RegExp;
  /** Of a message, where there is no code that tells. */
  readonly text?: RegExp;
  readonly message: string;
  readonly isPassing?: true;
}

const AWAY = 'The database does not answer.';

/** The first that fits counts. Messages are for whoever runs the program, and hold nothing of the error's own text. */
const RULES: readonly Rule[] = [
  // Serialisation failure, deadlock, lock not available; a chat, say, that another transaction took away meanwhile.
  { code: /^(?:40001|40P01|55P03|23503)$/, message: 'The database is busy. Try again.', isPassing: true },
  // A name that somebody else took between our look and our write: the next look sees it.
  {
    code: /^23505$/,
    text: /agent_by_codename|event_chat_id_name_starts_at_key/,
    message: 'The database is busy. Try again.',
    isPassing: true,
  },
  {
    code: /^53300$/,
    message: 'The database has no free connection. Try again, or lower the pool size.',
    isPassing: true,
  },
  {
    text: /no pg_hba\.conf entry .*(?:no encryption|SSL off)|SSL required/,
    message: 'The database wants TLS. Set sslmode to verify-full (or require).',
  },
  {
    text: /does not support SSL connections/,
    message: 'The database has no TLS. Switch it on there, or set sslmode to disable.',
  },
  {
    code: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    message:
      "The database's certificate names another host. Use the name that it holds, or sslmode verify-ca.",
  },
  {
    code: /^(?:UNABLE_TO_|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|INVALID_CA)/,
    message: "The database's certificate is not trusted. Check the root certificate (sslrootcert).",
  },
  { code: /^28P01$/, message: 'The database refuses the password.' },
  { code: /^28/, message: 'The database refuses this user.' },
  { code: /^3D000$/, message: 'There is no database of this name.' },
  {
    code: /^42501$/,
    message: 'The database user may not do this. Set up the roles again, and migrate as the owner.',
  },
  { code: /^25006$/, message: 'The database takes no writes: it is a standby, or was made read-only.' },
  { code: /^57014$/, message: 'The database took too long.' },
  { code: /^53100$/, message: "The database's disk is full." },
  { code: /^(?:53|58)/, message: 'The database is out of resources. Its log says more.' },
  {
    code: /^(?:ENOTFOUND|EAI_AGAIN)$/,
    message: "The name of the database's host is not known.",
    isPassing: true,
  },
  // Connection exceptions, shutdown and start-up of the server.
  { code: /^(?:08\w{3}|57P0[1-5])$/, message: AWAY, isPassing: true },
  {
    code: /^(?:ECONN\w+|EPIPE|EPROTO|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)$/,
    message: AWAY,
    isPassing: true,
  },
  // What `pg` throws without a code.
  {
    text: /Connection terminated|connection error|timeout exceeded when trying to connect|Client was closed|establishing an SSL/i,
    message: AWAY,
    isPassing: true,
  },
];

/** The meaning of an error from `pg`; `undefined` = a defect of ours, to be thrown on. */
export function failureOf(error: unknown): DatabaseFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof ServerSilent) return unavailable(AWAY, true);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // The guard of a house that has moved; its message is our own and says where the data are.
  if (code === 'PTMVD') return unavailable(error.message, false);
  const rule = RULES.find((one) => (one.code?.test(code) ?? true) && (one.text?.test(error.message) ?? true));
  if (rule) return unavailable(rule.message, rule.isPassing ?? false);
  // Class 22: a value that passed our checks but not the server's (a zone only we know, say).
  if (/^22\w{3}$/.test(code)) {
    const message = 'The database cannot hold a value.';
    return { issue: { code: 'request_invalid', message }, isPassing: false };
  }
  return undefined;
}

function unavailable(message: string, isPassing: boolean): DatabaseFailure {
  return { issue: { code: 'store_unavailable', message }, isPassing };
}

import type { StoreIssue } from '@prime-tally/stats-core/ports';

/** What a failed statement means for the caller. */
export interface DatabaseFailure {
  readonly issue: StoreIssue;
  /** Whether the same transaction may succeed when it is repeated. */
  readonly isPassing: boolean;
}

// Serialisation failure, deadlock, lock not available.
const CONTENTION = /^(?:40001|40P01|55P03)$/;
// Connection exceptions, shutdown and start-up of the server, too many connections.
const CONNECTION = /^(?:08\w{3}|57P0[1-5]|53300)$/;
// Resources, cancelled statement, wrong credentials or database, read-only server.
const UNABLE = /^(?:53\w{3}|57014|28\w{3}|3D000|25006|58\w{3})$/;
const NETWORK =
  /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
// What `pg` throws without a code.
const LOST =
  /Connection terminated|connection error|timeout exceeded when trying to connect|Client was closed/i;

/** The meaning of an error from `pg`; `undefined` = a defect of ours, to be thrown on. */
export function failureOf(error: unknown): DatabaseFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CONTENTION.test(code)) return unavailable('The database is busy. Try again.', true);
  if (CONNECTION.test(code) || NETWORK.test(code) || LOST.test(error.message)) {
    return unavailable('The database does not answer.', true);
  }
  if (code === '42501') {
    return unavailable(
      'The database user may not do this. Set up the roles again, and migrate as the owner.',
      false,
    );
  }
  if (UNABLE.test(code)) return unavailable(`The database refuses (${code}).`, false);
  // Class 22: a value that passed our checks but not the server's (a zone only we know, say).
  if (/^22\w{3}$/.test(code)) {
    return {
      issue: { code: 'request_invalid', message: 'The database cannot hold a value.' },
      isPassing: false,
    };
  }
  return undefined;
}

function unavailable(message: string, isPassing: boolean): DatabaseFailure {
  return { issue: { code: 'store_unavailable', message }, isPassing };
}

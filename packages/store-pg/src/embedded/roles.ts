import { createHmac } from 'node:crypto';
import { err, ok, type Result } from 'neverthrow';
import { createPool } from '../pool.ts';
import { ROLE_NAMES, type RoleKind, urlAs } from '../roles/role-names.ts';
import { setUpRoles } from '../roles/set-up-roles.ts';
import type { EmbeddedIssue } from './issue.ts';

/** Addresses of the three roles, each with its password. */
export interface RoleUrls {
  /** For migrations. */
  readonly ownerUrl: string;
  /** For the store. */
  readonly appUrl: string;
  /** For looking around: it writes nothing. */
  readonly readerUrl: string;
}

/** Guarantees the three roles, also in a folder of earlier times, which knew the superuser alone. */
export async function openRoles(url: string, secret: string): Promise<Result<RoleUrls, EmbeddedIssue>> {
  const passwords = {
    owner: passwordOf('owner', secret),
    app: passwordOf('app', secret),
    reader: passwordOf('reader', secret),
  };
  const pool = createPool({ url, size: 1 });
  const made = await setUpRoles({ pool, passwords }).finally(() => pool.end());
  if (made.isErr()) {
    return err({
      code: 'start_failed',
      message: `The roles of the database could not be set up: ${made.error.message}`,
      hint: 'The file postgres.log in the data folder says more.',
    });
  }
  return ok({
    ownerUrl: roleUrlOf('owner', url, secret),
    appUrl: roleUrlOf('app', url, secret),
    readerUrl: roleUrlOf('reader', url, secret),
  });
}

/** A role's address on the server whose superuser's password is `secret`. */
export function roleUrlOf(kind: RoleKind, url: string, secret: string): string {
  return urlAs(url, ROLE_NAMES[kind], passwordOf(kind, secret));
}

// Hint: made from the superuser's password, so that there is no second file to lose, and none leads back to it.
function passwordOf(kind: RoleKind, secret: string): string {
  return createHmac('sha256', secret).update(`role ${kind}`).digest('base64url');
}

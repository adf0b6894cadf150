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
  // Hint: made from the superuser's password, so that there is no second file to lose, and none leads back to it.
  const passwordOf = (kind: RoleKind): string =>
    createHmac('sha256', secret).update(`role ${kind}`).digest('base64url');
  const passwords = { owner: passwordOf('owner'), app: passwordOf('app'), reader: passwordOf('reader') };
  const pool = createPool({ url, size: 1 });
  const made = await setUpRoles({ pool, passwords }).finally(() => pool.end());
  if (made.isErr()) {
    return err({
      code: 'start_failed',
      message: `The roles of the database could not be set up: ${made.error.message}`,
      hint: 'The file postgres.log in the data folder says more.',
    });
  }
  const urlOf = (kind: RoleKind): string => urlAs(url, ROLE_NAMES[kind], passwords[kind]);
  return ok({ ownerUrl: urlOf('owner'), appUrl: urlOf('app'), readerUrl: urlOf('reader') });
}
